import type { DataWarning } from './event.ts';
import type { LogContext } from './log-context.ts';
import { BLANK, type CodedColumnName, type EventTable } from './table.ts';

/** Whom a row may name; a row that names none of them is for the whole school (docs/language.md §4). */
const NAMES: readonly CodedColumnName[] = ['class', 'student', 'family', 'parent', 'teacher', 'case'];

/** Holds a role for a class, in every regulation (docs/language.md §3). */
const CLASS_TEACHER = 'class-teacher';

/**
 * A class teacher's row about a class that names nobody is read as an event of the whole school, which is seldom meant:
 * one warning for each file with such rows. Whoever else writes so may well mean the whole school.
 *
 * @param context after the last file, with the accepted rows alone in its table
 */
export function blankClasses({ table, vocabulary, classColumns }: LogContext): DataWarning[] {
  const { activity, role, refers } = table.columns;
  const keysOf = (code: string): readonly string[] => vocabulary.activities[code]?.keys ?? [];
  const ofClass = activity.dictionary.values.map((code) => keysOf(code).includes('class'));
  const linked = activity.dictionary.values.map((code) => keysOf(code).includes('event'));
  const byTeacher = role.dictionary.values.map((code) => isWithin(code, CLASS_TEACHER, vocabulary.roles));
  const found = new Map<string, { count: number; line: number }>();
  for (let row = 0; row < table.length; row++) {
    const code = activity.cells.data[row];
    if (!ofClass[code] || !byTeacher[role.cells.data[row]] || !namesNobody(table, row)) continue;
    // What a row is about may also be said by the row that it refers to.
    if (linked[code] && refers.cells.data[row] !== BLANK) continue;
    const file = table.files[table.file.data[row]];
    const one = found.get(file);
    if (one) one.count++;
    else found.set(file, { count: 1, line: table.line.data[row] });
  }
  return [...found].map(([file, { count, line }]) => {
    const { column = '', letter = '' } = classColumns.get(file) ?? {};
    return { file, line, code: 'class-blank', params: { count, column, letter } };
  });
}

function namesNobody({ columns }: EventTable, row: number): boolean {
  return NAMES.every((name) => columns[name].cells.data[row] === BLANK);
}

function isWithin(code: string, wanted: string, roles: LogContext['vocabulary']['roles']): boolean {
  const seen = new Set<string>();
  for (let one: string | undefined = code; one !== undefined && !seen.has(one); one = roles[one]?.parent) {
    if (one === wanted) return true;
    seen.add(one);
  }
  return false;
}
