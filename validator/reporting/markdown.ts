import type { Finding, Report } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { checkabilityWords, originWords, reportWords } from '../messages/reporting.ts';
import { nearMissWords, rangeWords, reasonWords, statusWords } from '../messages/words.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from './decision-outcomes.ts';
import { bearerText, eventText, decidingPlace, placeText, whenText, whoText } from './finding-parts.ts';
import { clauseGroups, hasSeveralRegulations, presentCounts, regulationGroups, type ClauseGroup } from './groups.ts';
import { uncheckedClauses, type UncheckedClause } from './unchecked-clauses.ts';
import { inputKind } from './input-kind.ts';
import { oneLine } from './plain-text.ts';
import { rejectedPlaces } from './rejected-places.ts';
import type { Renderer } from './renderer.ts';
import { editionText, factsOf, type ReportFacts } from './report-facts.ts';
import { restOf, verdictOf } from './verdict.ts';
import { schoolNames } from './school-names.ts';

/** A document for a wiki or a pull request. */
export const markdown = {
  extension: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  render: (report, { language }) => {
    const facts = factsOf(report);
    const word = (key: keyof typeof reportWords): string => capital(reportWords[key][language]);
    const blocks = [
      ...head(report, language),
      ...section(word('findings'), findingsText(report, facts, language)),
      ...section(word('openDecisions'), decisionsText(report, facts, language)),
      ...section(word('rejected'), rejectionsText(report, language)),
      ...section(
        word('warnings'),
        report.warnings
          .map(
            ({ file, line, message }) =>
              `- ${file === undefined ? '' : `${code(line === undefined ? file : placeText({ file, line }))}: `}${plain(message)}`,
          )
          .join('\n'),
      ),
      ...section(word('inputs'), inputsText(report, language)),
      ...section(word('takenDecisions'), takenText(report, facts, language)),
      ...section(word('notChecked'), uncheckedText(report, language)),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
} satisfies Renderer;

function section(title: string, body: string): string[] {
  return body === '' ? [] : [`## ${title}`, body];
}

function head(report: Report, language: Language): string[] {
  const verdict = verdictOf(report, language);
  const { headline, doubt, why } = verdict;
  const rest = restOf(verdict);
  const { counts, findings } = report.summary;
  return [
    `# ${plain(`${reportWords.report[language]}: ${schoolNames(report).join(', ')}`)}`,
    say('report-as-of', { asOf: report.asOf, zone: plain(report.timeZone) }, language),
    report.regulations
      .map(
        (regulation) =>
          `- ${plain(regulation.title)}, ${editionText(regulation.edition, language)} (${code(regulation.sha256.slice(0, 12))})`,
      )
      .join('\n'),
    `**${headline}${doubt === '' ? '' : ` ${doubt}`}**`,
    ...(why === '' ? [] : [why]),
    ...(rest === '' ? [] : [rest]),
    `${say('report-total', { count: findings.total }, language)}: ${say('report-counts', { counts: presentCounts(counts) }, language)}.`,
    say('report-listed', { listed: report.findings.length, total: findings.total }, language),
  ];
}

function findingsText(report: Report, facts: ReportFacts, language: Language): string {
  const groups = clauseGroups(report).filter((group) => group.norms.some((norm) => norm.findings.length > 0));
  if (!hasSeveralRegulations(report))
    return groups.map((group) => clauseText(group, '###', facts, language)).join('\n\n');
  return regulationGroups(report, groups)
    .flatMap(({ title, clauses }) => [
      `### ${plain(title)}`,
      ...clauses.map((group) => clauseText(group, '####', facts, language)),
    ])
    .join('\n\n');
}

function clauseText(group: ClauseGroup, level: string, facts: ReportFacts, language: Language): string {
  const norms = group.norms
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ title, findings, counts }) => [
      `**${plain(title)}**: ${say('report-counts', { counts: presentCounts(counts) }, language)}`,
      findings.map((finding) => findingText(finding, facts, language)).join('\n'),
    ]);
  return [`${level} ${plain(`${group.clause} ${group.title}`)}`, ...norms].join('\n\n');
}

function findingText(finding: Finding, facts: ReportFacts, language: Language): string {
  const status = statusWords[finding.status][language];
  const reason = finding.reason === undefined ? '' : ` (${reasonWords[finding.reason][language]})`;
  const place = decidingPlace(finding);
  const meta = [bearerText(finding, facts), whenText(finding, language)].filter((part) => part !== '').map(plain);
  const rows = [
    ...finding.evidence.map(
      (event) => `${plain(eventText(event, finding.regulation, facts, language))} – ${code(placeText(event))}`,
    ),
    ...finding.nearMisses.map(
      (miss) =>
        `${reportWords.nearMisses[language]}: ${plain(eventText(miss, finding.regulation, facts, language))} – ${miss.why.map((why) => nearMissWords[why][language]).join(', ')} – ${code(placeText(miss))}`,
    ),
  ];
  return [
    `- **${status}**${reason}: ${plain(whoText(finding, language))}. ${plain(finding.message)}\\`,
    `  ${[...meta, ...(place ? [code(placeText(place))] : []), code(finding.id)].join(' · ')}`,
    ...rows.map((row) => `  - ${row}`),
  ].join('\n');
}

