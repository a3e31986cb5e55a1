import type { Finding, Report } from '../../schemas/report.ts';
import type { Reason, Status } from '../../schemas/regulation.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { adviceWords, checkabilityWords, reportWords, type ReportWord } from '../messages/reporting.ts';
import { nearMissWords, rangeWords, reasonWords, statusWords } from '../messages/words.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from './decision-outcomes.ts';
import { bearerText, dayOfFinding, eventText, decidingPlace, placeText, whenText, whoText } from './finding-parts.ts';
import {
  clauseGroups,
  hasSeveralRegulations,
  presentCounts,
  regulationGroups,
  type ClauseGroup,
  type NormGroup,
  type RegulationGroup,
} from './groups.ts';
import { inputKind } from './input-kind.ts';
import { oneLine } from './plain-text.ts';
import { editionText, factsOf, originCounts, type ReportFacts } from './report-facts.ts';
import type { Renderer } from './renderer.ts';
import { paperOf, type Paper, type Span, type Style } from './table/layout.ts';
import { padded, widthOf } from './table/width.ts';
import { uncheckedClauses } from './unchecked-clauses.ts';
import { rejectedPlaces } from './rejected-places.ts';
import { reasonCounts, restOf, verdictOf } from './verdict.ts';
import { schoolNames } from './school-names.ts';

/** The report for a terminal: what matters first, no line wider than the screen. */
export const table = {
  extension: '.txt',
  mediaType: 'text/plain; charset=utf-8',
  render: (report, { language, colour = false, width = 80, all = false }) => {
    const paper = paperOf(width, colour);
    const groups = clauseGroups(report);
    const isSeveral = hasSeveralRegulations(report);
    const page: Page = {
      report,
      facts: factsOf(report),
      groups,
      regulations: regulationGroups(report, groups),
      isSeveral,
      language,
      paper,
      isBrief: isSeveral && !all,
      limit: all ? Infinity : isSeveral ? LISTED_OF_SEVERAL : LISTED,
      places: all ? Infinity : isSeveral ? 1 : PLACES,
    };
    verdictLines(page);
    regulationLines(page);
    violations(page);
    undetermined(page);
    pending(page);
    waived(page);
    others(page);
    rejections(page);
    warnings(page);
    notChecked(page);
    inputs(page);
    // Last, where the screen ends: what the school can do now.
    openDecisions(page);
    foot(page);
    return paper.text();
  },
} satisfies Renderer;

interface Page {
  readonly report: Report;
  readonly facts: ReportFacts;
  readonly groups: readonly ClauseGroup[];
  readonly regulations: readonly RegulationGroup[];
  /** Clauses of several regulations: `II.1` alone names none. */
  readonly isSeveral: boolean;
  readonly language: Language;
  readonly paper: Paper;
  /** Several regulations, and not all is asked for: the worst of each, and where the rest is. */
  readonly isBrief: boolean;
  /** Findings shown per norm. */
  readonly limit: number;
  /** Places shown per code, classes shown per norm. */
  readonly places: number;
}

const LISTED = 3;
/** There are more norms then, and the rest is in the file all the same. */
const LISTED_OF_SEVERAL = 2;
/** Norms of a regulation whose findings are shown, where there are several. */
const WORST = 3;
const PLACES = 3;
const CLASSES = 6;
const CLASSES_IN_BRIEF = 3;
/** Activities named of a log that is declared full for some only. */
const ACTIVITIES = 3;
/** Open decisions with all their options, where there are several regulations. */
const DECISIONS_IN_BRIEF = 3;

/** Signs that every console font has; the word stands beside them. */
const marks: Readonly<Record<Status, string>> = {
  violated: '×',
  undetermined: '?',
  pending: '○',
  satisfied: '√',
  judgement: '□',
  'not-applicable': '–',
  waived: '~',
};
const colours: Readonly<Record<Status, Style | undefined>> = {
  violated: 'red',
  undetermined: 'yellow',
  pending: 'cyan',
  satisfied: 'green',
  judgement: undefined,
  'not-applicable': 'dim',
  waived: 'dim',
};

