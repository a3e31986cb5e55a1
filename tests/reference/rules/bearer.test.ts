import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

const staff = [
  { person: 't1', role: 'deputy' },
  { person: 't2', role: 'deputy' },
];
const perTeacher = {
  kind: 'frequency',
  subject: 'teacher',
  among: { role: ['deputy'] },
  event: { activity: ['note'] },
  window: { window: 'lessons' },
} as const;
const clause = { bearer: ['deputy'] };

rules('bearer (§3)', [
  {
    rule: 'a subject that is a teacher who holds the role is the bearer, whoever else holds it',
    norm: perTeacher,
    clause,
    roster: { staff },
    rows: [at('2025-09-10T10:00', 'note', { teacher: 't1' })],
    show: ['bearer'],
    found: ['t1 2025-09-01 – satisfied, bearer deputy t1', 't2 2025-09-01 – violated, bearer deputy t2'],
  },
  {
    rule: 'of a teacher who does not hold the role the bearer is the holder',
    norm: { ...perTeacher, among: { role: ['subject-teacher'] } },
    clause,
    roster: { staff: [staff[0], { person: 't2', role: 'subject-teacher' }] },
    show: ['bearer'],
    found: ['violated, bearer deputy t1'],
  },
  {
    rule: 'the absence of the teacher whom the window is about pauses it, that of another does not',
    norm: { ...perTeacher, pause: ['bearer-absence'] },
    clause,
    roster: { staff, absences: [{ person: 't1', from: '2025-09-01', to: '2026-08-31' }] },
    found: ['t1 2025-09-01 – not-applicable', 't2 2025-09-01 – violated'],
  },
]);
