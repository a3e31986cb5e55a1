import type { Finding, Report } from '../../schemas/report.ts';
import type { Language } from '../messages/message.ts';
import { reportWords, type ReportWord } from '../messages/reporting.ts';
import { nearMissWords, reasonWords, statusWords, subjectWords } from '../messages/words.ts';
import { choicesText, dateText, firstPlace, placeText } from './finding-parts.ts';
import { oneLine } from './plain-text.ts';
import { factsOf, type ReportFacts } from './report-facts.ts';

/** What a cell holds; a `date` is `2025-09-01` or `2025-09-01T10:00`. */
export type CellKind = 'text' | 'number' | 'date';

export interface Column {
  readonly word: ReportWord;
  readonly kind: CellKind;
  /** Characters; wider text wraps. */
  readonly width: number;
  readonly cell: (finding: Finding) => string | number | undefined;
}

/** The columns of the findings as a table, for CSV and XLSX: words for people and codes for programs. */
export function findingColumns(report: Report, language: Language): Column[] {
  const facts = factsOf(report);
  const column = (word: ReportWord, width: number, cell: Column['cell'], kind: CellKind = 'text'): Column => ({
    word,
    kind,
    width,
    cell,
  });
  return [
    column('status', 18, ({ status }) => statusWords[status][language]),
    column('reason', 30, ({ reason }) => reason && reasonWords[reason][language]),
    column('clause', 9, ({ clause }) => clause),
    column('clauseTitle', 32, ({ regulation, clause, edition }) => facts.clause(regulation, clause, edition)?.title),
    column('norm', 34, (finding) => facts.normTitle(finding)),
    column('school', 14, ({ school }) => school),
    column('class', 8, ({ class: classId }) => classId),
    column('subjectKind', 14, ({ subject }) =>
      Object.hasOwn(subjectWords, subject.kind) ? subjectWords[subject.kind][language] : subject.kind,
    ),
    column('subject', 18, ({ subject }) => subject.ids.join(', ')),
    column('bearerRole', 22, ({ bearer, regulation }) => facts.label(bearer.role, regulation)),
    column('bearerId', 14, ({ bearer }) => bearer.id),
    column('window', 26, ({ window }) => window?.label),
    column('from', 12, ({ window }) => window?.from, 'date'),
    column('to', 12, ({ window }) => window?.to, 'date'),
    column('event', 28, ({ trigger, regulation }) => trigger && facts.label(trigger.activity, regulation)),
    column('eventTime', 17, ({ trigger }) => trigger?.time || undefined, 'date'),
    column('due', 17, ({ due }) => due, 'date'),
    column('lateDays', 12, ({ measured }) => measured?.lateDays, 'number'),
    column('message', 60, ({ message }) => message),
    column('file', 28, (finding) => firstPlace(finding)?.file),
    column('line', 9, (finding) => firstPlace(finding)?.line, 'number'),
    column('evidence', 40, ({ evidence }) =>
      evidence.map((event) => `${dateText(event.time, language)} (${placeText(event)})`).join('; '),
    ),
    column('nearMisses', 40, ({ nearMisses }) =>
      nearMisses
        .map((miss) => `${placeText(miss)}: ${miss.why.map((why) => nearMissWords[why][language]).join(', ')}`)
        .join('; '),
    ),
    column('readings', 40, (finding) => readingsText(finding, facts, language)),
    column('basedOn', 28, ({ basedOn = [] }) =>
      basedOn.map(({ decision, option }) => `${decision}: ${facts.answer(decision, option, language)}`).join('; '),
    ),
    column('hangsOn', 16, ({ hangsOn = [] }) => hangsOn.join(', ')),
    column('regulation', 20, ({ regulation }) => regulation),
    column('edition', 12, ({ edition }) => edition),
    column('normCode', 16, ({ norm }) => norm),
    column('statusCode', 14, ({ status, reason }) => (reason === undefined ? status : `${status}: ${reason}`)),
    column('id', 18, ({ id }) => id),
  ];
}

export function headerOf(column: Column, language: Language): string {
  return reportWords[column.word][language];
}

/** The cell on one line, or the number; nothing for an empty one. */
export function cellOf(column: Column, finding: Finding): string | number | undefined {
  const value = column.cell(finding);
  if (typeof value !== 'string') return value;
  return value === '' ? undefined : oneLine(value);
}

function readingsText({ readings = [] }: Finding, facts: ReportFacts, language: Language): string {
  return readings
    .map(({ choices, status, due }) => {
      const when = due === undefined ? '' : ` (${dateText(due, language)})`;
      return `${choicesText(choices, facts, language)}: ${statusWords[status][language]}${when}`;
    })
    .join('; ');
}
