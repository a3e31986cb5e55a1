import { logColumns } from '../../schemas/activity-log.ts';
import type { Attribute, Vocabulary } from '../../schemas/vocabulary.ts';
import { UserError } from '../messages/user-error.ts';
import type { Zone } from '../time/zone.ts';
import type { DataWarning, RejectedRow } from './event.ts';
import { knownFields, type KnownFields } from './known-headers.ts';
import { CodedColumn, EventTable, FloatColumn, type AttributeColumn } from './table.ts';
import { wordsOf, type WordIndex } from './words.ts';

/** What the logs of a check are read against. */
export interface LogOptions {
  readonly vocabulary: Vocabulary;
  readonly zone: Zone;
  /** The school that rows without one belong to. */
  readonly school: string;
}

/** What all files of a check share while they are read. */
export interface LogContext extends LogOptions {
  readonly table: EventTable;
  readonly rejected: RejectedRow[];
  readonly warnings: DataWarning[];
  /** Rows of the table that were rejected after all. */
  readonly dropped: Set<number>;
  /** File → the column that holds the ids of its rows. */
  readonly idColumns: Map<string, Pick<RejectedRow, 'column' | 'letter'>>;
  /** File → the column that holds the classes of its rows. */
  readonly classColumns: Map<string, Pick<RejectedRow, 'column' | 'letter'>>;
  readonly known: KnownFields;
  readonly words: Readonly<Record<'activity' | 'role' | 'form' | 'topic', WordIndex>>;
  /** Attribute → activity → how it is declared there. */
  readonly declared: ReadonlyMap<string, ReadonlyMap<string, Attribute>>;
  /** All fields that a check may read: unread where nothing of a row could be. */
  readonly allFields: ReadonlySet<string>;
}

type Words = Pick<LogContext, 'known' | 'words' | 'declared' | 'allFields'>;

/** Examples read hundreds of short logs against one vocabulary. */
const knownWords = new WeakMap<Vocabulary, Words>();

/** @throws UserError if activities declare an attribute with types that cannot share a column */
export function logContext(options: LogOptions): LogContext {
  let words = knownWords.get(options.vocabulary);
  if (words === undefined) {
    words = wordsIn(options.vocabulary);
    knownWords.set(options.vocabulary, words);
  }
  return {
    vocabulary: options.vocabulary,
    zone: options.zone,
    school: options.school,
    table: new EventTable(options.zone),
    rejected: [],
    warnings: [],
    dropped: new Set(),
    idColumns: new Map(),
    classColumns: new Map(),
    ...words,
  };
}

function wordsIn(vocabulary: Vocabulary): Words {
  const known = knownFields(vocabulary);
  return {
    known,
    words: {
      activity: wordsOf(vocabulary.activities),
      role: wordsOf(vocabulary.roles),
      form: wordsOf(vocabulary.forms),
      topic: wordsOf(vocabulary.topics),
    },
    declared: declaredAttributes(vocabulary),
    allFields: new Set([...known.fields].filter((field) => field !== 'note')),
  };
}

/** The column of an attribute, made when its first value comes. */
export function attributeColumn(table: EventTable, name: string, attribute: Attribute): AttributeColumn {
  let column = table.attributes.get(name);
  if (column === undefined) {
    column = isNumeric(attribute)
      ? { kind: 'number', column: new FloatColumn() }
      : { kind: 'coded', column: new CodedColumn() };
    table.attributes.set(name, column);
  }
  return column;
}

const COLUMNS: ReadonlySet<string> = new Set(logColumns);

const isNumeric = (attribute: Attribute): boolean => attribute.type === 'number' || attribute.type === 'date';

function declaredAttributes(vocabulary: Vocabulary): Map<string, Map<string, Attribute>> {
  const declared = new Map<string, Map<string, Attribute>>();
  for (const [activity, { attributes }] of Object.entries(vocabulary.activities)) {
    for (const [name, attribute] of Object.entries(attributes ?? {})) {
      // A column of the log is never an attribute.
      if (COLUMNS.has(name)) continue;
      const others = declared.get(name) ?? new Map<string, Attribute>();
      for (const [first, other] of others) {
        if (isNumeric(other) !== isNumeric(attribute)) {
          throw new UserError('attribute-types-clash', { attribute: name, first, second: activity });
        }
      }
      declared.set(name, others.set(activity, attribute));
    }
  }
  return declared;
}
