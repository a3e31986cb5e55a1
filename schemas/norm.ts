import { code, grade, hourOfDay, monthDay, z } from './common.ts';

/**
 * The norm language as data (docs/language.md).
 *
 * The same shapes are built twice: `plain` as the engine reads them, and `open`, as authors write them, where
 * `{ open: decision, options }` may stand for any field or for a whole norm and `{ value: decision }` for a term
 * or a count.
 */
type Wrap = <T extends z.ZodType>(schema: T) => T;

export const decisionKey = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*(@[A-Za-zА-Яа-я0-9.-]+)?$/)
  .describe('Ключ решения: D16 или D16@2.2.4');

export const termUnits = ['hour', 'calendar-day', 'working-day', 'school-day', 'week', 'month', 'year'] as const;
export const pauses = ['school-holidays', 'bearer-absence'] as const;

const termOf = (o: Wrap) =>
  z
    .strictObject({
      amount: o(z.int().min(0).max(100_000)),
      unit: o(z.enum(termUnits)),
      start: o(z.enum(['next-day', 'same-day']))
        .optional()
        .describe('По умолчанию next-day: день события не считается'),
      pause: o(z.array(z.enum(pauses)).min(1))
        .optional()
        .describe('Дни, которые не идут в срок'),
      roll: o(z.enum(['next', 'previous', 'none']))
        .optional()
        .describe('Перенос с нерабочего дня'),
      cutoff: o(hourOfDay).optional().describe('До какого часа последнего дня; по умолчанию 24:00'),
    })
    .describe('Срок');
const same: Wrap = (schema) => schema;
export const term = termOf(same);
export type Term = z.infer<typeof term>;
export type TermUnit = Term['unit'];
export type Pause = (typeof pauses)[number];

const periodKinds = ['school-year', 'lessons', 'half-year', 'quarter', 'trimester', 'attestation-period'] as const;

const slot = z.strictObject({
  weekday: z.int().min(1).max(7).describe('1 – понедельник … 7 – воскресенье'),
  from: hourOfDay,
  to: hourOfDay,
});

const windowOf = (o: Wrap) =>
  z
    .discriminatedUnion('window', [
      z.strictObject({
        window: z.enum(periodKinds),
        between: o(z.enum(['previous', 'next', 'none'])).optional(),
      }),
      z.strictObject({ window: z.enum(['month', 'week']), during: o(z.literal('lessons')).optional() }),
      z.strictObject({ window: z.literal('named'), name: o(code) }),
      z.strictObject({
        window: z.literal('dates'),
        from: o(monthDay),
        to: o(monthDay),
        place: o(z.enum(['in', 'before'])).optional(),
      }),
      z.strictObject({
        window: z.literal('first-days'),
        days: o(z.int().min(1)),
        unit: o(z.enum(['calendar-day', 'working-day', 'school-day'])),
      }),
      z.strictObject({
        window: z.literal('nth'),
        of: z.enum(['half-year', 'quarter', 'trimester', 'attestation-period']),
        n: o(z.int().min(1)),
        fromYearStart: o(z.boolean()).optional(),
      }),
      z.strictObject({
        window: z.literal('blocks'),
        term: z.strictObject({
          amount: o(z.int().min(1)),
          unit: z.enum(['calendar-day', 'week', 'month', 'year']),
        }),
        anchor: o(z.union([z.enum(['school-year', 'lessons', 'monday']), monthDay])),
        during: o(z.literal('lessons')).optional(),
      }),
      z.strictObject({
        window: z.literal('slots'),
        slots: o(z.array(slot).min(1)),
        holidays: o(z.enum(['keep', 'skip'])).optional(),
        during: o(z.literal('lessons')).optional(),
      }),
    ])
    .describe('Промежуток учебного года, за который считают');
export const timedWindow = windowOf(same);
export type Window = z.infer<typeof timedWindow>;
export type Slot = z.infer<typeof slot>;
export type SlotsWindow = Extract<Window, { window: 'slots' }>;

/** Columns of a log that a predicate may read besides the attributes that an activity declares. */
export const eventFields = [
  'role',
  'actor',
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
] as const;
export type EventField = (typeof eventFields)[number];

const field = z.string().min(1).describe('Колонка журнала или признак события');
const scalar = z.union([z.string(), z.number()]);

