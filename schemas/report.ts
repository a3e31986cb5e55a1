import { civilDate, code, dayRange, schemaId, z } from './common.ts';
import { answer, reasons, status, statuses } from './regulation.ts';

const text = z.string();
const count = z.int().min(0);

export const effects = ['start', 'counted', 'skipped', 'paused', 'rolled'] as const;
/** A day of a term and what it did: day 0, counted, skipped as non-working, paused, or where the due day was moved to. */
export const step = z.strictObject({ date: civilDate, effect: z.enum(effects) });
export type Step = z.infer<typeof step>;

/** A row of an input. */
export const eventRef = z.strictObject({
  event: text,
  file: text,
  line: z.int(),
  time: text,
  activity: code,
});
export type EventRef = z.infer<typeof eventRef>;

const dueOf = text.describe('Последний день 2026-05-12 или последний миг 2026-05-12T18:00');

export const nearMissReasons = [
  'form-not-listed',
  'form-not-valid',
  'topic',
  'role',
  'counterparty',
  'outcome',
  'condition',
  'early',
  'late',
  'other-case',
  'other-class',
  'other-student',
  'unread-key',
  'blank-key',
  'blank-attribute',
  'unlinked',
] as const;
export type NearMissReason = (typeof nearMissReasons)[number];

export const finding = z.strictObject({
  id: text.describe('Постоянный номер вывода'),
  school: text,
  regulation: text,
  edition: text,
  clause: text,
  norm: code,
  status,
  reason: z.enum(reasons).optional(),
  subject: z.strictObject({ kind: text, ids: z.array(text) }),
  class: text.optional(),
  bearer: z.strictObject({ role: code, id: text.optional() }),
  window: z.strictObject({ kind: text, from: civilDate, to: civilDate, label: text }).optional(),
  trigger: eventRef.partial({ event: true, file: true, line: true }).optional(),
  due: dueOf.optional(),
  derivation: z.array(step).optional(),
  measured: z
    .strictObject({
      count: count.optional(),
      possible: count.optional(),
      calendarDays: z.int().optional(),
      workingDays: z.int().optional(),
      minutes: z.int().optional(),
      lateDays: z.int().optional(),
      lateMinutes: z.int().optional(),
      dates: z.array(civilDate).optional(),
    })
    .optional(),
  gaps: z.array(z.strictObject({ from: text, to: text, due: text })).optional(),
  missing: z.array(text).optional(),
  evidence: z.array(eventRef),
  nearMisses: z.array(eventRef.extend({ why: z.array(z.enum(nearMissReasons)) })),
  rejected: z.array(z.strictObject({ file: text, line: z.int() })).optional(),
  remarks: z.array(text).optional(),
  waiver: z.strictObject({ reason: text, until: civilDate }).optional(),
  readings: z
    .array(
      z.strictObject({
        choices: z.record(z.string(), text),
        status,
        reason: z.enum(reasons).optional(),
        due: dueOf.optional(),
        lateDays: z.int().optional(),
        derivation: z.array(step).optional(),
      }),
    )
    .optional(),
  basedOn: z.array(z.strictObject({ decision: text, option: text })).optional(),
  hangsOn: z.array(text).optional().describe('Открытые решения, без которых вывода нет'),
  message: text,
});
export type Finding = z.infer<typeof finding>;

const counts = z.record(z.enum(statuses), count);
export type Counts = z.infer<typeof counts>;

export const rejection = z.strictObject({
  file: text,
  line: z.int(),
  column: text.optional().describe('Заголовок колонки'),
  letter: text.optional().describe('Буква колонки в таблице'),
  code,
  message: text,
});
export type Rejection = z.infer<typeof rejection>;

export const warning = z.strictObject({
  file: text.optional(),
  line: z.int().optional(),
  code,
  message: text,
});
export type Warning = z.infer<typeof warning>;

const shownOf = z.strictObject({ total: count, shown: count }).describe('Сколько всего и сколько показано');

export const report = z
  .strictObject({
    $schema: text.optional(),
    format: z.literal('reglament-report/1'),
    asOf: civilDate,
    generatedBy: text,
    school: text,
    schools: z.array(text),
    schoolNames: z.record(text, text).optional().describe('Названия школ по их кодам'),
    timeZone: text,
    regulations: z.array(
      z.strictObject({
        id: text,
        title: text,
        edition: text,
        sha256: text,
        labels: z.record(text, text).describe('Подписи кодов: события, роли, формы, темы'),
        decisions: z.array(
          z.strictObject({
            decision: text,
            question: text,
            value: answer.optional(),
            origin: z.enum(['profile', 'calendar', 'recommended', 'open']),
            options: z
              .record(z.string(), z.strictObject({ label: text, means: text.optional() }))
              .optional()
              .describe('Варианты ответа: подпись и что он изменит'),
          }),
        ),
        clauses: z.array(
          z.strictObject({
            id: text,
            title: text,
            text,
            section: text,
            checkability: text,
            norms: z.record(text, text),
            carriedBy: z.array(text).optional(),
          }),
        ),
      }),
    ),
    inputs: z.array(
      z.strictObject({
        file: text,
        kind: text,
        encoding: text.optional(),
        delimiter: text.optional(),
        sheet: text.optional(),
        rows: count,
        accepted: count,
        rejected: count,
        duplicates: count.optional(),
        coverage: z
          .array(dayRange.extend({ school: text, declared: z.boolean(), activities: z.array(code).optional() }))
          .optional(),
      }),
    ),
    rejections: z.array(rejection),
    warnings: z.array(warning),
    summary: z.strictObject({
      counts,
      reasons: z.record(z.enum(reasons), count),
      rejections: shownOf,
      warnings: shownOf,
      findings: shownOf,
      byClause: z.array(z.strictObject({ regulation: text, clause: text, norm: text, counts })),
      byClass: z.array(z.strictObject({ school: text, class: text, counts })),
      byClassClause: z.array(z.strictObject({ school: text, class: text, regulation: text, clause: text, counts })),
      openDecisions: z.array(
        z.strictObject({
          decision: text,
          question: text,
          kind: z.enum(['choice', 'value']),
          options: z.record(z.string(), text),
          settles: count,
          touches: count,
          regulations: z.array(text),
        }),
      ),
    }),
    listed: z.enum(['problems', 'all']),
    findings: z.array(finding),
  })
  .meta({
    $id: schemaId('report'),
    title: 'Отчёт о проверке',
    description: 'Выводы по каждой норме с причинами, счётчики, отклонённые строки',
  });
export type Report = z.infer<typeof report>;
