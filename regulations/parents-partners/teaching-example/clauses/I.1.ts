import { at, clause, event, example, frequency, quarter, where } from '../../../../validator/language/index.ts';

const topics = ['education-trends', 'city-resources', 'school-offer', 'class-plans'] as const;

export default clause('I.1', {
  title: 'Новости для родителей класса',
  text: 'В каждой учебной четверти рассказывает всем родителям класса, и только проверенное: куда движется образование; что даёт детям город; чему учит и чем поддерживает школа; что предстоит классу. За четверть звучат все четыре темы; разговор с одной семьёй не засчитывается.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['webinar', 'consultation.in-person', 'consultation.remote', 'e-journal'],
  periodicity: 'весь учебный год, хотя бы раз в четверть',
  requirement: 'frequency',
  checkability: 'checked',
  reason: 'Достоверность сведений по журналу не видна.',
  norms: {
    news: frequency({
      title: 'Родители класса получили новости по названным темам',
      subject: 'class',
      event: event('parents.informed', {
        form: 'listed',
        topic: topics,
        where: where.and(where.not(where.present('student')), where.not(where.present('family'))),
      }),
      window: quarter(),
      covering: { field: 'topic', values: topics },
    }),
  },
  examples: [
    example('все четыре темы за первую четверть – на двух встречах', {
      log: [
        at('2025-09-18 18:00', 'parents.informed', {
          class: '5А',
          form: 'webinar',
          topic: ['education-trends', 'city-resources'],
        }),
        at('2025-10-20', 'parents.informed', {
          class: '5А',
          form: 'e-journal',
          topic: ['school-offer', 'class-plans'],
        }),
      ],
      asOf: '2025-11-10',
      expect: { news: ['satisfied', 'pending'] },
    }),
    example('две темы отложили на ноябрь', {
      note: 'За полугодие темы прозвучали бы все, за первую четверть – только две.',
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
      asOf: '2025-12-01',
      expect: { news: ['violated', 'pending'] },
    }),
    example('консультация одной семьи классу не засчитывается', {
      log: [
        at('2025-10-02 17:00', 'parents.informed', {
          class: '5А',
          student: 's1',
          form: 'consultation.in-person.individual',
          topic: ['education-trends', 'city-resources', 'school-offer', 'class-plans'],
        }),
      ],
      asOf: '2025-11-10',
      expect: { news: ['violated', 'pending'] },
    }),
  ],
});
