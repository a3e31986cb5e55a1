import type { ChoiceDecision, Decision, Example, Regulation, Status, ValueDecision } from '../../schemas/regulation.ts';
import type { Among, Key, Predicate, SubjectKind, Window, Pause } from '../../schemas/norm.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import {
  type ActivityCode,
  type ActivityFor,
  type ActivityWith,
  type CategoryCode,
  type FieldName,
  type FormCode,
  mergeWords,
  type RoleCode,
  type TopicCode,
  type Words,
} from './vocabulary.ts';
import type {
  AnyCount,
  AnyPoint,
  AnySelector,
  AnyTerm,
  AnyWindow,
  NormSource,
  Openable,
  OpenOf,
  SelectorSource,
  SideSource,
  ValueSource,
} from './sources.ts';

/** A regulation as its author wrote it; `compile` checks it and makes the data of it. */
export interface RegulationSource {
  readonly reglament: 'regulation';
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** In one sentence: what it is about and for whom. */
  readonly summary: string;
  /** Whose working calendar counts: `RU`, `KZ`. */
  readonly country: string;
  /** The document that it restates. */
  readonly source: Regulation['source'];
  /** Its parts in order. */
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly clauses: readonly ClauseSource[];
  }[];
  readonly words: Vocabulary;
  readonly decisions: Readonly<Record<string, Decision>>;
}

type Requirement = Regulation['clauses'][number]['requirement'][number];
type Reference = NonNullable<Regulation['clauses'][number]['carriedBy']>[number];

/** A clause as written: single values are allowed where the data has lists. */
export interface ClauseSource {
  readonly id: string;
  /** The clause of the source that is restated; by default the id. */
  readonly source?: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** The restated text. */
  readonly text: string;
  /** Who must. */
  readonly bearer: string | readonly string[];
  /** Towards whom. */
  readonly towards: string | readonly string[];
  /** Channels that are allowed; none – any. */
  readonly forms?: readonly string[];
  /** The list of forms is open: «и другие». */
  readonly formsOpen?: boolean;
  /** How often or by when, in words. */
  readonly periodicity: string;
  /** What kind of requirement it is. */
  readonly requirement: Requirement | readonly Requirement[];
  /** How far it can be checked by logs. */
  readonly checkability: 'checked' | 'needs-decision' | 'evidence-only' | 'text-only';
  /** Why it is not checked in full. */
  readonly reason?: string;
  /** Open questions that no norm names but that bear on the clause. */
  readonly decisions?: readonly string[];
  /** Questions that only this clause asks. */
  readonly ownDecisions?: Readonly<Record<string, Decision>>;
  /** Its norms by name. */
  readonly norms?: Readonly<Record<string, NormSource | OpenOf<NormSource>>>;
  /** Clauses whose findings stand for this one. */
  readonly carriedBy?: readonly Reference[];
  /** Clauses that say otherwise. */
  readonly contradicts?: readonly Reference[];
  /** Short logs and the verdicts that they must get. */
  readonly examples?: readonly Example[];
}

export type ExpectedStatus = Status | readonly Status[];

/** The fields of an example's row besides its time and activity. */
export interface RowFields<V extends Words> {
  id?: string;
  role?: RoleCode<V>;
  actor?: string;
  class?: string | string[];
  student?: string | string[];
  family?: string | string[];
  parent?: string;
  teacher?: string;
  case?: string;
  refers?: string | string[];
  form?: FormCode<V>;
  topic?: TopicCode<V> | TopicCode<V>[];
  counterparty?: string | string[];
  participants?: string | string[];
  documents?: string | string[];
  outcome?: string;
  language?: string;
}

type OptionsOf<D> = D extends { readonly options: infer O } ? keyof O & string : string;
type BaseKey<D> = keyof D & string;

/**
 * The functions in which regulations over a vocabulary are written. Every code is checked by the compiler: a
 * misspelt activity, role, form, topic or decision, and a norm keyed by what its activities do not carry, are type
 * errors.
 *
 * @param words the vocabulary, as constants
 * @param decisions the shared open questions, as constants
 */
