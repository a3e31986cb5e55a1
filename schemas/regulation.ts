import { civilDate, code, country, dayRange, schemaId, z } from './common.ts';
import { authoredNorm, decisionKey, term } from './norm.ts';
import { vocabulary } from './vocabulary.ts';

export const statuses = [
  'violated',
  'undetermined',
  'pending',
  'satisfied',
  'judgement',
  'not-applicable',
  'waived',
] as const;
export const status = z.enum(statuses).describe('Вывод');
export type Status = (typeof statuses)[number];

/** Reasons of `undetermined` in the order in which they are named when several hold. */
export const reasons = [
  'activity-not-exported',
  'no-coverage',
  'rejected-row',
  'missing-attribute',
  'day-precision',
  'open-decision',
] as const;
export type Reason = (typeof reasons)[number];

const option = z.strictObject({
  label: z.string(),
  means: z.string().optional().describe('Что изменит этот ответ'),
});

const choiceDecision = z.strictObject({
  kind: z.literal('choice'),
  question: z.string(),
  why: z.string().optional(),
  options: z.record(z.string(), option),
  recommended: z.string().optional(),
  recommendedWhy: z.string().optional(),
  answeredBy: code.optional().describe('Именованный период школьного календаря, который отвечает на вопрос'),
});

const valueDecision = z.strictObject({
  kind: z.literal('value'),
  question: z.string(),
  why: z.string().optional(),
  of: z.enum(['term', 'count']),
  units: z.array(z.string()).optional(),
  min: z.int().optional(),
  max: z.int().optional(),
  recommended: z.union([term, z.int()]).optional(),
  recommendedWhy: z.string().optional(),
});

/** A question that the text leaves open. */
export const decision = z.discriminatedUnion('kind', [choiceDecision, valueDecision]).describe('Открытый вопрос');
export type Decision = z.infer<typeof decision>;
export type ChoiceDecision = z.infer<typeof choiceDecision>;
export type ValueDecision = z.infer<typeof valueDecision>;

/** An answer: the option's name, a term, a count, or `not-measured`. */
export const answer = z.union([z.string(), term, z.int()]).describe('Ответ: вариант, срок, число или not-measured');
export type Answer = z.infer<typeof answer>;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

const expectation = z.union([status, z.array(status), z.record(z.string(), z.union([status, z.array(status)]))]);

export const example = z
  .strictObject({
    title: z.string(),
    note: z.string().optional().describe('Почему вывод такой'),
    log: z.array(row),
    roster: z
      .strictObject({
        classes: z.array(row).optional(),
        students: z.array(row).optional(),
        staff: z.array(row).optional(),
        absences: z.array(row).optional(),
        parents: z.array(row).optional(),
      })
      .optional(),
    calendar: z.string().optional().describe('Школьный календарь примера'),
    asOf: civilDate,
    coverage: z
      .array(dayRange.extend({ activities: z.array(code).optional() }))
      .optional()
      .describe('Если журнал полон не весь год'),
    decisions: z.record(z.string(), answer).optional(),
    expect: z
      .record(z.string(), expectation)
      .describe('Норма → вывод; или выводы по порядку; или выводы по вариантам решения'),
  })
  .describe('Пример: короткий журнал и ожидаемый вывод');
export type Example = z.infer<typeof example>;
export type Expectation = z.infer<typeof expectation>;

export const checkabilities = ['checked', 'needs-decision', 'evidence-only', 'text-only'] as const;
export const requirements = [
  'frequency',
  'once',
  'deadline',
  'on-event',
  'weekly-slots',
  'every-event',
  'order',
  'as-needed',
  'continuous',
  'prohibition',
  'exception',
  'state',
  'form',
  'principle',
  'right',
] as const;

const clauseReference = z.strictObject({
  regulation: z.string().optional(),
  clause: z.string(),
  why: z.string().optional(),
});

export const clause = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/),
    source: z.string().describe('Пункт источника, который здесь пересказан'),
    title: z.string().describe('О чём пункт, в нескольких словах'),
    text: z.string().describe('Пересказ пункта'),
    bearer: z.array(code).describe('Кто должен'),
    towards: z.array(code).describe('По отношению к кому'),
    forms: z.array(code).describe('Допустимые формы; пусто – любые'),
    formsOpen: z.boolean().optional().describe('Перечень форм открыт'),
    periodicity: z.string().describe('Как часто или к какому сроку, словами'),
    requirement: z.array(z.enum(requirements)).min(1),
    checkability: z.enum(checkabilities),
    reason: z.string().optional().describe('Почему не проверяется полностью'),
    decisions: z.array(decisionKey).describe('Решения, от которых зависит пункт'),
    norms: z.record(code, authoredNorm),
    carriedBy: z.array(clauseReference).optional().describe('Пункты, выводы по которым относятся и к этому'),
    contradicts: z.array(clauseReference).optional(),
    examples: z.array(example),
  })
  .describe('Пункт регламента');
export type Clause = z.infer<typeof clause>;

export const regulation = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-regulation/1'),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string(),
    summary: z.string(),
    country,
    source: z.strictObject({
      title: z.string(),
      publisher: z.string().optional(),
      year: z.int().optional(),
      note: z.string().optional(),
    }),
    sections: z.array(z.strictObject({ id: z.string(), title: z.string(), clauses: z.array(z.string()) })),
    decisions: z.record(decisionKey, decision),
    vocabulary,
    clauses: z.array(clause),
  })
  .meta({
    $id: schemaId('regulation'),
    title: 'Регламент',
    description: 'Собранный регламент: пункты, нормы, решения, словарь и примеры',
  });
export type Regulation = z.infer<typeof regulation>;