export type Predicate =
  | { op: 'and' | 'or'; of: Predicate[] }
  | { op: 'not'; of: Predicate }
  | { op: 'equals'; field: string; value: string | number }
  | { op: 'oneOf'; field: string; values: (string | number)[] }
  | { op: 'includes'; field: string; any?: string[]; all?: string[]; bearer?: true }
  | { op: 'atLeast'; field: string; value: number }
  | { op: 'present'; field: string }
  | { op: 'during'; window: Window }
  | { op: 'same'; field: string };

const predicateOf = (o: Wrap): z.ZodType<Predicate> => {
  const window = windowOf(o);
  const predicate: z.ZodType<Predicate> = z
    .lazy(() =>
      o(
        z.discriminatedUnion('op', [
          z.strictObject({ op: z.enum(['and', 'or']), of: z.array(predicate).min(1) }),
          z.strictObject({ op: z.literal('not'), of: predicate }),
          z.strictObject({ op: z.literal('equals'), field, value: o(scalar) }),
          z.strictObject({ op: z.literal('oneOf'), field, values: o(z.array(scalar).min(1)) }),
          z.strictObject({
            op: z.literal('includes'),
            field,
            any: o(z.array(z.string()).min(1)).optional(),
            all: o(z.array(z.string()).min(1)).optional(),
            bearer: z.literal(true).optional(),
          }),
          z.strictObject({ op: z.literal('atLeast'), field, value: o(z.number()) }),
          z.strictObject({ op: z.literal('present'), field }),
          z.strictObject({ op: z.literal('during'), window }),
          z.strictObject({ op: z.literal('same'), field }),
        ]),
      ),
    )
    .describe('Условие на событие');
  return predicate;
};

