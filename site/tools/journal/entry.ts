import type { Norm, Selector } from '../../../schemas/norm.ts';
import type { Clause, Regulation } from '../../../schemas/regulation.ts';
import type { Activity, Vocabulary } from '../../../schemas/vocabulary.ts';
import { borneClauses, fulfilledBy } from '../../../validator/checking/year-plan.ts';
import { readingsOf, settle } from '../../../validator/language/readings.ts';
import { withDescendants } from '../../../validator/language/vocabulary.ts';
import { logHeaders } from '../../../validator/records/known-headers.ts';
import type { Journal } from './journal.ts';

/** Something that can be written down: a duty done, or an event that starts one. */
export interface EntryKind {
  /** `parents-partners:III.4:reply`, or `parents-partners:III.4:reply:trigger`. */
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly activity: string;
  readonly selector: Selector;
  readonly clause: Clause;
  readonly regulation: Regulation;
}

/** One field of an entry. */
export interface EntryField {
  /** A column of the log or an attribute. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'date' | 'time' | 'text' | 'number' | 'choice' | 'several';
  readonly value: string;
  readonly hint?: string | undefined;
  /** Code → label; for text, what is suggested. */
  readonly options?: readonly EntryOption[] | undefined;
  /** Seldom needed: stands behind a fold. */
  readonly isRare?: boolean | undefined;
}

export interface EntryOption {
  readonly code: string;
  readonly label: string;
  /** Whether the clause lists it; where it lists nothing, all are. */
  readonly isListed: boolean;
}

/** What somebody in a role may write down, by regulation: the duties done and the events that start them. */
export function entryKinds(regulations: readonly Regulation[], role: string): EntryKind[] {
  return regulations.flatMap((regulation) =>
    borneClauses(regulation, role).flatMap((clause) =>
      Object.keys(clause.norms).flatMap((norm): EntryKind[] => {
        const read = firstReading(regulation, clause, norm);
        const common = { group: regulation.title, clause, regulation };
        const selector = fulfilledBy(regulation, clause, norm);
        const done: EntryKind = {
          ...common,
          id: `${regulation.id}:${clause.id}:${norm}`,
          label: `${clause.id}. ${read.title}`,
          activity: selector.activity[0],
          selector,
        };
        if (read.kind !== 'deadline' || !('activity' in read.trigger)) return [done];
        const [activity] = read.trigger.activity;
        const { label } = activityOf(activity, regulation.vocabulary);
        return [
          done,
          {
            ...common,
            id: `${done.id}:trigger`,
            label: `${clause.id}. Событие: ${label}`,
            activity,
            selector: read.trigger,
          },
        ];
      }),
    ),
  );
}

function firstReading(regulation: Regulation, clause: Clause, norm: string): Norm {
  return readingsOf(clause.norms[norm], (key) =>
    settle(key, clause.id, regulation.decisions, { taken: {}, namedPeriods: new Set() }),
  ).readings[0].norm;
}

/** The fields of an entry, in the order in which one thinks of them. @param day `2025-10-06` */
export function entryFields(kind: EntryKind, journal: Journal, role: string, day: string): EntryField[] {
  const { activity: code, regulation, clause, selector } = kind;
  const { vocabulary } = regulation;
  const activity = activityOf(code, vocabulary);
  const fields: EntryField[] = [
    { name: 'date', label: 'День', kind: 'date', value: day },
    { name: 'time', label: 'Время, если важно', kind: 'time', value: '' },
    {
      name: 'form',
      label: headerOf('form'),
      kind: 'choice',
      value: '',
      options: optionsOf(vocabulary.forms, clause.forms),
      hint: clause.forms.length > 0 ? 'Сначала – те, что засчитывает пункт' : undefined,
    },
    ...keyFields(activity, journal),
  ];
  const topics = topicsOf(kind);
  if (topics.length > 0) {
    fields.push({
      name: 'topic',
      label: headerOf('topic'),
      kind: 'several',
      value: '',
      options: only(vocabulary.topics, topics),
    });
  }
  if (asks(kind, 'participants')) {
    fields.push({
      name: 'participants',
      label: headerOf('participants'),
      kind: 'several',
      value: '',
      options: optionsOf(vocabulary.roles, []),
    });
  }
  if (selector.counterparty) {
    fields.push({
      name: 'counterparty',
      label: headerOf('counterparty'),
      kind: 'choice',
      value: '',
      options: only(vocabulary.roles, selector.counterparty),
    });
  }
  if (selector.outcome || asks(kind, 'outcome')) {
    fields.push({ name: 'outcome', label: headerOf('outcome'), kind: 'text', value: selector.outcome?.[0] ?? '' });
  }
  fields.push(...attributeFields(activity));
  fields.push({
    name: 'role',
    label: 'Кто сделал',
    kind: 'choice',
    value: actorOf(activity, role, vocabulary),
    options: optionsOf(vocabulary.roles, []),
  });
  fields.push({ name: 'note', label: headerOf('note'), kind: 'text', value: '', hint: 'В проверке не участвует' });
  const isOfClass = subjectOf(kind) === 'class';
  return fields.map((field) =>
    RARE.has(field.name) || (isOfClass && field.name === 'student') ? { ...field, isRare: true } : field,
  );
}