function headlineLine({ report, language, paper }: Page, isWhyGiven: boolean): void {
  const { headline, doubt, why } = verdictOf(report, language);
  paper.paragraph([
    { text: headline, style: report.summary.counts.violated > 0 ? 'bold red' : 'bold' },
    ...(doubt === '' ? [] : [{ text: ` ${doubt}`, style: 'bold yellow' } as const]),
    ...(isWhyGiven && why !== '' ? [` ${why}`] : []),
  ]);
}

function verdictLines(page: Page): void {
  const { report, language, paper } = page;
  const rest = restOf(verdictOf(report, language));
  headlineLine(page, true);
  if (rest !== '') paper.paragraph([rest]);
  paper.blank();
  const counts = presentCounts(report.summary.counts);
  const longest = Math.max(0, ...counts.map(({ status }) => widthOf(statusWords[status][language])));
  const digits = Math.max(0, ...counts.map(({ count }) => String(count).length));
  for (const { status, count } of counts) {
    const word = padded(statusWords[status][language], longest).replaceAll(' ', '\u00A0');
    paper.paragraph(
      [
        { text: marks[status], style: colours[status] },
        ` ${word}\u00A0\u00A0${String(count).padStart(digits, '\u00A0')}`,
      ],
      { first: 2 },
    );
  }
}

const PRESSING: ReadonlySet<Status> = new Set(['violated', 'undetermined', 'pending']);

/** Which regulation the verdicts are about, where there are several. */
function regulationLines({ regulations, isSeveral, language, paper }: Page): void {
  if (!isSeveral) return;
  paper.blank();
  for (const { regulation, title, counts } of regulations) {
    const all = presentCounts(counts);
    const pressing = all.filter(({ status }) => PRESSING.has(status));
    const outcome = say('report-outcome', { counts: pressing.length > 0 ? pressing : all, open: 0 }, language);
    paper.paragraph([{ text: oneLine(title), style: 'bold' }, ` (${oneLine(regulation)}): ${outcome}`], {
      first: 2,
      rest: 4,
    });
  }
}

/** Stands over the clauses of a regulation, where there are several. */
function regulationTitle({ regulation, title }: RegulationGroup, count: number, { isSeveral, paper }: Page): void {
  if (!isSeveral) return;
  paper.blank();
  paper.paragraph([{ text: `= ${oneLine(title)} (${oneLine(regulation)})`, style: 'bold' }, ` – ${count}`]);
}

/** `III.4`; of several regulations `III.4 (parents-partners)`. */
const clauseName = ({ regulation, clause }: Finding, { isSeveral }: Page): string =>
  isSeveral ? `${clause} (${regulation})` : clause;

function heading({ language, paper }: Page, word: ReportWord, count?: number): void {
  paper.blank();
  paper.paragraph([
    { text: reportWords[word][language].toUpperCase(), style: 'bold' },
    ...(count === undefined ? [] : [` – ${count}`]),
  ]);
}

function statusHeading({ language, paper }: Page, status: Status, count: number): void {
  paper.blank();
  paper.paragraph([{ text: statusWords[status][language].toUpperCase(), style: 'bold' }, ` – ${count}`]);
}

function violations(page: Page): void {
  const { report, regulations, language, paper } = page;
  const { violated } = report.summary.counts;
  if (violated === 0) return;
  statusHeading(page, 'violated', violated);
  let shown = 0;
  for (const group of regulations.filter(({ counts }) => counts.violated > 0)) {
    regulationTitle(group, group.counts.violated, page);
    if (page.isBrief) shown += worstOf(group, page);
    else
      for (const clause of group.clauses.filter(({ counts }) => counts.violated > 0))
        shown += violationsOf(clause, page);
  }
  if (shown < violated) {
    paper.blank();
    paper.paragraph([{ text: say('report-all-in-file', { shown, total: violated }, language), style: 'dim' }]);
  }
}

/** @returns how many findings it shows */
function violationsOf(group: ClauseGroup, page: Page): number {
  const { language, paper, limit } = page;
  let shown = 0;
  paper.blank();
  clauseTitle(group, page);
  for (const norm of group.norms.filter(({ counts }) => counts.violated > 0)) {
    paper.paragraph(
      [
        `${oneLine(norm.title)}: `,
        { text: say('report-norm-violated', { count: norm.counts.violated }, language), style: 'red' },
      ],
      { first: 2, rest: 4 },
    );
    const findings = norm.findings.filter(({ status }) => status === 'violated');
    worstClasses(findings, page);
    for (const finding of findings.slice(0, limit)) findingLines(finding, page);
    more(findings.length - limit, page, 4);
    shown += Math.min(limit, findings.length);
  }
  return shown;
}

