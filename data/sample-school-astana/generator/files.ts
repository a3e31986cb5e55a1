import { truthText } from '../../sample-school/generator/truth/truth-text.ts';
import { writeRoster } from '../../sample-school/generator/writers/roster-csv.ts';
import { makePlan } from './plan/plan.ts';
import { makeSchool } from './roster.ts';
import { makeRows } from './rows/make-rows.ts';
import { tellTruth } from './truth/truth.ts';
import { writeAppeals } from './writers/appeals-csv.ts';
import { writeBook } from './writers/book-xlsx.ts';
import { writeConsents } from './writers/consents-csv.ts';
import { writeSystem } from './writers/system-json.ts';

const APPEALS = 'logs/журнал-обращений.csv';
const BOOK = 'logs/журнал-координатора.xlsx';
const SYSTEM = 'logs/система-приёма.json';
const CONSENTS = 'logs/согласия.csv';

/** The second invented school as files: path within the sample → bytes, the same every time. */
export async function sampleFiles(): Promise<Map<string, Uint8Array>> {
  const school = makeSchool();
  const plan = makePlan(school);
  const rows = makeRows(school, plan);
  const appeals = writeAppeals(rows.appeals);
  const book = await writeBook(rows.book);
  const system = writeSystem(rows.system);
  const truth = tellTruth(school, plan, rows, {
    appeals: { file: APPEALS, lines: appeals.lines },
    book: { file: BOOK, lines: book.lines },
    system: { file: SYSTEM, lines: system.lines },
  });
  const roster = Object.entries(writeRoster(school)).map(([name, bytes]) => [`roster/${name}`, bytes] as const);
  return new Map([
    ...roster,
    [APPEALS, appeals.bytes],
    [BOOK, book.bytes],
    [SYSTEM, system.bytes],
    [CONSENTS, writeConsents(rows.consents)],
    ['truth.json', new TextEncoder().encode(truthText(truth))],
  ]);
}
