import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.4', {
  source: 'раздел I, пункт 4',
  title: 'Классный руководитель и родители',
  text: 'Во всём помогает родителям в учёбе и воспитании детей, держит с ними тесную связь и даёт все нужные сведения.',
  bearer: 'class-teacher',
  towards: 'parent',
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет; единственное число для классного руководителя – собрания, о них III.1.m1.',
  decisions: ['D15'],
  norms: {
    contacts: evidence({
      title: 'Сколько раз классный руководитель связывался с родителями',
      subject: 'class',
      event: event(['parents.informed', 'progress.shared', 'success.shared'], {
        role: ['class-teacher'],
        reach: 'members',
      }),
      window: schoolYear,
    }),
  },
  examples: [
    example('письмо классу и разговор с одной семьёй', {
      log: [
        at('2025-09-10', 'parents.informed', { class: '5А', form: 'e-journal', topic: ['class-plans'] }),
        at('2025-10-14 15:20', 'progress.shared', { student: 's1', form: 'phone' }),
      ],
      asOf: '2026-05-25',
      expect: { contacts: 'judgement' },
    }),
  ],
});
