import { schemaId, z } from './common.ts';

const text = z.string();
const list = z.union([z.string(), z.array(z.string())]);

/** Columns of a log. Others are attributes that an activity declares. */
export const logColumns = [
  'id',
  'time',
  'activity',
  'role',
  'actor',
  'school',
  'class',
  'student',
  'family',
  'parent',
  'teacher',
  'case',
  'refers',
  'form',
  'topic',
  'counterparty',
  'participants',
  'documents',
  'outcome',
  'language',
  'note',
] as const;
export type LogColumn = (typeof logColumns)[number];

/** Columns that hold several values, `|` between them. */
export const listColumns = [
  'class',
  'student',
  'family',
  'refers',
  'topic',
  'counterparty',
  'participants',
  'documents',
] as const;

/** One row of a log as JSON. */
export const logRow = z
  .looseObject({
    id: text.optional().describe('Номер строки, единственный в журнале'),
    time: text.describe('ISO 8601: дата или дата со временем, со смещением или без него'),
    activity: text.describe('Код вида события'),
    role: text.describe('Роль того, кто действовал'),
    actor: text.optional().describe('Псевдоним того, кто действовал'),
    school: text.optional(),
    class: list.optional(),
    student: list.optional(),
    family: list.optional(),
    parent: text.optional(),
    teacher: text.optional(),
    case: text.optional().describe('Номер обращения, который связывает строки'),
    refers: list.optional().describe('Номера строк, о которых эта строка'),
    form: text.optional().describe('Код формы (канала)'),
    topic: list.optional(),
    counterparty: list.optional().describe('роль или роль:псевдоним'),
    participants: list.optional().describe('роль или роль:псевдоним'),
    documents: list.optional().describe('вид или вид:номер'),
    outcome: text.optional(),
    language: text.optional().describe('Язык, BCP 47'),
    note: text.optional().describe('Свободный текст: в проверке не участвует и в отчёт не попадает'),
  })
  .describe('Строка журнала');

export const activityLog = z
  .union([z.array(logRow), z.strictObject({ $schema: text.optional(), events: z.array(logRow) })])
  .meta({
    $id: schemaId('activity-log'),
    title: 'Журнал событий',
    description: 'Строки журнала: кто, что, когда, о ком, в какой форме',
  });
