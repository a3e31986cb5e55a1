import type { RosterTable } from '../../schemas/roster.ts';
import { UserError } from '../messages/user-error.ts';
import { buildRoster, type BuiltRoster, type RawTable, type RosterOptions } from './build-roster.ts';
import type { DataWarning } from './event.ts';
import type { HeaderSink } from './object-rows.ts';
import type { InputInfo } from './read-logs.ts';
import { decodeAll } from './decode.ts';
import { refuseLogFile } from './log-in-place-of-roster.ts';
import { jsonFault } from './json.ts';
import { readRows, type FileFacts, type RowOptions } from './read-rows.ts';
import { RosterFile, type RosterRejection } from './roster-file.ts';
import { sheetNames, tableNamed, tableNames, tableShapes } from './roster-tables.ts';
import type { Roster } from './roster.ts';
import { bytesOf, type FileSource } from './source.ts';
import { isOleContainer, isZip } from './xlsx.ts';

/** A workbook or JSON with all tables, or a file for each. */
export type RosterSource = FileSource | Partial<Readonly<Record<RosterTable, FileSource | undefined>>>;

export interface ReadRoster {
  readonly roster: Roster;
  readonly inputs: readonly InputInfo[];
  readonly rejections: readonly RosterRejection[];
  readonly warnings: readonly DataWarning[];
}

/**
 * Reads the roster of a school.
 *
 * @throws UserError if a file cannot be read at all or holds no table of a roster
 */
export async function readRoster(source: RosterSource, options: RosterOptions): Promise<ReadRoster> {
  const parts = isFile(source) ? await partsOf(source) : separate(source);
  const raw: Partial<Record<RosterTable, RawTable>> = {};
  const read: { part: Part; file: RosterFile; facts: FileFacts }[] = [];
  for (const part of parts) {
    let file: RosterFile | undefined;
    const facts = await readRows(part.source, part.options, ({ shape }) => {
      file = new RosterFile(part.source.name, tableShapes[part.table], shape);
      return file;
    });
    if (file === undefined) continue;
    file.end();
    raw[part.table] = file;
    read.push({ part, file, facts });
  }
  const built = buildRoster(raw, options);
  const rejections = [...read.flatMap(({ file }) => file.rejections), ...built.rejections];
  return {
    roster: built.roster,
    inputs: read.map(({ part, file, facts }) => inputOf(part, file, facts, built)),
    rejections,
    warnings: [...read.flatMap(({ file }) => file.warnings), ...built.warnings],
  };
}

/** A table and where it is read from. */
interface Part {
  readonly table: RosterTable;
  readonly source: FileSource;
  readonly options: RowOptions;
}

const isFile = (source: RosterSource): source is FileSource => 'open' in source && typeof source.open === 'function';

function separate(source: Exclude<RosterSource, FileSource>): Part[] {
  return tableNames.flatMap((table) => {
    const file = source[table];
    return file === undefined ? [] : [{ table, source: file, options: {} }];
  });
}

/** The tables of a workbook by its sheets, of a JSON by its keys. */
async function partsOf(source: FileSource): Promise<Part[]> {
  const bytes = await bytesOf(source);
  const held: FileSource = { ...source, open: () => bytes };
  const isBook = isZip(bytes) || isOleContainer(bytes);
  const parts = isBook ? await sheetParts(held) : jsonParts(held, bytes);
  if (parts.length === 0) await refuseLogFile(held);
  if (parts.length === 0) throw new UserError('roster-table-unknown', { tables: sheetNames() }, { file: source.name });
  return parts;
}

async function sheetParts(source: FileSource): Promise<Part[]> {
  const { sheets = [] } = await readRows(source, {}, () => nothing);
  return sheets.flatMap((sheet): Part[] => {
    const table = tableNamed(sheet);
    const named = { ...source, name: `${source.name} [${sheet}]` };
    return table === undefined ? [] : [{ table, source: named, options: { sheet } }];
  });
}

function jsonParts(source: FileSource, bytes: Uint8Array): Part[] {
  const text = decodeAll(source.name, bytes, source.encoding).trim();
  // Lines that are objects each are NDJSON.
  if (!text.startsWith('{') || /^\{[^\n]*\}\r?\n\s*\{/.test(text)) return [];
  const value = parseJson(source.name, text);
  const { format } = value;
  if (typeof format === 'string' && format !== 'reglament-roster/1') {
    throw new UserError('roster-format', { value: format }, { file: source.name });
  }
  return tableNames
    .filter((table) => Array.isArray(value[table]))
    .map((table) => ({ table, source: { ...source, kind: 'json' }, options: { rows: table } }));
}

function parseJson(file: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    const fault = jsonFault(text) ?? { line: 1, column: 1 };
    throw new UserError('json-broken', fault, { file, ...fault });
  }
}

/** Wants no row: what the file is shows before the first. */
const nothing: HeaderSink = {
  done: true,
  row: () => undefined,
  broken: () => undefined,
  setHeaders: () => undefined,
};

function inputOf(part: Part, file: RosterFile, facts: FileFacts, built: BuiltRoster): InputInfo {
  const lines = new Set(file.rows.map(({ line }) => line));
  const isOwn = (one: { file?: string | undefined; line?: number | undefined }): boolean =>
    one.file === part.source.name && one.line !== undefined && lines.has(one.line);
  const rejected = file.rejections.length + built.rejections.filter(isOwn).length;
  const repeated = built.warnings.filter((one) => one.code === 'roster-row-repeated' && isOwn(one));
  const duplicates = new Set(repeated.map(({ line }) => line)).size;
  const rows = file.rows.length + file.rejections.length;
  return {
    file: part.source.name,
    kind: `roster-${facts.kind}`,
    ...(facts.encoding === undefined ? {} : { encoding: facts.encoding }),
    ...(facts.delimiter === undefined ? {} : { delimiter: facts.delimiter }),
    ...(facts.sheet === undefined ? {} : { sheet: facts.sheet }),
    rows,
    accepted: rows - rejected - duplicates,
    rejected,
    ...(duplicates === 0 ? {} : { duplicates }),
  };
}