/** The norms that are violated most, each with a few findings, and how many there are under other clauses. */
function worstOf({ clauses }: RegulationGroup, page: Page): number {
  const { language, paper, limit } = page;
  const norms = clauses
    .flatMap(({ clause, norms: own }) => own.map((norm) => ({ clause: oneLine(clause), norm })))
    .filter(({ norm }) => norm.counts.violated > 0);
  const worst = [...norms].sort((a, b) => b.norm.counts.violated - a.norm.counts.violated).slice(0, WORST);
  let shown = 0;
  for (const { clause, norm } of worst) {
    const findings = norm.findings.filter(({ status }) => status === 'violated');
    paper.paragraph(
      [
        { text: clause, style: 'bold' },
        ` ${oneLine(norm.title)}: `,
        { text: String(norm.counts.violated), style: 'red' },
        classesText(findings, CLASSES_IN_BRIEF, page),
      ],
      { first: 2, rest: 4 },
    );
    for (const [index, finding] of findings.slice(0, limit).entries()) {
      briefLine(finding, index === limit - 1 ? findings.length - limit : 0, page);
    }
    shown += Math.min(limit, findings.length);
  }
  const rest = new Map<string, number>();
  for (const one of norms)
    if (!worst.includes(one)) rest.set(one.clause, (rest.get(one.clause) ?? 0) + one.norm.counts.violated);
  if (rest.size > 0) {
    const places = [...rest].map(([clause, count]) => ({ clause, count }));
    const count = places.reduce((sum, one) => sum + one.count, 0);
    const text = say('report-elsewhere', { count, clauses: perClause(places) }, language);
    paper.paragraph([{ text, style: 'dim' }], { first: 2, rest: 4 });
  }
  return shown;
}

/** «I.3 – 4, II.1 – 3», each number on the line of its clause. */
function perClause(list: readonly { clause: string; count: number }[]): string {
  return list.map(({ clause, count }) => `${clause}\u00A0–\u00A0${count}`).join(', ');
}

/** A finding in one paragraph; its day where the sentence names none. */
function briefLine(finding: Finding, others: number, { language, paper }: Page): void {
  const { status, due, window, gaps } = finding;
  const isDated = due !== undefined || window !== undefined || gaps !== undefined;
  const when = isDated ? '' : whenText(finding, language);
  const place = decidingPlace(finding);
  paper.paragraph(
    [
      { text: marks[status], style: colours[status] },
      ` ${[whoText(finding, language), when].filter((part) => part !== '').join(' · ')}. ${oneLine(finding.message)}`,
      ...(place ? [' ', { text: placeText(place), style: 'dim', place: true } as const] : []),
      ...moreSpan(others, language),
    ],
    { first: 4, rest: 6 },
  );
}

function clauseTitle({ clause, title }: Pick<ClauseGroup, 'clause' | 'title'>, { paper }: Page): void {
  paper.paragraph([{ text: oneLine(`${clause} ${title}`), style: 'bold' }]);
}

/** Which classes are worst; nothing where the findings below it say the same. */
function worstClasses(findings: readonly Finding[], { language, paper, limit }: Page): void {
  const classes = byClass(findings);
  if (classes.length < 2 || (classes[0].count === 1 && findings.length <= limit)) return;
  const worst = classes.slice(0, CLASSES);
  paper.paragraph(
    [
      {
        text: say('report-worst-classes', { classes: worst, more: classes.length - worst.length }, language),
        style: 'dim',
      },
    ],
    { first: 4 },
  );
}

/** Classes by number of findings, most first. */
function byClass(findings: readonly Finding[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { class: classId } of findings)
    if (classId !== undefined) counts.set(classId, (counts.get(classId) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name: oneLine(name), count }))
    .sort((a, b) => b.count - a.count || natural.compare(a.name, b.name));
}

const natural = new Intl.Collator('ru', { numeric: true });

