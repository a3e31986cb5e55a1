import type { Status } from '../../schemas/regulation.ts';
import type { EventRef, Finding, Report } from '../../schemas/report.ts';
import type { Language } from '../messages/message.ts';
import { nearMissWords, reasonWords, statusWords } from '../messages/words.ts';
import { eventText, firstPlace, whenText, whoText, type Place } from './finding-parts.ts';
import { clauseGroups } from './groups.ts';
import { oneLine } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import { factsOf, type ReportFacts } from './report-facts.ts';

/**
 * SARIF 2.1.0: a rule per norm, a result per listed finding at the row that it starts from, or at the first input.
 * Statuses have their own `kind`: `violated` is `fail` (an error), `undetermined` is `open` – too little is known to say –
 * `judgement` is `review`; a waived finding is suppressed with its reason. Rows that were not read are notifications.
 */
export const sarif = {
  extension: '.sarif',
  mediaType: 'application/sarif+json',
  render: (report, { language }) => `${JSON.stringify(logOf(report, language), null, 2)}\n`,
} satisfies Renderer;

const kinds: Readonly<Record<Status, string>> = {
  violated: 'fail',
  undetermined: 'open',
  pending: 'informational',
  satisfied: 'pass',
  judgement: 'review',
  'not-applicable': 'notApplicable',
  waived: 'informational',
};

function logOf(report: Report, language: Language) {
  const facts = factsOf(report);
  const rules = rulesOf(report, facts);
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const [input] = report.inputs;
  const [name, version] = report.generatedBy.split(' ');
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: name === '' ? 'reglament' : oneLine(name),
            ...(version ? { version: oneLine(version) } : {}),
            language,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [...report.rejections, ...report.warnings].map(
              ({ file, line, code, message }) => ({
                level: 'warning',
                descriptor: { id: code },
                message: { text: oneLine(message) },
                ...(file === undefined ? {} : { locations: [locationOf({ file, line: line ?? 0 })] }),
              }),
            ),
          },
        ],
        properties: {
          asOf: report.asOf,
          school: oneLine(report.school),
          timeZone: report.timeZone,
          regulations: report.regulations.map(({ id, edition, sha256 }) => ({ id, edition, sha256 })),
          counts: report.summary.counts,
          reasons: report.summary.reasons,
        },
        results: report.findings.map((finding) => resultOf(finding, facts, index, input, language)),
      },
    ],
  };
}

function rulesOf(report: Report, facts: ReportFacts) {
  return clauseGroups(report).flatMap((group) =>
    group.norms.map((norm) => ({
      id: `${group.regulation}/${group.clause}/${norm.norm}`,
      shortDescription: { text: oneLine(`${group.clause}. ${norm.title}`) },
      fullDescription: { text: oneLine(group.text === '' ? norm.title : group.text) },
      defaultConfiguration: { level: 'error' },
      properties: {
        regulation: facts.regulation(group.regulation)?.title ?? group.regulation,
        clause: group.clause,
        title: group.title,
        counts: norm.counts,
      },
    })),
  );
}

function resultOf(
  finding: Finding,
  facts: ReportFacts,
  index: ReadonlyMap<string, number>,
  input: Report['inputs'][number] | undefined,
  language: Language,
) {
  const { status, regulation, clause, norm } = finding;
  const ruleId = `${regulation}/${clause}/${norm}`;
  const place = firstPlace(finding) ?? (input && { file: input.file, line: 0 });
  const related = [
    ...finding.evidence.map((event) => relatedOf(event, eventText(event, regulation, facts, language))),
    ...finding.nearMisses.map((miss) =>
      relatedOf(
        miss,
        `${eventText(miss, regulation, facts, language)}: ${miss.why.map((why) => nearMissWords[why][language]).join(', ')}`,
      ),
    ),
    ...(finding.rejected ?? []).map((row) => relatedOf(row, reasonWords['rejected-row'][language])),
  ];
  return {
    ruleId,
    ...(index.has(ruleId) ? { ruleIndex: index.get(ruleId) } : {}),
    kind: kinds[status],
    level: status === 'violated' ? 'error' : 'none',
    message: { text: messageOf(finding, language) },
    ...(place ? { locations: [locationOf(place)] } : {}),
    ...(related.length > 0 ? { relatedLocations: related.map((location, id) => ({ id, ...location })) } : {}),
    partialFingerprints: { 'reglamentFinding/v1': finding.id },
    ...(finding.waiver
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: oneLine(finding.waiver.reason) }] }
      : {}),
    properties: {
      status,
      ...(finding.reason === undefined ? {} : { reason: finding.reason }),
      edition: finding.edition,
      subject: finding.subject,
      ...(finding.class === undefined ? {} : { class: finding.class }),
      bearer: finding.bearer,
      ...(finding.due === undefined ? {} : { due: finding.due }),
    },
  };
}

function messageOf(finding: Finding, language: Language): string {
  const head = [whoText(finding, language), whenText(finding, language)].filter((part) => part !== '').join(', ');
  const reason = finding.reason === undefined ? '' : ` – ${reasonWords[finding.reason][language]}`;
  return oneLine(`${head}: ${statusWords[finding.status][language]}${reason}. ${finding.message}`);
}

function relatedOf(place: Place | EventRef, text: string) {
  return { ...locationOf(place), message: { text: oneLine(text) } };
}

/** @param place line 0: the file as a whole */
function locationOf({ file, line }: Place) {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(line > 0 ? { region: { startLine: line } } : {}) },
  };
}

/** A file's path as a relative reference: a colon in its first part would read as a scheme. */
function uriOf(file: string): string {
  const path = file.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path === '' ? '.' : path;
}
