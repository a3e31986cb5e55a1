import { statuses, type Status } from '../../../schemas/regulation.ts';
import type { Report } from '../../../schemas/report.ts';
import { say } from '../../../validator/messages/index.ts';
import { adviceWords } from '../../../validator/messages/reporting.ts';
import { reasonWords, statusWords } from '../../../validator/messages/words.ts';
import { factsOf } from '../../../validator/reporting/report-facts.ts';
import { schoolNames } from '../../../validator/reporting/school-names.ts';
import { reasonCounts, verdictOf } from '../../../validator/reporting/verdict.ts';
import { h, verdict, type View } from '../view.ts';
import { inputsPart, rejectedPart, warningsPart } from './data-view.ts';
import { decisionsPart } from './decisions-view.ts';
import { mapPart, matrixOf } from './map-view.ts';
import type { FindingFilter } from './messages.ts';
import { classKey, clauseKey, type ResultContext } from './result-context.ts';

/** Everything of a report but the findings themselves. */
export function resultView(report: Report, context: ResultContext): View {
  const facts = factsOf(report);
  return [
    verdictPart(report),
    savePart(),
    mapPart(report, context),
    decisionsPart(report, facts, context),
    warningsPart(report),
    inputsPart(report),
    rejectedPart(report),
  ];
}

function verdictPart(report: Report): View {
  const { headline, doubt, clear, unread } = verdictOf(report, 'ru');
  const { counts } = report.summary;
  return h(
    'section',
    { class: 'verdict', 'aria-labelledby': 'verdict' },
    h(
      'p',
      { class: 'hint' },
      schoolNames(report).join(', '),
      '. ',
      say('report-as-of', { asOf: report.asOf, zone: report.timeZone }, 'ru'),
    ),
    h('h2', { id: 'verdict', tabindex: '-1' }, headline),
    doubt !== '' && h('p', { class: 'lead' }, doubt),
    h(
      'ul',
      { class: 'tallies' },
      statuses.map((status) => h('li', { class: status }, tally(status, counts[status]))),
    ),
    [clear, unread].filter((part) => part !== '').length > 0 &&
      h('p', {}, [clear, unread].filter((part) => part !== '').join(' ')),
    counts.undetermined > 0 &&
      h(
        'details',
        { class: 'why-not' },
        h('summary', {}, 'Почему установить нельзя'),
        h(
          'ul',
          {},
          reasonCounts(report.summary).map(({ reason, count }) =>
            h('li', {}, h('b', {}, count), ` – ${reasonWords[reason].ru}. `, adviceWords[reason].ru),
          ),
        ),
      ),
  );
}

function tally(status: Status, count: number): View {
  const words = [verdict(status), h('b', {}, count)];
  return LISTED.has(status) && count > 0
    ? h('button', { type: 'button', class: 'tally', 'data-action': 'filter', 'data-status': status }, words)
    : h('span', { class: 'tally' }, words);
}

/** Findings that a report lists. */
const LISTED: ReadonlySet<Status> = new Set(['violated', 'undetermined', 'pending', 'waived']);

function savePart(): View {
  const formats = [
    ['xlsx', 'XLSX'],
    ['html', 'HTML'],
    ['csv', 'CSV'],
    ['json', 'JSON'],
  ] as const;
  return h(
    'p',
    { class: 'actions save' },
    h('span', { class: 'hint' }, 'Сохранить отчёт:'),
    formats.map(([format, name]) =>
      h('button', { type: 'button', class: 'button quiet', 'data-action': 'save', 'data-format': format }, name),
    ),
  );
}

/** The form that chooses findings. */
export function filterView(report: Report, filter: FindingFilter): View {
  const { columns, rows } = matrixOf(report);
  const select = (id: string, label: string, value: string, options: readonly (readonly [string, string])[]): View =>
    h(
      'div',
      { class: 'field' },
      h('label', { for: `filter-${id}` }, label),
      h(
        'select',
        { id: `filter-${id}`, name: id, 'data-filter': id },
        [['', 'все'] as const, ...options].map(([code, words]) =>
          h('option', { value: code, selected: code === value }, words),
        ),
      ),
    );
  const present = statuses.filter((status) => report.findings.some((finding) => finding.status === status));
  const isFiltered = Object.entries(filter).some(([, value]) => value !== '');
  return h(
    'div',
    { class: 'ask filters' },
    select(
      'status',
      'Какие выводы',
      filter.status,
      present.map((status) => [status, statusWords[status].ru] as const),
    ),
    select(
      'clause',
      'Пункт',
      filter.clause,
      columns.map((column) => [clauseKey(column), `${column.clause}. ${column.title}`] as const),
    ),
    select(
      'class',
      'Класс',
      filter.class,
      rows.flatMap((row) =>
        row.class === undefined ? [] : [[classKey({ school: row.school ?? '', class: row.class }), row.title] as const],
      ),
    ),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'filter-text' }, 'Найти'),
      h('input', {
        id: 'filter-text',
        type: 'search',
        name: 'text',
        'data-filter': 'text',
        value: filter.text,
        placeholder: 'номер, псевдоним, файл',
        autocomplete: 'off',
      }),
    ),
    filter.decision !== '' && h('p', { class: 'hint' }, `Только те, что ждут решения ${filter.decision}.`),
    isFiltered && h('button', { type: 'button', class: 'button quiet', 'data-action': 'filter' }, 'Показать все'),
  );
}
