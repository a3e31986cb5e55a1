import type { RosterTable } from '../../../schemas/roster.ts';
import { decodeAll } from '../../../validator/records/decode.ts';
import { tableNamed, tableNames } from '../../../validator/records/roster-tables.ts';
import { bytesOf, type FileSource } from '../../../validator/records/source.ts';

/** A file that the reader has given, in the browser or in a test. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly open: FileSource['open'];
}

/** What a file is for. */
export const parts = [
  'log',
  ...tableNames,
  'roster',
  'profile',
  'mapping',
  'school-calendar',
  'working-calendar',
  'waivers',
  'unused',
] as const;
export type Part = 'log' | RosterTable | 'roster' | DocumentPart | 'unused';
export type DocumentPart = 'profile' | 'mapping' | 'school-calendar' | 'working-calendar' | 'waivers';

export const partWords: Readonly<Record<Part, string>> = {
  log: 'журнал',
  classes: 'состав: классы',
  students: 'состав: ученики',
  staff: 'состав: сотрудники',
  absences: 'состав: отсутствия',
  parents: 'состав: родители',
  roster: 'состав целиком',
  profile: 'профиль школы',
  mapping: 'сопоставление колонок',
  'school-calendar': 'школьный календарь',
  'working-calendar': 'производственный календарь',
  waivers: 'освобождения',
  unused: 'не брать',
};

const FORMATS: Readonly<Record<string, Part>> = {
  'reglament-profile/1': 'profile',
  'reglament-mapping/1': 'mapping',
  'reglament-school-calendar/1': 'school-calendar',
  'reglament-working-calendar/1': 'working-calendar',
  'reglament-waivers/1': 'waivers',
  'reglament-roster/1': 'roster',
};

/** Documents of the project's own formats are small: a longer file is a log. */
const LONGEST_DOCUMENT = 2_000_000;

/** What a file seems to be: by the format it names, else by its own name. The reader may correct it. */
export async function partOf(file: GivenFile): Promise<Part> {
  if (/\.json$/i.test(file.name) && file.size <= LONGEST_DOCUMENT) {
    const format = /"format"\s*:\s*"([^"]{1,60})"/.exec((await textOf(file)).slice(0, 2000))?.[1];
    if (format !== undefined && Object.hasOwn(FORMATS, format)) return FORMATS[format];
    if (format !== undefined && format.startsWith('reglament-')) return 'unused';
  }
  const stem = plainName(file.name).replace(/\.[^.]*$/, '');
  return tableNamed(stem) ?? (/^(roster|состав)(?![\p{L}])/iu.test(stem) ? 'roster' : 'log');
}

/** Files whose names differ: those that are called alike are told apart by a number before the name, as by a folder. */
export function withOwnNames(files: readonly GivenFile[]): GivenFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let number = 2; taken.has(name); number++) name = `${number}/${file.name}`;
    taken.add(name);
    return { ...file, name };
  });
}

/** The text of a small file. */
export async function textOf(file: GivenFile): Promise<string> {
  return decodeAll(file.name, await bytesOf(file));
}

/** The name without folders, composed: macOS takes letters apart. */
export function plainName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).normalize('NFC');
}

export function isTable(part: Part): part is RosterTable {
  return (tableNames as readonly string[]).includes(part);
}
