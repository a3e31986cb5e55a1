import {
  at,
  blocks,
  clause,
  event,
  example,
  frequency,
  halfYear,
  months,
  open,
  where,
} from '../../../validator/language/index.ts';

const topics = ['education-trends', 'city-resources', 'school-offer', 'class-plans'] as const;

export default clause('I.1', {
  title: 'Новости для родителей класса',
  text: 'Рассказывает родителям класса, и только проверенное: куда движется образование; что даёт детям город; чему учит и чем поддерживает школа; что предстоит классу.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['webinar', 'consultation.in-person', 'consultation.remote', 'e-journal'],
  periodicity: 'весь учебный год, хотя бы раз в полугодие',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Текст не говорит, какое полугодие имеется в виду, нужны ли все четыре темы и засчитывается ли разговор с одной семьёй. Достоверность сведений по журналу не видна.',
  norms: {
    news: frequency({
      title: 'Родители класса получили новости по названным темам',
      subject: 'class',
      event: open('D09', {
        class: event('parents.informed', {
          form: 'listed',
          topic: topics,
          where: where.and(where.not(where.present('student')), where.not(where.present('family'))),
        }),
        any: event('parents.informed', { form: 'listed', topic: topics, reach: 'members' }),
      }),
      window: open('D06', {
        study: halfYear(),
        calendar: blocks(months(6), '07-01', { during: 'lessons' }),
      }),
      covering: open('D12', { each: { field: 'topic', values: topics }, any: null }),
    }),
  },
  examples: [
    example('все четыре темы за полугодие – на двух встречах', {
      log: [
        at('2025-09-18 18:00', 'parents.informed', {
          class: '5А',
          form: 'webinar',
          topic: ['education-trends', 'city-resources'],
        }),
        at('2025-11-20', 'parents.informed', {
          class: '5А',
          form: 'e-journal',
          topic: ['school-offer', 'class-plans'],
        }),
      ],
      asOf: '2026-01-15',
      expect: { news: ['satisfied', 'pending'] },
    }),
    example('о ресурсах города не рассказали', {
      log: [
        at('2025-09-18 18:00', 'parents.informed', { class: '5А', form: 'webinar', topic: ['education-trends'] }),
        at('2025-11-20', 'parents.informed', {
          class: '5А',
          form: 'e-journal',
          topic: ['school-offer', 'class-plans'],
        }),
      ],
      asOf: '2026-01-15',
      expect: { news: ['violated', 'pending'] },
    }),
    example('последняя тема прозвучала в последний день зимних каникул: дни между полугодиями относятся к первому', {
      log: [
        at('2025-12-01', 'parents.informed', {
          class: '5А',
          form: 'e-journal',
          topic: ['education-trends', 'city-resources', 'school-offer'],
        }),
        at('2026-01-11', 'parents.informed', { class: '5А', form: 'e-journal', topic: ['class-plans'] }),
      ],
      asOf: '2026-01-15',
      expect: { news: ['satisfied', 'pending'] },
    }),
    example('консультация одной семьи', {
      note: 'Если школа решит, что разговора с одной семьёй достаточно, полугодие соблюдено.',
      log: [
        at('2025-10-02 17:00', 'parents.informed', {
          class: '5А',
          student: 's1',
          form: 'consultation.in-person.individual',
          topic: ['education-trends', 'city-resources', 'school-offer', 'class-plans'],
        }),
      ],
      asOf: '2025-12-31',
      decisions: { D09: 'any' },
      expect: { news: 'satisfied' },
    }),
  ],
});
