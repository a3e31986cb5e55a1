import type { Activity, Category, Form, Role, Topic, Vocabulary } from '../../schemas/vocabulary.ts';
import type { EventField, Key, SubjectKind } from '../../schemas/norm.ts';

/** A vocabulary as typed constants: its codes are literal types, so that a misspelt one does not compile. */
export interface Words {
  readonly activities: Readonly<Record<string, Constant<Activity>>>;
  readonly roles: Readonly<Record<string, Constant<Role>>>;
  readonly forms: Readonly<Record<string, Constant<Form>>>;
  readonly topics: Readonly<Record<string, Constant<Topic>>>;
  readonly categories: Readonly<Record<string, Constant<Category>>>;
}

type Constant<T> = T extends readonly (infer U)[]
  ? readonly Constant<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Constant<T[K]> }
    : T;

export type ActivityCode<V extends Words> = keyof V['activities'] & string;
export type RoleCode<V extends Words> = keyof V['roles'] & string;
export type FormCode<V extends Words> = keyof V['forms'] & string;
export type TopicCode<V extends Words> = keyof V['topics'] & string;
export type CategoryCode<V extends Words> = keyof V['categories'] & string;

type Carries<V extends Words, K> = {
  [A in ActivityCode<V>]: K extends V['activities'][A]['keys'][number] ? A : never;
}[ActivityCode<V>];

/** The activities whose rows carry a key. A pair needs both; every row has a school. */
export type ActivityWith<V extends Words, K extends Key | SubjectKind> = K extends 'school'
  ? ActivityCode<V>
  : K extends 'teacher×class'
    ? Carries<V, 'teacher'> & Carries<V, 'class'>
    : K extends 'parent×student'
      ? Carries<V, 'parent'> & Carries<V, 'student'>
      : Carries<V, K>;

/** The activities that may count for a subject: those that name it, a member of it, or a group it is in. */
export type ActivityFor<V extends Words, S extends SubjectKind> = S extends 'class' | 'student' | 'family' | 'parent'
  ? Carries<V, 'class'> | Carries<V, 'student'> | Carries<V, 'family'> | Carries<V, 'parent'>
  : ActivityWith<V, S>;

type AttributesOf<V extends Words> = {
  [A in ActivityCode<V>]: V['activities'][A] extends { readonly attributes: infer T } ? keyof T & string : never;
}[ActivityCode<V>];

/** Columns of a log and declared attributes. */
export type FieldName<V extends Words> = EventField | AttributesOf<V>;

/** The two vocabularies as one; entries of the second win. */
export function mergeWords(base: Words, own: Partial<Words>): Vocabulary {
  const merged = {
    activities: { ...base.activities, ...own.activities },
    roles: { ...base.roles, ...own.roles },
    forms: { ...base.forms, ...own.forms },
    topics: { ...base.topics, ...own.topics },
    categories: { ...base.categories, ...own.categories },
  };
  // The constants are read-only views of the same shapes.
  return structuredClone(merged) as unknown as Vocabulary;
}

/** A code and everything below it in a tree of roles or forms. */
export function withDescendants(
  codes: readonly string[],
  tree: Readonly<Record<string, { readonly parent?: string | undefined }>>,
): Set<string> {
  const found = new Set(codes);
  for (let grown = true; grown;) {
    grown = false;
    for (const [code, entry] of Object.entries(tree)) {
      if (!found.has(code) && entry.parent !== undefined && found.has(entry.parent)) {
        found.add(code);
        grown = true;
      }
    }
  }
  return found;
}
