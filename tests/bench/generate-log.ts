/** Rows of about 112 bytes and 15 columns, as a large school's log would have them. */
export function logText(rows: number, options: { from?: number; lineEnd?: string; quoted?: boolean } = {}): string {
  const end = options.lineEnd ?? '\n';
  const lines: string[] = [];
  if (options.from === undefined || options.from === 0) lines.push(HEADER.join(';'));
  for (let i = options.from ?? 0; i < (options.from ?? 0) + rows; i++) {
    const cells = rowCells(i);
    lines.push(options.quoted ? cells.map((cell) => (cell === '' ? '' : `"${cell}"`)).join(';') : cells.join(';'));
  }
  return lines.join(end) + end;
}

const HEADER = [
  'id',
  'time',
  'activity',
  'role',
  'actor',
  'class',
  'student',
  'family',
  'case',
  'refers',
  'form',
  'topic',
  'counterparty',
  'outcome',
  'language',
];
const ACTIVITIES = ['appeal.received', 'appeal.answered', 'appeal.acted', 'parents.informed', 'progress.shared'];
const ROLES = ['parent', 'class-teacher', 'class-teacher', 'class-teacher', 'deputy-head'];
const FORMS = ['e-journal', 'phone', 'e-mail', 'meeting.in-person'];
const TOPICS = ['success', 'progress', 'support', 'class-plans', 'success|progress'];

const two = (value: number): string => String(value).padStart(2, '0');

function rowCells(i: number): string[] {
  const hash = Math.imul(i ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const month = 1 + (hash % 12);
  const day = 1 + ((hash >>> 4) % 28);
  const student = hash % 1500;
  const kind = (hash >>> 8) % 5;
  return [
    `r${String(i).padStart(7, '0')}`,
    `${month < 9 ? 2026 : 2025}-${two(month)}-${two(day)}T${two((hash >>> 9) % 24)}:${two((hash >>> 14) % 60)}:00`,
    ACTIVITIES[kind],
    ROLES[kind],
    `t-${(hash >>> 3) % 90}`,
    `${1 + (student % 11)}${'АБВГ'[student % 4]}`,
    `u-${student}`,
    `f-${student % 1200}`,
    kind < 3 ? `c-${Math.floor(i / 3)}` : '',
    '',
    FORMS[(hash >>> 6) % 4],
    TOPICS[(hash >>> 7) % 5],
    'parent',
    '',
    'ru',
  ];
}