export const subjectKinds = [
  'school',
  'class',
  'student',
  'family',
  'parent',
  'teacher',
  'case',
  'teacher×class',
  'parent×student',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const keys = [...subjectKinds, 'document', 'event'] as const;
export type Key = (typeof keys)[number];

const among = z
  .strictObject({
    role: z.array(code).min(1).optional(),
    category: z.array(code).min(1).optional(),
    grade: z.array(grade).min(1).optional(),
  })
  .describe('Только среди: роль, категория, класс обучения');
export type Among = z.infer<typeof among>;

export interface Selector {
  activity: string[];
  role?: string[] | undefined;
  form?: string[] | 'listed' | undefined;
  topic?: string[] | undefined;
  counterparty?: string[] | undefined;
  outcome?: string[] | undefined;
  where?: Predicate | undefined;
  reach?: 'own' | 'members' | 'wider' | undefined;
}

export type Point =
  | { point: 'trigger' }
  | { point: 'attribute'; name: string }
  | { point: 'startOf' | 'endOf'; window: Window; which?: 'this' | 'next' }
  | { point: 'next'; event: Selector }
  | { point: 'plus' | 'minus'; from: Point; term: Term }
  | { point: 'onOrAfter'; of: Point; unit: 'working-day' | 'school-day' }
  | { point: 'earliest' | 'latest'; of: Point[] };

function shapes(o: Wrap) {
  const aTerm = o(termOf(o));
  const aWindow = o(windowOf(o));
  const aPredicate = predicateOf(o);
  const codes = o(z.array(code).min(1));

  const selector: z.ZodType<Selector> = o(
    z
      .strictObject({
        activity: codes,
        role: codes.optional(),
        form: o(z.union([z.literal('listed'), z.array(code).min(1)])).optional(),
        topic: codes.optional(),
        counterparty: codes.optional(),
        outcome: codes.optional(),
        where: aPredicate.optional(),
        reach: o(z.enum(['own', 'members', 'wider'])).optional(),
      })
      .describe('Какие события'),
  ) as z.ZodType<Selector>;

  const point: z.ZodType<Point> = z
    .lazy(() =>
      o(
        z.discriminatedUnion('point', [
          z.strictObject({ point: z.literal('trigger') }),
          z.strictObject({ point: z.literal('attribute'), name: z.string().min(1) }),
          z.strictObject({
            point: z.enum(['startOf', 'endOf']),
            window: aWindow,
            which: z.enum(['this', 'next']).optional(),
          }),
          z.strictObject({ point: z.literal('next'), event: selector }),
          z.strictObject({ point: z.enum(['plus', 'minus']), from: point, term: aTerm }),
          z.strictObject({ point: z.literal('onOrAfter'), of: point, unit: z.enum(['working-day', 'school-day']) }),
          z.strictObject({ point: z.enum(['earliest', 'latest']), of: z.array(point).min(1) }),
        ]),
      ),
    )
    .describe('Момент, от которого или до которого считают');

  const side = o(z.strictObject({ event: selector, until: z.literal('as-of').optional() }).describe('Событие-условие'));
  const sides = { provided: side.optional(), unless: side.optional() };
  const title = z.string().min(1).describe('Что проверяет норма, словами');
  const anAmong = o(among);
  const subject = o(z.enum(subjectKinds));
  const presence = aTerm;
  const pause = o(z.array(z.enum(pauses)).min(1));
  const count = o(z.int().min(0));

  const trigger = o(
    z.union([
      selector,
      z.strictObject({ roster: z.enum(['student-enrolled', 'class-formed', 'teacher-assigned']) }),
      z.strictObject({ startOf: aWindow }),
    ]),
  );

  const deadline = z.strictObject({
    kind: z.literal('deadline'),
    title,
    trigger,
    response: selector,
    key: o(z.enum(keys)),
    among: anAmong.optional(),
    within: aTerm.optional(),
    by: point.optional(),
    since: point.optional(),
    extendedBy: o(z.strictObject({ event: selector, term: aTerm })).optional(),
    ...sides,
  });
  const frequency = z.strictObject({
    kind: z.literal('frequency'),
    title,
    event: selector,
    subject,
    among: anAmong.optional(),
    window: aWindow,
    min: count.optional(),
    max: count.optional(),
    covering: o(z.strictObject({ field, values: z.array(z.string()).min(1) })).optional(),
    presence: presence.optional(),
    pause: pause.optional(),
    ...sides,
  });
  const interval = z.strictObject({
    kind: z.literal('interval'),
    title,
    event: selector,
    subject,
    among: anAmong.optional(),
    opens: selector.optional(),
    closes: selector.optional(),
    during: o(z.literal('lessons')).optional(),
    maxGap: aTerm,
    ...sides,
  });
  const precedence = z.strictObject({
    kind: z.literal('precedence'),
    title,
    target: selector,
    earlier: selector,
    key: o(z.enum(keys)),
    lead: aTerm.optional(),
    sameWindow: aWindow.optional(),
    ...sides,
  });
  const condition = z.strictObject({
    kind: z.literal('condition'),
    title,
    event: selector,
    key: o(z.enum(keys)).optional(),
    satisfies: aPredicate,
    ...sides,
  });
  const prohibition = z.strictObject({
    kind: z.literal('prohibition'),
    title,
    event: selector,
    key: o(z.enum(keys)).optional(),
    except: aPredicate.optional(),
    ...sides,
  });
  const evidence = z.strictObject({
    kind: z.literal('evidence'),
    title,
    event: selector,
    subject,
    among: anAmong.optional(),
    window: aWindow,
  });
  return { selector, point, deadline, frequency, interval, precedence, condition, prohibition, evidence };
}

const plain = shapes(same);

/** A norm with every decision taken: what the evaluators run. */
export const norm = z.discriminatedUnion('kind', [
  plain.deadline,
  plain.frequency,
  plain.interval,
  plain.precedence,
  plain.condition,
  plain.prohibition,
  plain.evidence,
]);
export type Norm = z.infer<typeof norm>;
export type NormKind = Norm['kind'];
export type NormOf<K extends NormKind> = Extract<Norm, { kind: K }>;
export type Trigger = NormOf<'deadline'>['trigger'];
export type Side = NonNullable<NormOf<'deadline'>['unless']>;

/** `{ open: decision, options }`: an option `null` leaves the field out. */
export interface Open<T = unknown> {
  open: string;
  options: { [option: string]: T | null };
}
/** `{ value: decision }`: a term or a count that the text lacks. */
export interface ValueOf {
  value: string;
}

const openable: Wrap = <T extends z.ZodType>(schema: T): T => {
  const open = z.strictObject({
    open: decisionKey,
    options: z.record(z.string(), z.union([schema, z.null()])),
  });
  const valueOf = z.strictObject({ value: decisionKey });
  // Authored norms are only ever read through `resolve`, which checks each reading against the plain schema.
  return z.union([schema, open, valueOf]) as unknown as T;
};

const authored = shapes(openable);

/** A norm as written: any field, or the whole norm, may be open. */
export const authoredNorm = openable(
  z.discriminatedUnion('kind', [
    authored.deadline,
    authored.frequency,
    authored.interval,
    authored.precedence,
    authored.condition,
    authored.prohibition,
    authored.evidence,
  ]),
) as unknown as z.ZodType<AuthoredNorm>;

/** The JSON of a norm before its decisions are taken. Read it through `resolve` of `validator/language`. */
export type AuthoredNorm = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
