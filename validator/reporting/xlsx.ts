import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { statuses } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { originWords, reportWords, type ReportWord } from '../messages/reporting.ts';
import { statusWords } from '../messages/words.ts';
import { day } from '../time/civil-date.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from './decision-outcomes.ts';
import { cellOf, findingColumns, headerOf } from './finding-columns.ts';
import { clauseGroups, presentCounts } from './groups.ts';
import { classMatrix } from './class-matrix.ts';
import { inputKind } from './input-kind.ts';
import { oneLine } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import { editionText, factsOf, type ReportFacts } from './report-facts.ts';
import { restOf, verdictOf } from './verdict.ts';
import {
  cellOfKind,
  columnLetter,
  dateCell,
  MOST_ROWS,
  numberCell,
  sheetPaper,
  textCell,
  type SheetPaper,
  type StyledCell,
} from './xlsx/sheet.ts';
import {
  headerStyle,
  headingStyle,
  heatStyle,
  muted,
  statusStyles,
  titleStyle,
  verdictStyle,
  wrapped,
} from './xlsx/styles.ts';
import { schoolNames } from './school-names.ts';

/** A workbook: verdict, findings, decisions, rows not read, inputs. Nothing in it is a formula. */
export const xlsx = {
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  render: async (report, { language }): Promise<Uint8Array> => {
    // Loaded when it is needed: every command would wait for it otherwise.
    const { writeXlsx } = await import('hucre/xlsx');
    const facts = factsOf(report);
    // The date of the file is that of the check: the same report is the same bytes.
    const stamp = new Date(day(report.asOf) * 86_400_000);
    return writeXlsx({
      sheets: [
        verdictSheet(report, language),
        findingsSheet(report, language),
        decisionsSheet(report, facts, language),
        rejectionsSheet(report, language),
        inputsSheet(report, facts, language),
      ],
      properties: {
        title: oneLine(`${reportWords.report[language]}: ${schoolNames(report).join(', ')}`),
        creator: oneLine(report.generatedBy),
        created: stamp,
        modified: stamp,
      },
    });
  },
} satisfies Renderer;

const landscape = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

function headerRow(words: readonly ReportWord[], language: Language): (StyledCell | undefined)[] {
  return words.map((word) => textCell(reportWords[word][language], headerStyle));
}

/** Columns that the words of the verdict may take, and how many characters those hold. */
const TEXT_COLUMNS = 10;
const TEXT_WIDTH = 105;

function verdictSheet(report: Report, language: Language): WriteSheet {
  const paper = sheetPaper();
  const verdict = verdictOf(report, language);
  const { headline, doubt, why } = verdict;
  const across = (text: string, style: CellStyle): void => paper.across(TEXT_COLUMNS, TEXT_WIDTH, text, style);
  across(schoolNames(report).join(', '), titleStyle);
  across(say('report-as-of', { asOf: report.asOf, zone: report.timeZone }, language), muted);
  for (const { title, edition } of report.regulations) across(`${title}, ${editionText(edition, language)}`, muted);
  paper.blank();
  for (const text of [headline, doubt]) if (text !== '') across(text, verdictStyle);
  for (const text of [why, restOf(verdict)]) if (text !== '') across(text, wrapped);
  paper.blank();
  for (const { status, count } of presentCounts(report.summary.counts)) {
    paper.row([
      textCell(statusWords[status][language], statusStyles[status]),
      numberCell(count, { font: { bold: true } }),
    ]);
  }
  matrices(report, language, paper);
  clauseTable(report, language, paper);
  const widest = Math.max(8, ...report.summary.byClass.map((one) => Math.min(28, one.class.length + 2)));
  return paper.sheet(reportWords.verdict[language], {
    columns: [{ width: Math.max(24, widest) }, ...Array.from({ length: 24 }, () => ({ width: 9 }))],
    pageSetup: landscape,
  });
}