export function languageOf<const V extends Words, const D extends object>(words: V, decisions: D) {
  type Activity = ActivityCode<V>;
  type Field = FieldName<V>;
  type TriggerOf<K extends Key> =
    | AnySelector<K extends 'event' ? Activity : ActivityWith<V, K>>
    | { readonly roster: 'student-enrolled' | 'class-formed' | 'teacher-assigned' }
    | { readonly startOf: AnyWindow };
  interface Sides<K extends Key | SubjectKind> {
    /** A matching event creates the duty. */
    readonly provided?: SideSource<ActivityWith<V, K>>;
    /** A matching event cancels it. */
    readonly unless?: SideSource<ActivityWith<V, K>>;
  }

  return {
    /** The vocabulary of this language. */
    words,
    /** The shared decisions of this language. */
    decisions,

    /**
     * Events of one activity or of any of several.
     *
     * @param activity code or codes of the vocabulary
     * @param options what else must hold; `form: 'listed'` asks for the forms that the clause lists, `reach` says whether
     *   events about a member or about a wider group count (docs/language.md §4)
     * @example
     * event('parents.informed', { form: 'listed', topic: ['progress'], reach: 'wider' })
     */
    event<const A extends Activity>(
      activity: A | readonly A[],
      options: {
        /** Who does it; narrower roles count. */
        readonly role?: Openable<readonly RoleCode<V>[]>;
        /** Through which channel; `listed` – those of the clause. */
        readonly form?: Openable<'listed' | readonly FormCode<V>[]>;
        /** About what; one is enough. */
        readonly topic?: Openable<readonly TopicCode<V>[]>;
        /** Towards whom; one is enough. */
        readonly counterparty?: Openable<readonly RoleCode<V>[]>;
        /** With which outcome. */
        readonly outcome?: Openable<readonly string[]>;
        /** A predicate over the event. */
        readonly where?: Openable<Predicate>;
        /** Whether events about a member or a wider group count. */
        readonly reach?: Openable<'own' | 'members' | 'wider'>;
      } = {},
    ): SelectorSource<A> {
      const list: readonly A[] = typeof activity === 'string' ? [activity] : activity;
      return { activity: list, ...options };
    },

    /**
     * Each trigger is followed by a response of the same key, `within` a term of it or `by` a point: exactly one of the two.
     *
     * @param spec the norm; `since` says from when on responses count, `extendedBy` which event extends the term once
     * @example
     * deadline({
     *   title: 'Родителю ответили за пять рабочих дней',
     *   key: 'case',
     *   trigger: event('appeal.received'),
     *   response: event('appeal.answered'),
     *   within: workingDays(5),
     * })
     */
    deadline<const K extends Key>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** What the duty begins with: an event, a change of the roster, the first day of a window. */
        readonly trigger: TriggerOf<K>;
        /** What fulfils it. */
        readonly response: AnySelector<ActivityWith<V, K>>;
        /** What links the events: the same case, pupil, class … */
        readonly key: K;
        /** Only these: by role, category or grade. */
        readonly among?: Openable<AmongOf<V>>;
        /** The term, from the trigger. */
        readonly within?: AnyTerm;
        /** The moment by which it is due. */
        readonly by?: AnyPoint<Activity>;
        /** From when on responses count; by default from the trigger. */
        readonly since?: AnyPoint<Activity>;
        /** An event in time extends the due date, once. */
        readonly extendedBy?: { readonly event: AnySelector<ActivityWith<V, K>>; readonly term: AnyTerm };
      } & Sides<K>,
    ): NormSource {
      return { kind: 'deadline', ...spec };
    },

    /**
     * Per subject and window at least `min`, at most `max` matching events; `covering`: of each value of an attribute.
     * `min` is 1 when neither is given. Who was there too briefly owes nothing: `presence`, by default decision D10.
     *
     * @param spec the norm; `pause` names days that count neither for the window nor for presence
     * @example
     * frequency({
     *   title: 'Собрание класса раз в полугодие',
     *   subject: 'class',
     *   event: event('class-meeting.held'),
     *   window: halfYear(),
     *   min: 1,
     * })
     */
    frequency<const S extends SubjectKind>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** Which events count. */
        readonly event: AnySelector<ActivityFor<V, S>>;
        /** For whom it is counted. */
        readonly subject: S;
        /** Only these: by role, category or grade. */
        readonly among?: Openable<AmongOf<V>>;
        /** In which stretches of the year. */
        readonly window: AnyWindow;
        /** At least so many; 1 if neither bound is given. */
        readonly min?: AnyCount;
        /** At most so many. */
        readonly max?: AnyCount;
        /** The rule holds for each of the values of the attribute. */
        readonly covering?: Openable<{ readonly field: Field; readonly values: readonly string[] }>;
        /** How long one must have been there to owe it. */
        readonly presence?: AnyTerm;
        /** Days that do not count. */
        readonly pause?: Openable<readonly Pause[]>;
      } & Sides<S>,
    ): NormSource {
      const presence = spec.subject === 'school' ? {} : { presence: { value: 'D10' } };
      return { kind: 'frequency', ...presence, ...spec };
    },

    /**
     * Per subject from `opens` to `closes` no gap between matching events longer than `maxGap`. Without `opens` it begins with
     * the subject's membership in the school year.
     *
     * @param spec the norm; `during: 'lessons'` keeps it within the dates of lessons
     * @example
     * interval({
     *   title: 'О ходе дела родители слышат не реже раза в две недели',
     *   subject: 'case',
     *   event: event('appeal.acted'),
     *   opens: event('appeal.received'),
     *   closes: event('appeal.resolved'),
     *   maxGap: weeks(2),
     * })
     */
    interval<const S extends SubjectKind>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** Which events count. */
        readonly event: AnySelector<ActivityFor<V, S>>;
        /** For whom it is counted. */
        readonly subject: S;
        /** Only these: by role, category or grade. */
        readonly among?: Openable<AmongOf<V>>;
        /** What begins the interval; by default the membership. */
        readonly opens?: AnySelector<ActivityWith<V, S>>;
        /** What ends it. */
        readonly closes?: AnySelector<ActivityWith<V, S>>;
        /** Only within the dates of lessons. */
        readonly during?: Openable<'lessons'>;
        /** The longest gap allowed. */
        readonly maxGap: AnyTerm;
      } & Sides<S>,
    ): NormSource {
      return { kind: 'interval', ...spec };
    },

    /**
     * Each `target` has an `earlier` event of the same key, `lead` before it, in the `sameWindow`.
     *
     * @param spec the norm; without `lead` an event at the same moment is early enough
     * @example
     * precedence({
     *   title: 'Занятие для родителей – после опроса',
     *   key: 'class',
     *   target: event('education.held'),
     *   earlier: event('needs.surveyed'),
     *   sameWindow: schoolYear,
     * })
     */
    precedence<const K extends Key>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** What must not come first. */
        readonly target: AnySelector<ActivityWith<V, K>>;
        /** What must come before it. */
        readonly earlier: AnySelector<K extends 'event' ? Activity : ActivityWith<V, K>>;
        /** What links the events: the same case, pupil, class … */
        readonly key: K;
        /** How long before. */
        readonly lead?: AnyTerm;
        /** The earlier event lies in the same stretch of the year. */
        readonly sameWindow?: AnyWindow;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'precedence', ...spec };
    },

    /**
     * Each matching event satisfies a predicate.
     *
     * @param spec the norm; a `key` is needed only for its sides
     * @example
     * condition({
     *   title: 'В занятии участвует специалист',
     *   event: event('education.held'),
     *   satisfies: where.includesAny('participants', 'specialist'),
     * })
     */
    condition<const K extends Key = 'school'>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** Which events count. */
        readonly event: AnySelector<ActivityWith<V, K>>;
        /** What links the events: the same case, pupil, class … */
        readonly key?: K;
        /** What each event must satisfy. */
        readonly satisfies: Openable<Predicate>;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'condition', ...spec };
    },

    /**
     * No matching event but those excepted by a predicate, or by an earlier event of the same key (`unless`).
     *
     * @param spec the norm; a `key` is needed only for its sides
     * @example
     * prohibition({
     *   title: 'Родитель входит в учебную зону только по записи',
     *   key: 'parent',
     *   event: event('study-area.entered'),
     *   unless: { event: event('reception.booked') },
     * })
     */
    prohibition<const K extends Key = 'school'>(
      spec: {
        /** What the norm checks, in words. */
        readonly title: string;
        /** Which events count. */
        readonly event: AnySelector<ActivityWith<V, K>>;
        /** What links the events: the same case, pupil, class … */
        readonly key?: K;
        /** What is no offence. */
        readonly except?: Openable<Predicate>;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'prohibition', ...spec };
    },

    /**
     * Counts and dates for a person to judge: the verdict is always «решает человек».
     *
     * @param spec whose events are counted, in which window
     * @example
     * evidence({
     *   title: 'Рассказы об успехах класса',
     *   subject: 'class',
     *   event: event('success.shared'),
     *   window: quarter(),
     * })
     */
    evidence<const S extends SubjectKind>(spec: {
      /** What the norm checks, in words. */
      readonly title: string;
      /** Which events count. */
      readonly event: AnySelector<ActivityFor<V, S>>;
      /** For whom it is counted. */
      readonly subject: S;
      /** Only these: by role, category or grade. */
      readonly among?: Openable<AmongOf<V>>;
      /** In which stretches of the year. */
      readonly window: AnyWindow;
    }): NormSource {
      return { kind: 'evidence', ...spec };
    },

    /**
     * A field, or a whole norm, that hangs on a decision: a variant for each of its options. `null` leaves the field out.
     *
     * @param decision the key of a choice: `D01`, or `D01@III.4` where this clause may be answered otherwise
     * @param options a value for every option of the decision, and for no other
     * @example
     * open('D01', { working: workingDays(5), calendar: calendarDays(5) })
     */
    open<const K extends BaseKey<D>, const O extends Readonly<Record<string, unknown>>>(
      decision: K | `${K}@${string}`,
      options: O & { readonly [N in Exclude<keyof O, OptionsOf<D[K]>>]: never } & {
        readonly [N in OptionsOf<D[K]>]: unknown;
      },
    ): { readonly open: string; readonly options: Readonly<Record<string, O[keyof O] | null>> } {
      return { open: decision, options: options };
    },

    /**
     * A term or a count that the text lacks and a value decision supplies.
     *
     * @param decision the key of a value decision
     * @example
     * valueOf('D10')
     */
    valueOf<const K extends BaseKey<D>>(decision: K | `${K}@${string}`): ValueSource {
      return { value: decision };
    },

    /**
     * Predicates over one event: what a selector, a condition or an exception asks of it.
     * @example
     * event('appeal.answered', { where: where.present('form') })
     */
    where: {
      /**
       * All of these.
       * @param of predicates, at least one
       * @example
       * where.and(where.present('form'), where.equals('outcome', 'done'))
       */
      and: (...of: Predicate[]): Predicate => ({ op: 'and', of }),
      /**
       * Any of these.
       * @param of predicates, at least one
       * @example
       * where.or(where.equals('role', 'class-teacher'), where.equals('role', 'psychologist'))
       */
      or: (...of: Predicate[]): Predicate => ({ op: 'or', of }),
      /**
       * Not this. Unknown stays unknown.
       * @param of a predicate
       * @example
       * where.not(where.equals('form', 'phone'))
       */
      not: (of: Predicate): Predicate => ({ op: 'not', of }),
      /**
       * The field has this value; of a list, one of its values. Narrower roles and forms match too.
       * @param field a column of the log or an attribute of the activity
       * @param value a code, a text or a number
       * @example
       * where.equals('form', 'consultation')
       */
      equals: (field: Field, value: string | number): Predicate => ({ op: 'equals', field, value }),
      /**
       * The field has one of these values.
       * @param field a column or an attribute
       * @param values codes, texts or numbers, at least one
       * @example
       * where.oneOf('form', 'phone', 'meeting.in-person')
       */
      oneOf: (field: Field, ...values: (string | number)[]): Predicate => ({ op: 'oneOf', field, values }),
      /**
       * Some of the codes is among the values of the field.
       * @param field a column or an attribute with a list of values
       * @param any codes, at least one
       * @example
       * where.includesAny('topic', 'progress', 'success')
       */
      includesAny: (field: Field, ...any: string[]): Predicate => ({ op: 'includes', field, any }),
      /**
       * All of the codes are among the values of the field.
       * @param field a column or an attribute with a list of values
       * @param all codes, at least one
       * @example
       * where.includesAll('participants', 'parent', 'student')
       */
      includesAll: (field: Field, ...all: string[]): Predicate => ({ op: 'includes', field, all }),
      /**
       * The bearer of the clause is among the participants.
       * @param field where people are listed
       * @example
       * where.includesBearer()
       */
      includesBearer: (field: 'participants' | 'counterparty' = 'participants'): Predicate => ({
        op: 'includes',
        field,
        bearer: true,
      }),
      /**
       * A number of at least `value`, or a list of at least so many values.
       * @param field a column or an attribute
       * @param value inclusive
       * @example
       * where.atLeast('participants', 2)
       */
      atLeast: (field: Field, value: number): Predicate => ({ op: 'atLeast', field, value }),
      /**
       * The field is not blank. Never unknown.
       * @param field a column or an attribute
       * @example
       * where.present('documents')
       */
      present: (field: Field): Predicate => ({ op: 'present', field }),
      /**
       * The event lies in an instance of the window. A date without a time is unknown where slots of hours are asked for.
       * @param window periods, dates or weekly hours
       * @example
       * where.during(slots([{ weekday: 2, from: '15:30', to: '16:30' }]))
       */
      during: (window: Window): Predicate => ({ op: 'during', window }),
      /**
       * The same value as the trigger's; of lists, a common one. Where there is no trigger, it holds.
       * @param field a column or an attribute
       * @example
       * where.same('language')
       */
      same: (field: Field): Predicate => ({ op: 'same', field }),
    },

    /**
     * A row of an example's log. Without `role` it is the activity's usual one.
     *
     * @param time local: `2025-10-06 09:00`, or a date alone
     * @param activity what happened
     * @param fields columns and attributes of the activity
     * @example
     * at('2025-10-06 09:00', 'appeal.received', { case: '1', class: '5А' })
     */
    at(
      time: string,
      activity: Activity,
      fields: RowFields<V> & Readonly<Record<string, unknown>> = {},
    ): Example['log'][number] {
      const usual = words.activities[activity].by;
      return { time, activity, role: usual ?? 'school-staff', ...fields };
    },

    /**
     * A short log and the verdicts that it must get: by norm one verdict, several in order, or one for each option of a
     * decision. The school is one class with one pupil unless `roster` says otherwise; the log has no gaps unless `coverage`
     * says so.
     *
     * @param title what happens, in a few words
     * @param spec the log, the day up to which is judged (`asOf`, inclusive), what is expected
     * @example
     * example('ответили на следующий день', {
     *   log: [
     *     at('2025-10-06', 'appeal.received', { case: '1' }),
     *     at('2025-10-07', 'appeal.answered', { case: '1' }),
     *   ],
     *   asOf: '2025-10-31',
     *   expect: { reply: 'satisfied' },
     * })
     */
    example<const E extends Example['expect']>(
      title: string,
      spec: Omit<Example, 'title' | 'expect'> & { readonly expect: E },
    ): Omit<Example, 'expect'> & { readonly expect: E } {
      return { title, ...spec };
    },

    /**
     * The unit of a regulation that is cited.
     *
     * @param id as it is cited: Latin letters and digits with dots or hyphens, `III.4`
     * @param spec the restated text, who must do it towards whom, and how it is checked; a clause that is not fully checked
     *   says why in `reason`
     * @example
     * clause('III.4', {
     *   title: 'Ответ родителям',
     *   text: 'Отвечает родителям на обращение за пять рабочих дней.',
     *   bearer: 'class-teacher',
     *   towards: 'parent',
     *   forms: ['e-journal', 'phone'],
     *   periodicity: 'пять рабочих дней с обращения',
     *   requirement: 'deadline',
     *   checkability: 'checked',
     *   norms: {
     *     reply: deadline({
     *       title: 'Родителю ответили за пять рабочих дней',
     *       key: 'case',
     *       trigger: event('appeal.received'),
     *       response: event('appeal.answered', { form: 'listed' }),
     *       within: workingDays(5),
     *     }),
     *   },
     * })
     */
    clause<const N extends Readonly<Record<string, NormSource | OpenOf<NormSource>>> = Readonly<Record<never, never>>>(
      id: string,
      spec: Omit<ClauseSource, 'id' | 'norms' | 'bearer' | 'towards' | 'forms' | 'examples'> & {
        /** Who must. */
        readonly bearer: RoleCode<V> | readonly RoleCode<V>[];
        /** Towards whom. */
        readonly towards: RoleCode<V> | readonly RoleCode<V>[];
        /** Channels that are allowed; none – any. */
        readonly forms?: readonly FormCode<V>[];
        /** Its norms by name. */
        readonly norms?: N;
        /** Short logs and the verdicts that they must get. */
        readonly examples?: readonly (Omit<Example, 'expect'> & {
          readonly expect: Partial<Record<keyof N & string, Example['expect'][string]>>;
        })[];
      },
    ): ClauseSource {
      return { id, ...(spec as Omit<ClauseSource, 'id'>) };
    },

    /**
     * A question that only one regulation asks, with options. Its key goes into the regulation's `decisions`, or, with the
     * clause after `@`, into the clause's `ownDecisions`.
     *
     * @param spec the question, why it is open, the options; an option is recommended only with a reason
     * @example
     * choice({
     *   question: 'Беседа с одной семьёй – тоже встреча?',
     *   options: {
     *     yes: { label: 'да', means: 'Засчитывается и беседа с одной семьёй.' },
     *     no: { label: 'нет', means: 'Засчитываются только общие встречи.' },
     *   },
     * })
     */
    choice(spec: Omit<ChoiceDecision, 'kind'>): Decision {
      return { kind: 'choice', ...spec };
    },

    /**
     * A number or a term that only one regulation lacks.
     *
     * @param spec the question, `of: 'term'` or `'count'`, and what answers are possible
     * @example
     * value({
     *   question: 'Сколько дней – «своевременно»?',
     *   of: 'term',
     *   units: ['calendar-day', 'working-day'],
     *   min: 0,
     *   max: 60,
     * })
     */
    value(spec: Omit<ValueDecision, 'kind'>): Decision {
      return { kind: 'value', ...spec };
    },

    /**
     * A part of a regulation with its clauses in order.
     *
     * @param id as it is cited: `III`
     * @param title its heading
     * @param clauses what `clause` gives
     * @example
     * section('I', 'Общие положения', [])
     */
    section(id: string, title: string, clauses: readonly ClauseSource[]) {
      return { id, title, clauses };
    },

    /**
     * A whole regulation: the default export of its file.
     *
     * @param id the name of its folder: lower-case Latin letters, digits, hyphens
     * @param spec title, source, country (whose working calendar counts), sections; `decisions` are those of its own
     * @example
     * regulation('my-school', {
     *   title: 'Школа и семьи',
     *   summary: 'Как школа отвечает родителям.',
     *   country: 'RU',
     *   source: { title: 'Порядок работы с обращениями' },
     *   sections: [section('I', 'Обращения', [])],
     * })
     */
    regulation(
      id: string,
      spec: Omit<RegulationSource, 'reglament' | 'id' | 'words' | 'decisions'> & {
        /** Questions that only this regulation asks. */
        readonly decisions?: Readonly<Record<string, Decision>>;
      },
    ): RegulationSource {
      return {
        reglament: 'regulation',
        id,
        ...spec,
        words: mergeWords(words, {}),
        decisions: { ...(structuredClone(decisions) as unknown as Record<string, Decision>), ...spec.decisions },
      };
    },
  };
}

interface AmongOf<V extends Words> {
  readonly role?: readonly RoleCode<V>[];
  readonly category?: readonly CategoryCode<V>[];
  readonly grade?: readonly number[];
}

export type { Among };
