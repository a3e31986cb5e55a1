import type { Finding, Report } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { reportWords } from '../messages/reporting.ts';
import { reasonWords, statusWords } from '../messages/words.ts';
import { eventText, firstPlace, placeText, whenText, whoText, bearerText } from './finding-parts.ts';
import { clauseGroups, presentCounts, type ClauseGroup } from './groups.ts';
import { escaped } from './markup.ts';
import { oneLine } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import { factsOf, type ReportFacts } from './report-facts.ts';

/**
 * A test suite per clause, a test case per listed finding. `violated` fails; `satisfied` passes; every other status is
 * *skipped* with the status and its reason as the message, so that nobody takes it for a pass. The numbers of all
 * findings, listed or not, are properties of the suite, since a report lists only problems unless asked for all.
 */
export const junit = {
  extension: '.xml',
  mediaType: 'application/xml',
  render: (report, { language }) => {
    const facts = factsOf(report);
    const suites = clauseGroups(report).map((group) => suiteText(group, report, facts, language));
    const { findings } = report;
    const unread = report.summary.rejections.total;
    if (unread > 0) suites.push(unreadSuite(unread, report.asOf, language));
    const attributes = [
      ['name', `reglament: ${oneLine(report.school)}`],
      ['tests', findings.length + (unread > 0 ? 1 : 0)],
      ['failures', findings.filter(isFailure).length],
      ['errors', 0],
      ['skipped', findings.filter(isSkipped).length + (unread > 0 ? 1 : 0)],
      ['time', 0],
    ] as const;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${open('testsuites', attributes)}\n${suites.join('')}</testsuites>\n`;
  },
} satisfies Renderer;

const isFailure = ({ status }: Finding): boolean => status === 'violated';
const isSkipped = ({ status }: Finding): boolean => status !== 'violated' && status !== 'satisfied';

function suiteText(group: ClauseGroup, report: Report, facts: ReportFacts, language: Language): string {
  const findings = group.norms.flatMap((norm) => norm.findings);
  const attributes = [
    [
      'name',
      [facts.regulation(group.regulation)?.title ?? group.regulation, `${group.clause} ${group.title}`].join(' – '),
    ],
    ['tests', findings.length],
    ['failures', findings.filter(isFailure).length],
    ['errors', 0],
    ['skipped', findings.filter(isSkipped).length],
    ['time', 0],
    ['timestamp', `${report.asOf}T00:00:00`],
  ] as const;
  const properties = [
    ['regulation', group.regulation],
    ['clause', group.clause],
    ['as-of', report.asOf],
    ...presentCounts(group.counts).map(({ status, count }) => [`findings.${status}`, String(count)] as const),
  ] as const;
  const lines = [
    `  ${open('testsuite', attributes)}`,
    '    <properties>',
    ...properties.map(
      ([name, value]) =>
        `      ${open(
          'property',
          [
            ['name', name],
            ['value', value],
          ],
          true,
        )}`,
    ),
    '    </properties>',
    ...findings.map((finding) => caseText(finding, group, facts, language)),
    '  </testsuite>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Rows that were not read are one case more that nobody may take for a pass. */
function unreadSuite(count: number, asOf: string, language: Language): string {
  const name = oneLine(reportWords.rejected[language]);
  const suite = open('testsuite', [
    ['name', name],
    ['tests', 1],
    ['failures', 0],
    ['errors', 0],
    ['skipped', 1],
    ['time', 0],
    ['timestamp', `${asOf}T00:00:00`],
  ]);
  const one = open('testcase', [
    ['classname', 'reglament.rejections'],
    ['name', name],
    ['time', 0],
  ]);
  const skipped = open('skipped', [['message', say('report-unread', { count }, language)]], true);
  return `  ${suite}\n    ${one}\n      ${skipped}\n    </testcase>\n  </testsuite>\n`;
}

function caseText(finding: Finding, group: ClauseGroup, facts: ReportFacts, language: Language): string {
  const place = firstPlace(finding);
  const name = [facts.normTitle(finding), whoText(finding, language), whenText(finding, language)]
    .filter((part) => part !== '')
    .join(' · ');
  const attributes = [
    ['classname', `${group.regulation}.${group.clause.replaceAll('.', '-')}.${finding.norm}`],
    ['name', `${name} [${finding.id}]`],
    ['time', 0],
    ...(place
      ? ([
          ['file', place.file],
          ['line', place.line],
        ] as const)
      : []),
  ] as const;
  if (finding.status === 'satisfied') return `    ${open('testcase', attributes, true)}`;
  const word = statusWords[finding.status][language];
  const reason = finding.reason === undefined ? '' : `: ${reasonWords[finding.reason][language]}`;
  const body =
    finding.status === 'violated'
      ? `${open('failure', [
          ['message', finding.message],
          ['type', 'violated'],
        ])}${escaped(factsText(finding, facts, language))}</failure>`
      : open('skipped', [['message', `${word}${reason}. ${finding.message}`]], true);
  return `    ${open('testcase', attributes)}\n      ${body}\n    </testcase>`;
}

/** Who, and the rows that decided. */
function factsText(finding: Finding, facts: ReportFacts, language: Language): string {
  const rows = finding.evidence.map(
    (event) => `${placeText(event)} – ${eventText(event, finding.regulation, facts, language)}`,
  );
  const place = firstPlace(finding);
  return [
    finding.message,
    bearerText(finding, facts),
    ...(place ? [say('report-row-place', place, language)] : []),
    ...rows,
  ].join('; ');
}

function open(tag: string, attributes: readonly (readonly [string, string | number])[], isEmpty = false): string {
  const text = attributes.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
  return `<${tag}${text}${isEmpty ? '/' : ''}>`;
}
