import { makePlan } from './plan/plan.ts';
import { makeRows } from './events/events.ts';
import { makeSchool } from './roster.ts';
import { truthText } from './truth/truth-text.ts';
import { tellTruth } from './truth/truth.ts';
import { writeAppeals } from './writers/appeals-csv.ts';
import { writeClassWork } from './writers/class-work-xlsx.ts';
import { writeCases } from './writers/cases-csv.ts';
import { writeMeetings } from './writers/meetings-csv.ts';
import { writeMessages } from './writers/messages-json.ts';
import { writePapers } from './writers/papers-json.ts';
import { writeRemote } from './writers/remote-ndjson.ts';
import { writeReports } from './writers/reports-xlsx.ts';
import { writeRoster } from './writers/roster-csv.ts';

const APPEALS = 'logs/журнал-обращений.csv';
const WORK = 'logs/классная-работа.xlsx';
const MESSAGES = 'logs/сообщения.json';
const REPORTS = 'logs/отчёты-классных-руководителей.xlsx';
const MEETINGS = 'logs/журнал-совещаний.csv';
const CASES = 'logs/журнал-случаев.csv';
const PAPERS = 'logs/документооборот.json';
const REMOTE = 'logs/связь-с-семьями.ndjson';

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
  const meetings = writeMeetings(rows.meetings);
  const cases = writeCases(rows.cases);
  const truth = tellTruth(school, plan, rows, {
    appeals: { file: APPEALS, lines: appeals.lines },
    work: { file: WORK, lines: work.lines },
    messages: { file: MESSAGES, lines: messages.lines },
    reports: { file: REPORTS },
    meetings: { file: MEETINGS, lines: meetings.lines },
    cases: { file: CASES, lines: cases.lines },
  });
  const roster = Object.entries(writeRoster(school)).map(([name, bytes]) => [`roster/${name}`, bytes] as const);
  return new Map([
    ...roster,
    [APPEALS, appeals.bytes],
    [WORK, work.bytes],
    [MESSAGES, messages.bytes],
    [REPORTS, await writeReports(rows.reports)],
    [MEETINGS, meetings.bytes],
    [CASES, cases.bytes],
    [PAPERS, writePapers(rows.papers)],
    [REMOTE, writeRemote(rows.remote)],
    ['truth.json', new TextEncoder().encode(truthText(truth))],
  ]);
}