const RARE: ReadonlySet<string> = new Set(['role', 'note', 'family', 'parent', 'teacher', 'documents', 'refers']);

/** Whom the norm is counted for. */
function subjectOf({ regulation, clause, id }: EntryKind): string | undefined {
  const read = firstReading(regulation, clause, id.split(':')[2]);
  return 'subject' in read ? read.subject : 'key' in read ? read.key : undefined;
}

function keyFields({ keys }: Activity, { class: own, pupils, rows }: Journal): EntryField[] {
  const suggested = (codes: readonly string[]): EntryOption[] =>
    [...new Set(codes)].map((code) => ({ code, label: code, isListed: true }));
  return keys.flatMap((key): EntryField[] => {
    const text = (name: string, value = '', options?: readonly string[]): EntryField => ({
      name,
      label: headerOf(name),
      kind: 'text',
      value,
      ...(options ? { options: suggested(options) } : {}),
    });
    switch (key) {
      case 'school':
        return [];
      case 'class':
        return [text('class', own)];
      case 'student':
        return [{ ...text('student', '', pupils), hint: 'Псевдоним; несколько – через «|»' }];
      case 'case':
        return [
          text(
            'case',
            '',
            rows.flatMap((row) => row.case ?? []),
          ),
        ];
      case 'event':
        return [
          text(
            'refers',
            '',
            rows.map((row) => row.id),
          ),
        ];
      case 'document':
        return [text('documents')];
      default:
        return [text(key)];
    }
  });
}

function attributeFields({ attributes = {} }: Activity): EntryField[] {
  return Object.entries(attributes).map(([name, { type, label, values }]): EntryField => {
    const common = { name, label, value: '' };
    if (type === 'flag') {
      const options = [
        { code: 'yes', label: 'да', isListed: true },
        { code: 'no', label: 'нет', isListed: true },
      ];
      return { ...common, kind: 'choice', options };
    }
    if (type === 'date') return { ...common, kind: 'date' };
    if (type === 'number') return { ...common, kind: 'number' };
    if (values === undefined) return { ...common, kind: 'text' };
    const options = Object.entries(values).map(([code, words]) => ({ code, label: words, isListed: true }));
    return { ...common, kind: type === 'list' ? 'several' : 'choice', options };
  });
}

/** Topics that the norm asks for, be it one of them or each. */
function topicsOf({ selector, clause, regulation, id }: EntryKind): readonly string[] {
  if (selector.topic) return selector.topic;
  const norm = id.split(':')[2];
  const read = firstReading(regulation, clause, norm);
  return 'covering' in read && read.covering?.field === 'topic' ? read.covering.values : [];
}

function asks({ selector }: EntryKind, field: string): boolean {
  return JSON.stringify(selector.where ?? {}).includes(`"field":"${field}"`);
}

/** The reader's own role where it may act, else the role that usually does. */
function actorOf({ by }: Activity, role: string, { roles }: Vocabulary): string {
  return by === undefined || withDescendants([by], roles).has(role) ? role : by;
}

function activityOf(code: string, { activities }: Vocabulary): Activity {
  if (!Object.hasOwn(activities, code)) throw new RangeError(`no activity ${code}`);
  return activities[code];
}

function optionsOf(
  table: Readonly<Record<string, { readonly label: string }>>,
  listed: readonly string[],
): EntryOption[] {
  return Object.entries(table)
    .map(([code, { label }]) => ({ code, label, isListed: listed.length === 0 || listed.includes(code) }))
    .sort((a, b) => Number(b.isListed) - Number(a.isListed) || a.label.localeCompare(b.label, 'ru'));
}

function only(table: Readonly<Record<string, { readonly label: string }>>, codes: readonly string[]): EntryOption[] {
  return codes.map((code) => ({ code, label: Object.hasOwn(table, code) ? table[code].label : code, isListed: true }));
}

export function headerOf(column: string): string {
  return Object.hasOwn(logHeaders, column) ? logHeaders[column as keyof typeof logHeaders][0] : column;
}
