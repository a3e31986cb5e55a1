import type { EventRef, Finding, Report, Step } from '../../../schemas/report.ts';
import { say } from '../../../validator/messages/index.ts';
import { nearMissWords, reasonWords } from '../../../validator/messages/words.ts';
import { runsOf, runWords } from '../../../validator/reporting/derivation.ts';
import { hangsOn } from '../../../validator/reporting/decision-outcomes.ts';
import {
  bearerText,
  choicesText,
  dateText,
  placeText,
  whenText,
  whoText,
} from '../../../validator/reporting/finding-parts.ts';
import { editionText, factsOf, type ReportFacts } from '../../../validator/reporting/report-facts.ts';
import { h, verdict, type View } from '../view.ts';
import type { FindingFilter } from './messages.ts';
import { classKey, clauseKey, clauseLink, type ClauseAddress } from './result-context.ts';

/** Findings that a filter lets through, in the order of the report. */
export function chosen(report: Report, filter: FindingFilter): Finding[] {
  const words = fold(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  const facts = factsOf(report);
  return report.findings.filter(
    (finding) =>
      (filter.status === '' || finding.status === filter.status) &&
      (filter.clause === '' || clauseKey(finding) === filter.clause) &&
      (filter.class === '' || classKey(finding) === filter.class) &&
      (filter.decision === '' || hangsOn(finding, filter.decision)) &&
      (words.length === 0 || isAbout(finding, words, facts)),
  );
}

function isAbout(finding: Finding, words: readonly string[], facts: ReportFacts): boolean {
  const refs = [finding.trigger, ...finding.evidence, ...finding.nearMisses].flatMap((ref) => ref ?? []);
  const text = fold(
    [
      finding.id,
      finding.clause,
      finding.message,
      whoText(finding, 'ru'),
      bearerText(finding, facts),
      ...refs.map(({ file, line, event }) => `${file ?? ''}:${line ?? ''} ${event ?? ''}`),
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/** The list. @param shown how many of them */
export function findingsView(
  findings: readonly Finding[],
  report: Report,
  shown: number,
  address: ClauseAddress,
): View {
  const facts = factsOf(report);
  const listed = findings.slice(0, shown);
  return [
    h(
      'p',
      { class: 'hint', role: 'status' },
      findings.length === 0 ? 'Под этот отбор ничего не подходит.' : `Показано ${listed.length} из ${findings.length}.`,
    ),
    h(
      'ol',
      { class: 'findings-list' },
      listed.map((finding) => findingView(finding, facts, report, address)),
    ),
    listed.length < findings.length &&
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', class: 'button quiet', 'data-action': 'more' }, 'Показать ещё'),
      ),
  ];
}

function findingView(finding: Finding, facts: ReportFacts, report: Report, address: ClauseAddress): View {
  const { regulation, clause, edition, status, reason, message } = finding;
  const title = facts.clause(regulation, clause, edition)?.title ?? '';
  const hasSeveral = report.regulations.filter(({ id }) => id === regulation).length > 1;
  const when = whenText(finding, 'ru');
  return h(
    'li',
    { class: `finding-card ${status}`, id: `f-${finding.id}` },
    h(
      'p',
      { class: 'finding-head' },
      verdict(status),
      ' ',
      h('b', {}, h('bdi', {}, whoText(finding, 'ru'))),
      reason !== undefined && h('span', { class: 'hint' }, ` – ${reasonWords[reason].ru}`),
    ),
    h('p', { class: 'finding-message' }, message),
    h(
      'p',
      { class: 'hint' },
      h('a', clauseLink(address(regulation, clause, edition)), `${clause}. ${title}`),
      hasSeveral && ` · ${editionText(edition, 'ru')}`,
      ` · ${bearerText(finding, facts)}`,
      when !== '' && ` · ${when}`,
    ),
    h('details', {}, h('summary', {}, 'Почему так'), h('dl', {}, rowsOf(finding, facts))),
  );
}

function rowsOf(finding: Finding, facts: ReportFacts): View[] {
  const { regulation, trigger, evidence, nearMisses, readings, derivation, gaps, rejected, waiver, basedOn } = finding;
  const rows: View[] = [];
  const add = (term: string, content: View): void => {
    rows.push(h('div', {}, h('dt', {}, term), h('dd', {}, content)));
  };
  const event = (ref: Partial<EventRef> & Pick<EventRef, 'time' | 'activity'>): View => [
    ref.time !== '' && `${dateText(ref.time, 'ru')}, `,
    facts.label(ref.activity, regulation),
    ref.file !== undefined &&
      ref.line !== undefined && [' ', h('code', {}, h('bdi', {}, placeText({ file: ref.file, line: ref.line })))],
  ];
  const list = (items: readonly View[]): View =>
    h(
      'ul',
      {},
      items.map((item) => h('li', {}, item)),
    );
  if (trigger) add(finding.due === undefined ? 'Событие' : 'С чего идёт срок', event(trigger));
  if (readings) {
    add(
      'Прочтения',
      list(
        readings.map(({ choices, status, due, derivation: way }) => [
          `${choicesText(choices, facts, 'ru')}: `,
          verdict(status),
          due !== undefined && `, ${say('report-due', { due }, 'ru')}`,
          way !== undefined && derivationPart(way, due),
        ]),
      ),
    );
  } else if (derivation && derivation.length > 0) add('Как посчитан срок', derivationPart(derivation, finding.due));
  add('Что решило', evidence.length > 0 ? list(evidence.map(event)) : 'Подходящей строки нет.');
  if (gaps) add('Слишком долгие перерывы', list(gaps.map((gap) => say('report-gap', gap, 'ru'))));
  if (finding.missing) add('Не было', finding.missing.map((code) => facts.label(code, regulation)).join(', '));
  if (nearMisses.length > 0) {
    add(
      'Почти подошло',
      list(nearMisses.map((miss) => [event(miss), ` – ${miss.why.map((why) => nearMissWords[why].ru).join(', ')}`])),
    );
  }
  if (rejected) add('Непрочитанные строки', list(rejected.map((row) => h('code', {}, h('bdi', {}, placeText(row))))));
  if (waiver) add('Освобождено', say('report-waived', waiver, 'ru'));
  if (finding.hangsOn) add('Зависит от решений', finding.hangsOn.join(', '));
  if (basedOn) {
    add(
      'Рекомендованные решения',
      basedOn.map(({ decision, option }) => `${decision}: ${facts.answer(decision, option, 'ru')}`).join('; '),
    );
  }
  add('Номер вывода', h('code', {}, finding.id));
  return rows;
}

function derivationPart(steps: readonly Step[], due: string | undefined): View {
  return h(
    'ul',
    {},
    runsOf(steps).map((run) => {
      const { days, effect } = runWords(run, due, 'ru');
      return h('li', {}, `${days} – ${effect}`);
    }),
  );
}
