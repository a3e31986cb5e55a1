import type { Term, TermUnit, Pause, Window, Predicate, Among, SubjectKind, Key } from '../../schemas/norm.ts';

/** A field as an author writes it: itself, or open by a decision. An option `null` leaves the field out. */
export type Openable<T> = T | OpenOf<T>;

export interface OpenOf<T> {
  readonly open: string;
  readonly options: Readonly<Record<string, Openable<T> | null>>;
}

/** A term or a count that a value decision supplies. */
export interface ValueSource {
  readonly value: string;
}

export interface TermSource {
  readonly amount: number;
  readonly unit: TermUnit;
  readonly start?: Openable<NonNullable<Term['start']>>;
  readonly pause?: Openable<readonly Pause[]>;
  readonly roll?: Openable<NonNullable<Term['roll']>>;
  readonly cutoff?: Openable<string>;
}
export type AnyTerm = Openable<TermSource> | ValueSource;
export type AnyCount = Openable<number> | ValueSource;
export type AnyWindow = Openable<Window>;
export type { Among, Key, Predicate, SubjectKind };

/** Which events, of which activities. */
export interface SelectorSource<A extends string = string> {
  readonly activity: readonly A[];
  readonly role?: Openable<readonly string[]>;
  readonly form?: Openable<'listed' | readonly string[]>;
  readonly topic?: Openable<readonly string[]>;
  readonly counterparty?: Openable<readonly string[]>;
  readonly outcome?: Openable<readonly string[]>;
  readonly where?: Openable<Predicate>;
  readonly reach?: Openable<'own' | 'members' | 'wider'>;
}
export type AnySelector<A extends string> = SelectorSource<A> | OpenOf<SelectorSource<A>>;

export interface SideSource<A extends string> {
  readonly event: AnySelector<A>;
  readonly until?: 'as-of';
}

export type PointSource<A extends string = string> =
  | { readonly point: 'trigger' }
  | { readonly point: 'attribute'; readonly name: string }
  | { readonly point: 'startOf' | 'endOf'; readonly window: AnyWindow; readonly which?: 'this' | 'next' }
  | { readonly point: 'next'; readonly event: AnySelector<A> }
  | { readonly point: 'plus' | 'minus'; readonly from: AnyPoint<A>; readonly term: AnyTerm }
  | { readonly point: 'onOrAfter'; readonly of: AnyPoint<A>; readonly unit: 'working-day' | 'school-day' }
  | { readonly point: 'earliest' | 'latest'; readonly of: readonly AnyPoint<A>[] };
export type AnyPoint<A extends string> = PointSource<A> | OpenOf<PointSource<A>>;

/** What a norm builder returns: plain data. The brand keeps other objects out of `norms`. */
export interface NormSource {
  readonly kind: string;
  readonly title: string;
}
