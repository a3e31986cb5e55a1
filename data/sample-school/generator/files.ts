import { makePlan } from './plan/plan.ts';
import { makeRows } from './events/events.ts';
import { makeSchool } from './roster.ts';
import { truthText } from './truth/truth-text.ts';
import { tellTruth } from './truth/truth.ts';
import { writeAppeals } from './writers/appeals-csv.ts';
import { writeClassWork } from './writers/class-work-xlsx.ts';
import { writeMessages } from './writers/messages-json.ts';
import { writeRoster } from './writers/roster-csv.ts';

const APPEALS = 'logs/журнал-обращений.csv';
const WORK = 'logs/классная-работа.xlsx';
const MESSAGES = 'logs/сообщения.json';

/**
 * The invented school as files: path within the sample → bytes, the same every time. The profile, the mappings and the
 * page about it are written by hand and not among them.
 */
export async function sampleFiles(): Promise<Map<string, Uint8Array>> {
  const school = makeSchool();
  const plan = makePlan(school);
  const rows = makeRows(school, plan);
  const appeals = writeAppeals(rows.appeals);
  const work = await writeClassWork(rows.work);
  const messages = writeMessages(rows.messages);
  const truth = tellTruth(school, plan, rows, {
    appeals: { file: APPEALS, lines: appeals.lines },
    work: { file: WORK, lines: work.lines },
    messages: { file: MESSAGES, lines: messages.lines },
  });
  const roster = Object.entries(writeRoster(school)).map(([name, bytes]) => [`roster/${name}`, bytes] as const);
  return new Map([
    ...roster,
    [APPEALS, appeals.bytes],
    [WORK, work.bytes],
    [MESSAGES, messages.bytes],
    ['truth.json', new TextEncoder().encode(truthText(truth))],
  ]);
}