/** Classes and clauses, once for what is broken and once for what cannot be said. */
function matrices(report: Report, language: Language, paper: SheetPaper): void {
  const { rows, columns } = classMatrix(report, language);
  if (rows.length === 0) return;
  for (const status of ['violated', 'undetermined'] as const) {
    paper.blank();
    paper.row([textCell(`${reportWords.byClassClause[language]}: ${statusWords[status][language]}`, headingStyle)]);
    paper.row([
      textCell(reportWords.class[language], headerStyle),
      ...columns.map(({ clause }) => textCell(clause, centred)),
      textCell(reportWords.total[language], centred),
    ]);
    const largest = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((counts) => counts?.[status] ?? 0)));
    for (const row of rows) {
      paper.row([
        textCell(row.title),
        ...row.cells.map((counts) => counts && numberCell(counts[status], heatStyle(counts[status], largest, status))),
        numberCell(row.total[status], { font: { bold: true }, alignment: { horizontal: 'center' } }),
      ]);
    }
  }
}

const centred: CellStyle = { ...headerStyle, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };

function clauseTable(report: Report, language: Language, paper: SheetPaper): void {
  paper.blank();
  paper.row([textCell(reportWords.byClause[language], headingStyle)]);
  paper.row([
    textCell(reportWords.norm[language], headerStyle),
    textCell(reportWords.clause[language], headerStyle),
    ...statuses.map((status) => textCell(statusWords[status][language], centred)),
  ]);
  for (const group of clauseGroups(report)) {
    for (const { title, counts } of group.norms) {
      paper.row([
        textCell(title, wrapped),
        textCell(group.clause),
        ...statuses.map((status) =>
          numberCell(counts[status], {
            ...(counts[status] > 0 ? statusStyles[status] : { font: { color: { rgb: '8A939C' } } }),
            alignment: { horizontal: 'center', vertical: 'top' },
          }),
        ),
      ]);
    }
  }
}

