import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import parentsPartners from '../../../regulations/parents-partners/regulation.ts';
import { journalCsv, journalFrom } from '../../../site/tools/journal/csv.ts';
import { entryFields, entryKinds } from '../../../site/tools/journal/entry.ts';
import {
  emptyJournal,
  journalOf,
  pupilsOf,
  withoutRow,
  withRow,
  withRows,
  type JournalRow,
} from '../../../site/tools/journal/journal.ts';
import { allWords } from '../../../validator/language/all-words.ts';
import { compile } from '../../../validator/language/compile.ts';
import { yearPlan } from '../../../validator/checking/year-plan.ts';
import { timeZone } from '../../../validator/time/zone.ts';
import { folderWith, reglament } from '../../cli/run.ts';
import { given } from './given-files.ts';

const regulation = compile(parentsPartners);
const vocabulary = allWords([regulation]);
const zone = timeZone('Europe/Moscow');

const rows: JournalRow[] = [
  { time: '2025-09-10', activity: 'needs.surveyed', role: 'class-teacher', class: '5А', form: 'survey.remote' },
  {
    time: '2025-10-06T10:00',
    activity: 'appeal.received',
    role: 'parent',
    case: '12',
    class: '5А',
  },
  {
    time: '2025-10-08T17:30',
    activity: 'appeal.answered',
    role: 'class-teacher',
    case: '12',
    form: 'e-journal',
    stage: 'final',
  },
  {
    time: '2025-10-15T18:00',
    activity: 'education.held',
    role: 'class-teacher',
    class: '5А',
    form: 'webinar',
    participants: 'psychologist|subject-teacher',
  },
];
const written = rows.reduce(withRow, { ...emptyJournal, class: '5А' });

test('a row gets an id that no other row has, and blank fields are left out', () => {
  const journal = withRow(withoutRow(written, 'м2'), { time: '2025-11-01', activity: 'news', note: ' ' });
  expect(journal.rows.map(({ id }) => id)).toEqual(['м1', 'м3', 'м4', 'м5']);
  expect(journal.rows.at(-1)).toEqual({ id: 'м5', time: '2025-11-01', activity: 'news' });
});

test('a journal is exported and read again: the same rows', async () => {
  const { rows: read, rejected } = await journalFrom(
    given('мой-журнал.csv', journalCsv(written.rows)),
    vocabulary,
    zone,
  );
  expect(rejected).toBe(0);
  expect(read).toEqual(written.rows);
});

test('a date that an activity declares stays a date', async () => {
  const activities = {
    ...vocabulary.activities,
    'change.announced': {
      label: 'изменение объявлено',
      keys: ['class' as const],
      attributes: { effective: { type: 'date' as const, label: 'С какого дня' } },
    },
  };
  const row = {
    id: 'м1',
    time: '2025-10-01',
    activity: 'change.announced',
    role: 'class-teacher',
    effective: '2025-10-20',
  };
  const { rows: read } = await journalFrom(given('a.csv', journalCsv([row])), { ...vocabulary, activities }, zone);
  expect(read).toEqual([row]);
});

test('a second import adds nothing, other rows are added', () => {
  expect(withRows(written, written.rows)).toEqual({ journal: written, added: 0 });
  const more = withRows(written, [{ id: 'x', time: '2025-12-01', activity: 'needs.surveyed' }, ...written.rows]);
  expect(more.added).toBe(1);
});

test('the command line accepts what was exported', () => {
  const folder = folderWith({ 'мой-журнал.csv': journalCsv(written.rows) });
  const args = ['check', 'мой-журнал.csv', '--regulation', 'parents-partners', '--calendar', 'ru-2025-26-quarters'];
  const { out } = reglament([...args, '--as-of', '2025-10-31', '--format', 'json', '--all'], folder);
  const report = JSON.parse(out) as {
    inputs: { accepted: number; rejected: number }[];
    findings: { clause: string; norm: string; status: string }[];
  };
  expect(report.inputs).toMatchObject([{ accepted: 4, rejected: 0 }]);
  expect(report.findings.find(({ clause, norm }) => clause === 'III.4' && norm === 'reply')?.status).toBe('satisfied');
});

test.each([
  ['text of a cell with its separator', { note: 'a;b' }, '"a;b"'],
  ['quotes', { case: 'a"b' }, '"a""b"'],
  ['a line break', { case: 'a\nb' }, '"a\nb"'],
])('%s stays in its cell', (_, extra, cell) => {
  expect(journalCsv([{ ...rows[0], ...extra }])).toContain(cell);
});

test('what is ticked is a row that the norm counts', () => {
  const kinds = entryKinds([regulation], 'class-teacher');
  const survey = kinds.find(({ id }) => id === 'parents-partners:II.1:survey');
  expect(survey?.activity).toBe('needs.surveyed');
  const question = {
    regulations: [regulation],
    role: 'class-teacher',
    grade: 5,
    class: '5А',
    calendar: schoolCalendars['ru-2025-26-quarters'],
    working: workingCalendars,
  };
  const moment = yearPlan(question, written.rows, '2025-10-31').find(
    ({ clause, norm }) => clause === 'II.1' && norm === 'survey',
  )?.moments[0];
  expect(moment?.counts).toEqual({ satisfied: 1 });
});

test('the fields of an entry: listed forms first, the class and its pupils at hand, topics that the norm names', () => {
  const journal = { ...emptyJournal, class: '5А', pupils: ['У-01', 'У-02'] };
  const kinds = entryKinds([regulation], 'class-teacher');
  const fieldsOf = (id: string) => {
    const kind = kinds.find((one) => one.id === id);
    if (!kind) throw new Error(`no kind ${id}`);
    return new Map(entryFields(kind, journal, 'class-teacher', '2025-10-06').map((field) => [field.name, field]));
  };
  const contact = fieldsOf('parents-partners:I.5:contact');
  expect(contact.get('class')?.value).toBe('5А');
  expect(contact.get('student')?.options?.map(({ code }) => code)).toEqual(['У-01', 'У-02']);
  const forms = contact.get('form')?.options ?? [];
  expect(forms.slice(0, 3).every(({ isListed }) => isListed)).toBe(true);
  expect(forms.slice(3).some(({ isListed }) => isListed)).toBe(false);
  expect(fieldsOf('parents-partners:I.1:news').get('topic')?.kind).toBe('several');
  expect(fieldsOf('parents-partners:II.3:activity').has('participants')).toBe(true);
  expect(fieldsOf('parents-partners:III.4:reply:trigger').get('role')?.value).toBe('parent');
});

test.each([
  ['nothing', undefined],
  ['another format', { format: 'x' }],
  ['a list', []],
])('%s in the storage is an empty journal', (_, kept) => {
  expect(journalOf(kept)).toEqual(emptyJournal);
});

test('rows that are no rows are left out', () => {
  const kept = { ...emptyJournal, class: 5, pupils: ['a', 1], rows: [{ id: 'м1', time: 'x' }, { id: 1 }, null] };
  expect(journalOf(kept)).toEqual({ ...emptyJournal, pupils: ['a'], rows: [{ id: 'м1', time: 'x' }] });
});

test('pupils one on a line or with commas, each once', () => {
  expect(pupilsOf('У-01\n У-02, У-01;\n')).toEqual(['У-01', 'У-02']);
});