function findingLines(finding: Finding, { language, paper, facts }: Page): void {
  const { status } = finding;
  const head = [whoText(finding, language), bearerText(finding, facts), whenText(finding, language)].filter(
    (part) => part !== '',
  );
  paper.paragraph([{ text: marks[status], style: colours[status] }, ` ${head.join(' · ')}`], { first: 4, rest: 6 });
  const place = decidingPlace(finding);
  paper.paragraph(
    [oneLine(finding.message), ...(place ? [' ', { text: placeText(place), style: 'dim', place: true } as const] : [])],
    { first: 6 },
  );
  for (const miss of finding.nearMisses.slice(0, 1)) {
    const why = miss.why.map((one) => nearMissWords[one][language]).join(', ');
    paper.paragraph(
      [
        {
          text: `${capital(reportWords.nearMisses[language])}: ${eventText(miss, finding.regulation, facts, language)} – ${why}.`,
          style: 'dim',
        },
        ' ',
        { text: placeText(miss), style: 'dim', place: true },
      ],
      { first: 6 },
    );
  }
}

/** «… и ещё 3» at the end of a paragraph. */
function moreSpan(count: number, language: Language): (Span | string)[] {
  if (count <= 0) return [];
  return [' ', { text: say('report-more', { count }, language).replaceAll(' ', '\u00A0'), style: 'dim' }];
}

function more(count: number, { language, paper }: Page, first: number): void {
  if (count > 0) paper.paragraph([{ text: say('report-more', { count }, language), style: 'dim' }], { first });
}

function undetermined(page: Page): void {
  const { report, language, paper, limit } = page;
  const count = report.summary.counts.undetermined;
  if (count === 0) return;
  statusHeading(page, 'undetermined', count);
  for (const { reason, count: own } of reasonCounts(report.summary)) {
    if (page.isBrief) {
      undeterminedInBrief(reason, own, page);
      continue;
    }
    paper.blank();
    paper.paragraph([
      { text: '?', style: 'yellow' },
      ' ',
      { text: capital(reasonWords[reason][language]), style: 'bold' },
      ` – ${own}`,
    ]);
    paper.paragraph([adviceWords[reason][language]], { first: 2 });
    underRegulations(
      (finding) => finding.status === 'undetermined' && finding.reason === reason,
      limit === Infinity,
      page,
    );
  }
}

/** A reason with what helps, and under which clauses it holds how often. */
function undeterminedInBrief(reason: Reason, count: number, { regulations, language, paper }: Page): void {
  paper.paragraph(
    [
      { text: '?', style: 'yellow' },
      ' ',
      { text: capital(reasonWords[reason][language]), style: 'bold' },
      ` – ${count}. ${adviceWords[reason][language]}`,
    ],
    { first: 0, rest: 2 },
  );
  const places = regulations.flatMap(({ regulation, clauses }) => {
    const own = clauses
      .map(({ clause, norms }) => ({
        clause: oneLine(clause),
        count: norms
          .flatMap(({ findings }) => findings)
          .filter((finding) => finding.status === 'undetermined' && finding.reason === reason).length,
      }))
      .filter((one) => one.count > 0);
    return own.length === 0 ? [] : [`${oneLine(regulation)}: ${perClause(own)}`];
  });
  paper.paragraph([`${places.join('; ')}.`], { first: 2 });
}

/** The findings that fit under their regulation, clause and norm. @param isEach each of them, not only how many */
function underRegulations(fits: (finding: Finding) => boolean, isEach: boolean, page: Page): void {
  for (const { regulation, title, clauses } of page.regulations) {
    const norms = clauses.flatMap((group) =>
      group.norms.map((norm) => ({ group, norm, findings: norm.findings.filter(fits) })),
    );
    if (norms.every(({ findings }) => findings.length === 0)) continue;
    if (page.isSeveral) {
      page.paper.paragraph([{ text: `= ${oneLine(title)} (${oneLine(regulation)})`, style: 'dim' }], {
        first: 2,
        rest: 4,
      });
    }
    for (const { group, norm, findings } of norms) {
      if (findings.length === 0) continue;
      normLine(group, norm, findings, page);
      if (isEach) for (const finding of findings) findingLines(finding, page);
    }
  }
}

/** «III.4 Родителям ответили за пять дней: 12 – 5А, 7Б и ещё 3» */
function normLine(group: ClauseGroup, norm: NormGroup, findings: readonly Finding[], page: Page): void {
  const named = classesText(findings, page.limit === Infinity ? 0 : CLASSES, page);
  page.paper.paragraph([{ text: group.clause, style: 'bold' }, ` ${oneLine(norm.title)}: ${findings.length}${named}`], {
    first: 2,
    rest: 4,
  });
}