function decisionsText(report: Report, facts: ReportFacts, language: Language): string {
  return report.summary.openDecisions
    .map((decision) => {
      const title = `### ${plain(`${decision.decision}. ${decision.question}`)}`;
      const settles = capital(say('report-settles', decision, language));
      if (decision.kind === 'choice') {
        const rows = optionOutcomes(report, decision, facts).map(({ option, label, means, counts, open }) => [
          plain(label),
          plain(means ?? ''),
          say('report-outcome', { counts: presentCounts(counts), open }, language),
          code(decideFlag(decision.decision, option)),
        ]);
        const header = (['option', 'means', 'outcome', 'takeIt'] as const).map((word) => reportWords[word][language]);
        return [title, `${settles}.`, tableText(header, rows)].join('\n\n');
      }
      const spread = measuredSpread(report, decision);
      const measured =
        spread?.within.map(({ days, count }) =>
          say('report-measured-within', { days, count, total: spread.done }, language),
        ) ?? [];
      const none = spread && spread.none > 0 ? [say('report-measured-none', { count: spread.none }, language)] : [];
      const lines = [...measured, ...none].map((line) => `- ${line}`);
      return [
        title,
        `${settles}.`,
        ...(lines.length > 0 ? [lines.join('\n')] : []),
        valueFlags(decision, spread).map(code).join(' · '),
      ].join('\n\n');
    })
    .join('\n\n');
}

function rejectionsText(report: Report, language: Language): string {
  return rejectedPlaces(report.rejections)
    .map(({ row, times }) => {
      const column =
        row.column === undefined && row.letter === undefined ? '' : `, ${plain(say('report-column', row, language))}`;
      return `- ${code(placeText(row))}${column}${times > 1 ? ` × ${times}` : ''}: ${plain(row.message)}`;
    })
    .join('\n');
}

function inputsText(report: Report, language: Language): string {
  const header = (['file', 'kind', 'encoding', 'rows', 'coverage'] as const).map((word) => reportWords[word][language]);
  const rows = report.inputs.map((input) => [
    code(oneLine(input.file)),
    plain([inputKind(input.kind, language), input.sheet ?? ''].filter((part) => part !== '').join(', ')),
    plain(input.encoding ?? ''),
    say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language),
    plain(
      (input.coverage ?? [])
        .map((span) =>
          say(
            'report-coverage',
            { range: rangeWords(span.from, span.to, language), declared: span.declared, activities: span.activities },
            language,
          ),
        )
        .join('; '),
    ),
  ]);
  return rows.length === 0 ? '' : tableText(header, rows);
}

function takenText(report: Report, facts: ReportFacts, language: Language): string {
  const header = (['decision', 'question', 'answer', 'origin'] as const).map((word) => reportWords[word][language]);
  return report.regulations
    .filter(({ decisions }) => decisions.length > 0)
    .map(({ title, decisions }) =>
      titled(
        report,
        title,
        tableText(
          header,
          decisions.map(({ decision, question, value, origin }) => [
            plain(decision),
            plain(question),
            value === undefined ? '' : plain(facts.answer(decision, value, language)),
            originWords[origin][language],
          ]),
        ),
      ),
    )
    .join('\n\n');
}

/** Under the title of its regulation, where there are several. */
const titled = (report: Report, title: string, text: string): string =>
  hasSeveralRegulations(report) ? `### ${plain(title)}\n\n${text}` : text;

function uncheckedText(report: Report, language: Language): string {
  const unchecked = uncheckedClauses(report);
  return [...new Map(report.regulations.map(({ id, title }) => [id, title]))]
    .map(([id, title]) => ({ title, own: unchecked.filter(({ regulation }) => regulation === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => titled(report, title, own.map((one) => uncheckedLine(one, language)).join('\n')))
    .join('\n\n');
}

function uncheckedLine({ clause, carriedBy }: UncheckedClause, language: Language): string {
  const carried = carriedBy === '' ? '' : ` ${say('report-carried-by', { clauses: plain(carriedBy) }, language)}`;
  return `- ${plain(`${clause.id} ${clause.title}`)}: ${checkabilityWords[clause.checkability][language]}.${carried}`;
}

function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text with nothing in it that Markdown or HTML would read. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]{}|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/(https?|ftp)(:)/gi, '$1\u200B$2')
    .replace(/\b(www)\./gi, '$1\u200B.');
}

/** A code span; backticks within become apostrophes, a bar would end a table's cell. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '’').replaceAll('|', '¦')}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
