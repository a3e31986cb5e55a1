import type { School } from '../roster.ts';

/** Norms that are for a person to judge, by regulation: once a year for each class, if nothing else is said. */
const NORMS: Readonly<Record<string, readonly string[]>> = {
  'parents-partners': [
    'I.2 reminders',
    'I.6 stories',
    'I.7 measures',
    'II.4 news',
    'II.4 referrals',
    'III.1 appeals',
    'III.1 measures',
    'III.2 inquiries',
  ],
  'class-teacher': [
    'I.1 councils',
    'I.1 visits',
    'I.2 papers',
    'I.3 consents',
    'I.3 timetables',
    'I.5 sessions',
    'I.5 records',
    'I.6 activities',
    'I.6 advice',
    'I.7 consultations',
    'II.2 noticed',
    'II.2 worked',
    'II.3 memos',
    'II.4 invitations',
    'II.4 meetings',
    'II.7 sessions',
    'II.8 agreements',
    'II.11 requests',
    'II.11 scheduled',
    'II.12 measures',
    'II.12 invitations',
    'III.1 projects',
    'III.1 trends',
    'III.2 reminders',
    'III.3 measures',
    'III.4 inquiries',
    'III.5 escalations',
    'III.7 activities',
    'III.7 shares',
    'III.8 stories',
    'III.11 observations',
    'III.11 plans',
  ],
  'class-leadership': [
    '1.p1 order',
    '1.p4 plans',
    '1.p4 meetings',
    '2.1.1 appeals',
    '2.1.1 mediation',
    '2.1.6 work',
    '2.1.7 sharing',
    '2.1.8 receipts',
    '2.1.9 help',
    '2.1.11 diagnostics',
    '2.1.12 proposals',
    '2.1.15 support',
    '2.2.3 sessions',
    '2.2.3 tasks',
    '2.3.4 sharing',
    '2.3.7 invitations',
    '2.3.8 meetings',
    '2.4.5 corrections',
  ],
  'distance-model': [
    'P.3 contacts',
    'P.3 routes',
    'P.4 invitations',
    'P.5 groups',
    'P.5 help',
    'F.1 planned',
    'F.1 urgent',
    'F.2 meetings',
    'F.3 chats',
    'F.4 posts',
    'F.5 lessons',
  ],
};

const HALF_YEARLY = new Set([
  'parents-partners I.6 stories',
  'class-teacher I.5 sessions',
  'class-teacher I.5 records',
  'class-teacher III.11 observations',
]);
const QUARTERLY = new Set(['class-teacher II.2 noticed', 'class-teacher II.2 worked']);
const OF_SCHOOL = new Set(['distance-model F.4 posts', 'distance-model F.5 lessons']);
const OF_FAMILIES_IN_NEED = 'class-teacher III.11 plans';

/** How many verdicts each norm leaves to a person. */
export function judgements({ classes, pupils }: School): Record<string, number> {
  const count = (norm: string): number => {
    if (norm === OF_FAMILIES_IN_NEED) return pupils.filter(({ category }) => category === 'СОП').length;
    if (OF_SCHOOL.has(norm)) return 1;
    return classes.length * (HALF_YEARLY.has(norm) ? 2 : QUARTERLY.has(norm) ? 4 : 1);
  };
  const norms = Object.entries(NORMS).flatMap(([regulation, own]) => own.map((norm) => `${regulation} ${norm}`));
  return Object.fromEntries(norms.map((norm) => [norm, count(norm)]));
}