/** « (5А, 7Б и ещё 3)», the classes with most findings first; nothing where no class is known. */
function classesText(findings: readonly Finding[], most: number, { language }: Page): string {
  const classes = byClass(findings).map(({ name }) => name);
  const shown = classes.slice(0, most);
  if (shown.length === 0) return '';
  return ` (${say('report-classes', { classes: shown, more: classes.length - shown.length }, language)})`;
}

function pending(page: Page): void {
  const { report, language, paper, limit } = page;
  const count = report.summary.counts.pending;
  if (count === 0) return;
  statusHeading(page, 'pending', count);
  const findings = report.findings.filter(({ status }) => status === 'pending');
  const dated = findings
    .map((finding) => ({ finding, day: dayOfFinding(finding) }))
    .filter(({ day }) => day !== undefined && day >= report.asOf);
  const [next] = dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0));
  if (next?.day !== undefined) {
    const { finding, day } = next;
    paper.paragraph(
      [
        say(
          'report-nearest-due',
          { due: day, where: `${clauseName(finding, page)}, ${whoText(finding, language)}` },
          language,
        ),
      ],
      { first: 2 },
    );
  }
  if (limit === Infinity) byNorm(page, 'pending');
}

/** What is neither broken nor open: only where everything is asked for and the report has it. */
function others(page: Page): void {
  if (page.limit !== Infinity) return;
  for (const status of ['satisfied', 'judgement', 'not-applicable'] as const) {
    const count = page.report.findings.filter((finding) => finding.status === status).length;
    if (count === 0) continue;
    statusHeading(page, status, count);
    byNorm(page, status);
  }
}

/** Every finding of a status under its clause and norm. */
function byNorm(page: Page, status: Status): void {
  underRegulations((finding) => finding.status === status, true, page);
}

function waived(page: Page): void {
  const { report, language, paper } = page;
  const count = report.summary.counts.waived;
  if (count === 0) return;
  statusHeading(page, 'waived', count);
  const findings = report.findings.filter(({ status }) => status === 'waived');
  const limit = page.isBrief ? 1 : page.limit;
  for (const finding of findings.slice(0, limit)) {
    paper.paragraph(
      [
        { text: marks.waived, style: 'dim' },
        ` ${oneLine(clauseName(finding, page))}, ${whoText(finding, language)} – ${oneLine(finding.waiver ? say('report-waived', finding.waiver, language) : finding.message)}`,
      ],
      { first: 2, rest: 4 },
    );
  }
  more(findings.length - limit, page, 2);
}

function openDecisions(page: Page): void {
  const { report, facts, language, paper } = page;
  const { openDecisions: decisions } = report.summary;
  if (decisions.length === 0) return;
  heading(page, 'openDecisions', decisions.length);
  const most = page.isBrief ? DECISIONS_IN_BRIEF : Infinity;
  for (const decision of decisions.slice(0, most)) {
    paper.blank();
    paper.paragraph(
      [
        { text: decision.decision, style: 'bold' },
        ` ${oneLine(decision.question)}`,
        ` – ${say('report-settles', decision, language)}.`,
      ],
      { first: 0, rest: 2 },
    );
    if (decision.kind === 'choice') {
      for (const { option, label, counts, open } of optionOutcomes(report, decision, facts)) {
        const outcome = say('report-outcome', { counts: presentCounts(counts), open }, language);
        paper.paragraph([`${oneLine(label)}${outcome === '' ? '' : `: ${outcome}`}`], { first: 2, rest: 4 });
        flagLine(decideFlag(decision.decision, option), page);
      }
    } else {
      const spread = measuredSpread(report, decision);
      const parts = spread
        ? [
            ...spread.within.map(({ days, count }) =>
              say('report-measured-within', { days, count, total: spread.done }, language),
            ),
            ...(spread.none > 0 ? [say('report-measured-none', { count: spread.none }, language)] : []),
          ]
        : [];
      if (parts.length > 0) paper.paragraph([`${parts.join('; ')}.`], { first: 2 });
      for (const flag of valueFlags(decision, spread)) flagLine(flag, page);
    }
  }
  const rest = decisions.slice(most);
  if (rest.length > 0) {
    paper.blank();
    paper.paragraph([
      {
        text: say(
          'report-more-decisions',
          { decisions: rest.map(({ decision }) => oneLine(decision)).join(', ') },
          language,
        ),
        style: 'dim',
      },
    ]);
  }
}