function findingsSheet(report: Report, language: Language): WriteSheet {
  const columns = findingColumns(report, language);
  const paper = sheetPaper();
  paper.row(columns.map((column) => textCell(headerOf(column, language), headerStyle)));
  for (const finding of report.findings.slice(0, MOST_ROWS - 1)) {
    paper.row(
      columns.map((column) =>
        cellOfKind(
          column.kind,
          cellOf(column, finding),
          language,
          column.word === 'status' ? statusStyles[finding.status] : column.width >= 30 ? wrapped : {},
        ),
      ),
    );
  }
  return paper.sheet(reportWords.findings[language], {
    columns: columns.map(({ width }) => ({ width })),
    autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${Math.max(1, paper.rows)}` },
    freezePane: { rows: 1 },
    pageSetup: { ...landscape, printTitlesRow: '$1:$1' },
  });
}

function decisionsSheet(report: Report, facts: ReportFacts, language: Language): WriteSheet {
  const paper = sheetPaper();
  const words = [
    'decision',
    'question',
    'origin',
    'answer',
    'settles',
    'touches',
    'option',
    'means',
    'outcome',
    'takeIt',
  ] as const;
  paper.row(headerRow(words, language));
  for (const decision of report.summary.openDecisions) {
    const head = [
      textCell(decision.decision, { font: { bold: true } }),
      textCell(decision.question, wrapped),
      textCell(originWords.open[language], statusStyles.undetermined),
      undefined,
      numberCell(decision.settles),
      numberCell(decision.touches),
    ];
    for (const cells of answerRows(report, decision, facts, language)) paper.row([...head, ...cells]);
  }
  const open = new Set(report.summary.openDecisions.map(({ decision }) => decision));
  for (const { decision, question, value, origin } of report.regulations.flatMap(({ decisions }) => decisions)) {
    if (open.has(decision)) continue;
    paper.row([
      textCell(decision),
      textCell(question, wrapped),
      textCell(originWords[origin][language]),
      textCell(value === undefined ? undefined : facts.answer(decision, value, language), wrapped),
    ]);
  }
  return paper.sheet(reportWords.decisions[language], {
    columns: [12, 48, 18, 28, 12, 12, 24, 44, 36, 34].map((width) => ({ width })),
    autoFilter: { range: `A1:${columnLetter(words.length - 1)}${paper.rows}` },
    freezePane: { rows: 1 },
    pageSetup: { ...landscape, printTitlesRow: '$1:$1' },
  });
}

/** One row per option; for a value, one with the measured times. */
function answerRows(
  report: Report,
  decision: Report['summary']['openDecisions'][number],
  facts: ReportFacts,
  language: Language,
): (StyledCell | undefined)[][] {
  if (decision.kind === 'choice') {
    return optionOutcomes(report, decision, facts).map(({ option, label, means, counts, open }) => [
      textCell(label, wrapped),
      textCell(means, wrapped),
      textCell(say('report-outcome', { counts: presentCounts(counts), open }, language), wrapped),
      textCell(decideFlag(decision.decision, option)),
    ]);
  }
  const spread = measuredSpread(report, decision);
  const measured =
    spread?.within.map(({ days, count }) =>
      say('report-measured-within', { days, count, total: spread.done }, language),
    ) ?? [];
  return [
    [
      undefined,
      undefined,
      textCell(measured.join('; '), wrapped),
      textCell(valueFlags(decision, spread).join('  '), wrapped),
    ],
  ];
}

function rejectionsSheet(report: Report, language: Language): WriteSheet {
  const paper = sheetPaper();
  const words = ['file', 'line', 'column', 'code', 'message'] as const;
  paper.row(headerRow(words, language));
  for (const { file, line, column, letter, code, message } of report.rejections.slice(0, MOST_ROWS - 1)) {
    const name = [column ?? '', letter === undefined ? '' : `(${letter})`].filter((part) => part !== '').join(' ');
    paper.row([textCell(file), numberCell(line), textCell(name), textCell(code), textCell(message, wrapped)]);
  }
  return paper.sheet(reportWords.rejectedSheet[language], {
    columns: [36, 9, 28, 24, 80].map((width) => ({ width })),
    autoFilter: { range: `A1:${columnLetter(words.length - 1)}${paper.rows}` },
    freezePane: { rows: 1 },
    pageSetup: { ...landscape, printTitlesRow: '$1:$1' },
  });
}

function inputsSheet(report: Report, facts: ReportFacts, language: Language): WriteSheet {
  const paper = sheetPaper();
  paper.row(
    headerRow(
      [
        'file',
        'kind',
        'sheet',
        'encoding',
        'delimiter',
        'rows',
        'accepted',
        'rejectedRows',
        'duplicates',
        'from',
        'to',
        'coverage',
      ],
      language,
    ),
  );
  for (const input of report.inputs) {
    const kind = inputKind(input.kind, language);
    const head = [
      textCell(input.file),
      textCell(kind),
      textCell(input.sheet),
      textCell(input.encoding),
      textCell(input.delimiter === '\t' ? reportWords.tab[language] : input.delimiter),
      numberCell(input.rows),
      numberCell(input.accepted),
      numberCell(input.rejected),
      numberCell(input.duplicates),
    ];
    const spans = input.coverage ?? [];
    if (spans.length === 0) paper.row(head);
    for (const { from, to, declared, activities = [] } of spans) {
      const words = [
        reportWords[declared ? 'declared' : 'inferred'][language],
        ...activities.map((code) => facts.label(code)),
      ];
      paper.row([...head, dateCell(from, language), dateCell(to, language), textCell(words.join('; '), wrapped)]);
    }
  }
  if (report.warnings.length > 0) {
    paper.blank();
    paper.row([textCell(reportWords.warnings[language], headingStyle)]);
    for (const { file, line, message } of report.warnings)
      paper.row([textCell(file), numberCell(line), textCell(message)]);
  }
  return paper.sheet(reportWords.inputs[language], {
    columns: [36, 14, 14, 16, 13, 9, 10, 14, 12, 12, 12, 44].map((width) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: landscape,
  });
}
