import {
  at,
  clause,
  event,
  example,
  frequency,
  lessons,
  open,
  schoolYear,
  where,
} from '../../../validator/language/index.ts';

export default clause('2.1.2', {
  title: 'Участие в плане воспитательной работы',
  text: 'Помогает составить годовой календарный план воспитательной работы школы.',
  bearer: 'class-teacher',
  towards: 'administration',
  periodicity: 'раз в год, как и сам план',
  requirement: 'once',
  checkability: 'needs-decision',
  reason: 'Не сказано, когда в году составляют план и что считать участием: журналу достаточно записи о нём.',
  decisions: ['D18'],
  norms: {
    contribution: frequency({
      title: 'Классный руководитель участвовал в составлении плана воспитательной работы',
      subject: 'teacher',
      among: { role: ['class-teacher'] },
      event: event('school-plan.contributed', {
        where: open('D18', { row: null, confirmed: where.present('documents') }),
      }),
      window: open('D26', { school: schoolYear, lessons }),
    }),
  },
  examples: [
    example('предложил мероприятия в августе того же учебного года', {
      note: 'Учебный год идёт по 31 августа. Если школа считает год до конца уроков, август уже не входит.',
      log: [at('2026-08-31', 'school-plan.contributed', { teacher: 't1' })],
      asOf: '2026-08-31',
      expect: { contribution: { school: 'satisfied', lessons: 'violated' } },
    }),
    example('за год ни одной записи', {
      log: [],
      asOf: '2026-08-31',
      expect: { contribution: 'violated' },
    }),
    example('участвовал коллега, а не он', {
      log: [at('2026-05-14', 'school-plan.contributed', { teacher: 't7' })],
      asOf: '2026-08-31',
      expect: { contribution: 'violated' },
    }),
    example('запись без документа, а школа требует подтверждения', {
      log: [at('2026-05-14', 'school-plan.contributed', { teacher: 't1' })],
      asOf: '2026-08-31',
      expect: { contribution: { row: 'satisfied', confirmed: 'violated' } },
    }),
    example('принял класс 20 августа: до конца года осталось двенадцать дней', {
      note: 'Меньше четырнадцати дней – с него этот год не спрашивается.',
      roster: {
        classes: [{ class: '5А', grade: 5 }],
        staff: [{ person: 't2', role: 'class-teacher', class: '5А', from: '2026-08-20' }],
      },
      log: [],
      asOf: '2026-08-31',
      expect: { contribution: 'not-applicable' },
    }),
    example('год ещё идёт', {
      log: [],
      asOf: '2026-05-31',
      decisions: { D26: 'school' },
      expect: { contribution: 'pending' },
    }),
  ],
});