/** A flag stays on one line, so that it can be copied. */
function flagLine(flag: string, { paper }: Page): void {
  paper.paragraph([{ text: flag.replaceAll(' ', '\u00A0'), style: 'cyan' }], { first: 4 });
}

function rejections(page: Page): void {
  const { report, language, paper, places } = page;
  if (report.summary.rejections.total === 0) return;
  heading(page, 'rejected', report.summary.rejections.total);
  const codes = new Map<string, Report['rejections']>();
  for (const row of report.rejections) codes.set(row.code, [...(codes.get(row.code) ?? []), row]);
  for (const [code, rows] of [...codes].sort((a, b) => b[1].length - a[1].length)) {
    const [first] = rows;
    const distinct = rejectedPlaces(rows);
    const named: Span = { text: code, style: 'bold' };
    const what = ` – ${rows.length}. ${oneLine(first.message)}`;
    if (page.isBrief) {
      const place: Span = { text: placeText(first), style: 'dim', place: true };
      paper.paragraph([named, `${what} `, place, ...moreSpan(distinct.length - 1, language)], { first: 2, rest: 4 });
      continue;
    }
    paper.paragraph([named, what], { first: 2, rest: 4 });
    for (const { row, times } of distinct.slice(0, places)) {
      const column =
        row.column === undefined && row.letter === undefined
          ? []
          : [`, ${oneLine(say('report-column', row, language))}`];
      paper.paragraph(
        [{ text: placeText(row), style: 'dim', place: true }, ...column, ...(times > 1 ? [` × ${times}`] : [])],
        { first: 4, rest: 6 },
      );
    }
    more(distinct.length - places, page, 4);
  }
  more(report.summary.rejections.total - report.rejections.length, page, 2);
}

