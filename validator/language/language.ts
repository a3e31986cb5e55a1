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
  readonly title: string;
  readonly summary: string;
  readonly country: string;
  readonly source: Regulation['source'];
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
  readonly source?: string;
  readonly title: string;
  readonly text: string;
  readonly bearer: string | readonly string[];
  readonly towards: string | readonly string[];
  readonly forms?: readonly string[];
  readonly formsOpen?: boolean;
  readonly periodicity: string;
  readonly requirement: Requirement | readonly Requirement[];
  readonly checkability: 'checked' | 'needs-decision' | 'evidence-only' | 'text-only';
  readonly reason?: string;
  readonly decisions?: readonly string[];
  readonly ownDecisions?: Readonly<Record<string, Decision>>;
  readonly norms?: Readonly<Record<string, NormSource | OpenOf<NormSource>>>;
  readonly carriedBy?: readonly Reference[];
  readonly contradicts?: readonly Reference[];
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
    readonly provided?: SideSource<ActivityWith<V, K>>;
    readonly unless?: SideSource<ActivityWith<V, K>>;
  }

  return {
    /** The vocabulary of this language. */
    words,
    /** The shared decisions of this language. */
    decisions,

    /** Events of one activity or of any of several. `form: 'listed'` asks for the forms that the clause lists. */
    event<const A extends Activity>(
      activity: A | readonly A[],
      options: {
        readonly role?: Openable<readonly RoleCode<V>[]>;
        readonly form?: Openable<'listed' | readonly FormCode<V>[]>;
        readonly topic?: Openable<readonly TopicCode<V>[]>;
        readonly counterparty?: Openable<readonly RoleCode<V>[]>;
        readonly outcome?: Openable<readonly string[]>;
        readonly where?: Openable<Predicate>;
        readonly reach?: Openable<'own' | 'members' | 'wider'>;
      } = {},
    ): SelectorSource<A> {
      const list: readonly A[] = typeof activity === 'string' ? [activity] : activity;
      return { activity: list, ...options };
    },

    /** Each trigger is followed by a response of the same key, `within` a term of it or `by` a point. */
    deadline<const K extends Key>(
      spec: {
        readonly title: string;
        readonly trigger: TriggerOf<K>;
        readonly response: AnySelector<ActivityWith<V, K>>;
        readonly key: K;
        readonly among?: Openable<AmongOf<V>>;
        readonly within?: AnyTerm;
        readonly by?: AnyPoint<Activity>;
        readonly since?: AnyPoint<Activity>;
        readonly extendedBy?: { readonly event: AnySelector<ActivityWith<V, K>>; readonly term: AnyTerm };
      } & Sides<K>,
    ): NormSource {
      return { kind: 'deadline', ...spec };
    },

    /** Per subject and window at least `min`, at most `max` matching events; `covering`: of each value of an attribute. */
    frequency<const S extends SubjectKind>(
      spec: {
        readonly title: string;
        readonly event: AnySelector<ActivityFor<V, S>>;
        readonly subject: S;
        readonly among?: Openable<AmongOf<V>>;
        readonly window: AnyWindow;
        readonly min?: AnyCount;
        readonly max?: AnyCount;
        readonly covering?: Openable<{ readonly field: Field; readonly values: readonly string[] }>;
        readonly presence?: AnyTerm;
        readonly pause?: Openable<readonly Pause[]>;
      } & Sides<S>,
    ): NormSource {
      const presence = spec.subject === 'school' ? {} : { presence: { value: 'D10' } };
      return { kind: 'frequency', ...presence, ...spec };
    },

    /** Per subject from `opens` to `closes` no gap between matching events longer than `maxGap`. */
    interval<const S extends SubjectKind>(
      spec: {
        readonly title: string;
        readonly event: AnySelector<ActivityFor<V, S>>;
        readonly subject: S;
        readonly among?: Openable<AmongOf<V>>;
        readonly opens?: AnySelector<ActivityWith<V, S>>;
        readonly closes?: AnySelector<ActivityWith<V, S>>;
        readonly during?: Openable<'lessons'>;
        readonly maxGap: AnyTerm;
      } & Sides<S>,
    ): NormSource {
      return { kind: 'interval', ...spec };
    },

    /** Each `target` has an `earlier` event of the same key, `lead` before it, in the `sameWindow`. */
    precedence<const K extends Key>(
      spec: {
        readonly title: string;
        readonly target: AnySelector<ActivityWith<V, K>>;
        readonly earlier: AnySelector<K extends 'event' ? Activity : ActivityWith<V, K>>;
        readonly key: K;
        readonly lead?: AnyTerm;
        readonly sameWindow?: AnyWindow;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'precedence', ...spec };
    },

    /** Each matching event satisfies a predicate. */
    condition<const K extends Key = 'school'>(
      spec: {
        readonly title: string;
        readonly event: AnySelector<ActivityWith<V, K>>;
        readonly key?: K;
        readonly satisfies: Openable<Predicate>;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'condition', ...spec };
    },

    /** No matching event but those excepted by a predicate or by an earlier event of the same key. */
    prohibition<const K extends Key = 'school'>(
      spec: {
        readonly title: string;
        readonly event: AnySelector<ActivityWith<V, K>>;
        readonly key?: K;
        readonly except?: Openable<Predicate>;
      } & Sides<K>,
    ): NormSource {
      return { kind: 'prohibition', ...spec };
    },

    /** Counts and dates for a person to judge. */
    evidence<const S extends SubjectKind>(spec: {
      readonly title: string;
      readonly event: AnySelector<ActivityFor<V, S>>;
      readonly subject: S;
      readonly among?: Openable<AmongOf<V>>;
      readonly window: AnyWindow;
    }): NormSource {
      return { kind: 'evidence', ...spec };
    },

    /** A field, or a whole norm, that hangs on a decision: a variant for each of its options. */
    open<const K extends BaseKey<D>, const O extends Readonly<Record<string, unknown>>>(
      decision: K | `${K}@${string}`,
      options: O & { readonly [N in Exclude<keyof O, OptionsOf<D[K]>>]: never } & {
        readonly [N in OptionsOf<D[K]>]: unknown;
      },
    ): { readonly open: string; readonly options: Readonly<Record<string, O[keyof O] | null>> } {
      return { open: decision, options: options };
    },

    /** A term or a count that the text lacks and a value decision supplies. */
    valueOf<const K extends BaseKey<D>>(decision: K | `${K}@${string}`): ValueSource {
      return { value: decision };
    },

    where: {
      and: (...of: Predicate[]): Predicate => ({ op: 'and', of }),
      or: (...of: Predicate[]): Predicate => ({ op: 'or', of }),
      not: (of: Predicate): Predicate => ({ op: 'not', of }),
      equals: (field: Field, value: string | number): Predicate => ({ op: 'equals', field, value }),
      oneOf: (field: Field, ...values: (string | number)[]): Predicate => ({ op: 'oneOf', field, values }),
      /** Some of the codes is among the values of the field. */
      includesAny: (field: Field, ...any: string[]): Predicate => ({ op: 'includes', field, any }),
      includesAll: (field: Field, ...all: string[]): Predicate => ({ op: 'includes', field, all }),
      /** The bearer of the clause is among the participants. */
      includesBearer: (field: 'participants' | 'counterparty' = 'participants'): Predicate => ({
        op: 'includes',
        field,
        bearer: true,
      }),
      /** A number of at least `value`, or a list of at least so many values. */
      atLeast: (field: Field, value: number): Predicate => ({ op: 'atLeast', field, value }),
      present: (field: Field): Predicate => ({ op: 'present', field }),
      during: (window: Window): Predicate => ({ op: 'during', window }),
      /** The same value as the trigger's. */
      same: (field: Field): Predicate => ({ op: 'same', field }),
    },

    /** A row of an example's log. Without `role` it is the activity's usual one. */
    at(
      time: string,
      activity: Activity,
      fields: RowFields<V> & Readonly<Record<string, unknown>> = {},
    ): Example['log'][number] {
      const usual = words.activities[activity].by;
      return { time, activity, role: usual ?? 'school-staff', ...fields };
    },

    /** A short log and the verdicts that it must get. */
    example<const E extends Example['expect']>(
      title: string,
      spec: Omit<Example, 'title' | 'expect'> & { readonly expect: E },
    ): Omit<Example, 'expect'> & { readonly expect: E } {
      return { title, ...spec };
    },

    /** The unit of a regulation that is cited. */
    clause<const N extends Readonly<Record<string, NormSource | OpenOf<NormSource>>> = Readonly<Record<never, never>>>(
      id: string,
      spec: Omit<ClauseSource, 'id' | 'norms' | 'bearer' | 'towards' | 'forms' | 'examples'> & {
        readonly bearer: RoleCode<V> | readonly RoleCode<V>[];
        readonly towards: RoleCode<V> | readonly RoleCode<V>[];
        readonly forms?: readonly FormCode<V>[];
        readonly norms?: N;
        readonly examples?: readonly (Omit<Example, 'expect'> & {
          readonly expect: Partial<Record<keyof N & string, Example['expect'][string]>>;
        })[];
      },
    ): ClauseSource {
      return { id, ...(spec as Omit<ClauseSource, 'id'>) };
    },

    /** A question that only one regulation asks, with options. */
    choice(spec: Omit<ChoiceDecision, 'kind'>): Decision {
      return { kind: 'choice', ...spec };
    },

    /** A number or a term that only one regulation lacks. */
    value(spec: Omit<ValueDecision, 'kind'>): Decision {
      return { kind: 'value', ...spec };
    },

    section(id: string, title: string, clauses: readonly ClauseSource[]) {
      return { id, title, clauses };
    },

    /** A whole regulation: the default export of its file. */
    regulation(
      id: string,
      spec: Omit<RegulationSource, 'reglament' | 'id' | 'words' | 'decisions'> & {
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
