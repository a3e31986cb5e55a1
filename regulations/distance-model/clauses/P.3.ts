import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('P.3', {
  source: 'вступление, абзац об активных родителях',
  title: 'С активными родителями связь постоянная',
  text: 'С родителями, которые сами готовы участвовать, школа на постоянной связи – по телефону, почте, в мессенджерах – и договаривается об индивидуальном маршруте ребёнка.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['phone', 'e-mail', 'messenger'],
  periodicity: 'регулярно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Сколько раз – «регулярно», не сказано, и кого считать активным, тоже. Помечать семьи в журнале нельзя: о них видно только, что разговор был.',
  decisions: ['D15', 'D28', 'D29'],
  norms: {
    contacts: evidence({
      title: 'Сколько раз связались с семьями класса',
      subject: 'class',
      event: event('family.contacted', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
    routes: evidence({
      title: 'Сколько индивидуальных маршрутов согласовано',
      subject: 'class',
      event: event('route.agreed', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('звонок, письмо и один маршрут', {
      note: 'Числа и даты показаны, вывод делает человек.',
      log: [
        at('2025-10-06 18:10', 'family.contacted', { student: 's1', form: 'phone' }),
        at('2025-11-10', 'family.contacted', { student: 's1', form: 'e-mail' }),
        at('2025-11-12', 'route.agreed', { student: 's1' }),
      ],
      asOf: '2026-05-31',
      expect: { contacts: 'judgement', routes: 'judgement' },
    }),
  ],
});