function warnings(page: Page): void {
  const { report, paper, limit, isBrief, language } = page;
  if (report.warnings.length === 0) return;
  heading(page, 'warnings', report.summary.warnings.total);
  // In brief the first of each kind.
  const kinds = new Map<string, Report['warnings']>();
  for (const [index, one] of report.warnings.entries()) {
    const kind = isBrief ? one.code : String(index);
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const most = isBrief ? Infinity : limit * 2;
  for (const [{ file, line, message }, ...others] of [...kinds.values()].slice(0, most)) {
    const place: Span[] =
      file === undefined
        ? []
        : [{ text: line === undefined ? oneLine(file) : placeText({ file, line }), style: 'dim', place: true }];
    paper.paragraph([`! ${oneLine(message)} `, ...place, ...moreSpan(others.length, language)], { first: 2, rest: 4 });
  }
  more(kinds.size - most, page, 2);
}

function notChecked(page: Page): void {
  const clauses = uncheckedClauses(page.report);
  if (clauses.length === 0) return;
  heading(page, 'notChecked');
  for (const id of new Set(page.report.regulations.map((regulation) => regulation.id))) {
    const ofRegulation = clauses.filter(({ regulation }) => regulation === id);
    if (ofRegulation.length === 0) continue;
    if (page.isBrief) {
      const counts = Object.entries(checkabilityWords)
        .map(([checkability, words]) => ({
          words: words[page.language],
          count: ofRegulation.filter(({ clause }) => clause.checkability === checkability).length,
        }))
        .filter(({ count }) => count > 0);
      const text = counts.map(({ words, count }) => `${words} – ${count}`).join(', ');
      page.paper.paragraph([`${oneLine(id)}: ${text}.`], { first: 2, rest: 4 });
      continue;
    }
    if (page.isSeveral)
      page.paper.paragraph([{ text: oneLine(page.facts.regulation(id)?.title ?? id), style: 'dim' }], { first: 2 });
    for (const [checkability, words] of Object.entries(checkabilityWords)) {
      const own = ofRegulation.filter(({ clause }) => clause.checkability === checkability);
      if (own.length === 0) continue;
      const first = page.isSeveral ? 4 : 2;
      page.paper.paragraph([`${capital(words[page.language])}: ${own.map(({ clause }) => clause.id).join(', ')}.`], {
        first,
        rest: first + 2,
      });
    }
  }
}

function inputs(page: Page): void {
  const { report, facts, language, paper, places, isBrief } = page;
  if (report.inputs.length > 0) heading(page, 'inputs');
  const rosters = report.inputs.filter(({ kind }) => kind.startsWith('roster-'));
  if (isBrief && rosters.length > 0) {
    const sum = (of: (input: (typeof rosters)[number]) => number): number =>
      rosters.reduce((total, input) => total + of(input), 0);
    const rows = {
      files: rosters.length,
      rows: sum((one) => one.rows),
      accepted: sum((one) => one.accepted),
      rejected: sum((one) => one.rejected),
      duplicates: sum((one) => one.duplicates ?? 0),
    };
    paper.paragraph([`${capital(say('report-roster-rows', rows, language))}.`], { first: 2, rest: 4 });
  }
  for (const input of report.inputs) {
    if (isBrief) {
      if (!rosters.includes(input)) inputInBrief(input, page);
      continue;
    }
    const kind = inputKind(input.kind, language);
    const about = [
      kind,
      input.sheet ?? '',
      input.encoding ?? '',
      input.delimiter === undefined ? '' : delimiterText(input.delimiter, language),
    ].filter((part) => part !== '');
    const rows = say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language);
    paper.paragraph([{ text: oneLine(input.file), place: true }, ` – ${oneLine(about.join(', '))}; ${rows}.`], {
      first: 2,
      rest: 4,
    });
    const coverage = input.coverage ?? [];
    for (const span of coverage.slice(0, places)) {
      const labels = span.activities?.map((code) => oneLine(facts.label(code)));
      const most = page.limit === Infinity ? Infinity : ACTIVITIES;
      const activities = labels && [
        say('report-classes', { classes: labels.slice(0, most), more: Math.max(0, labels.length - most) }, language),
      ];
      paper.paragraph(
        [
          capital(
            say(
              'report-coverage',
              { range: rangeWords(span.from, span.to, language), declared: span.declared, activities },
              language,
            ),
          ),
          '.',
        ],
        { first: 4 },
      );
    }
    more(coverage.length - places, page, 4);
  }
}

/** A log in one paragraph: its rows, and for which days it is full. */
function inputInBrief(input: Report['inputs'][number], { language, paper }: Page): void {
  const rows = say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language);
  const spans = input.coverage ?? [];
  const [full] = spans.map(({ from, to, declared }) =>
    say('report-coverage-brief', { range: rangeWords(from, to, language), declared, more: spans.length - 1 }, language),
  );
  paper.paragraph([{ text: oneLine(input.file), place: true }, `: ${rows}${full === undefined ? '' : `; ${full}`}.`], {
    first: 2,
    rest: 4,
  });
}

function foot(page: Page): void {
  const { report, language, paper } = page;
  paper.blank();
  if (page.isBrief) {
    for (const edition of new Set(report.regulations.map((one) => one.edition))) {
      const own = report.regulations.filter((one) => one.edition === edition).map(({ id }) => oneLine(id));
      paper.paragraph([`${capital(editionText(edition, language))}: ${own.join(', ')}.`]);
    }
  }
  for (const regulation of page.isBrief ? [] : report.regulations) {
    const { id, title, edition } = regulation;
    const origins = originCounts(regulation);
    const decided = origins.length > 0 ? ` ${say('report-origins', { origins }, language)}.` : '';
    paper.paragraph([`${oneLine(title)} (${id}), ${editionText(edition, language)}.${decided}`]);
  }
  paper.paragraph([
    `${capital(reportWords[report.schools.length > 1 ? 'schools' : 'school'][language])}: ${schoolNames(report).map(oneLine).join(', ')}.`,
  ]);
  paper.paragraph([say('report-as-of', { asOf: report.asOf, zone: oneLine(report.timeZone) }, language)]);
  // Long reports are read from the end of the screen.
  paper.blank();
  headlineLine(page, false);
}

/** A delimiter that can be seen. */
function delimiterText(delimiter: string, language: Language): string {
  return delimiter === '\t' ? reportWords.tab[language] : `«${delimiter}»`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
