import { statuses, type Status } from '../../../schemas/regulation.ts';
import type { Counts, Finding, Report } from '../../../schemas/report.ts';
import { say } from '../../../validator/messages/index.ts';
import { adviceWords, reportWords } from '../../../validator/messages/reporting.ts';
import { reasonWords, statusWords } from '../../../validator/messages/words.ts';
import { classMatrix, type MatrixColumn, type MatrixRow } from '../../../validator/reporting/class-matrix.ts';
import { optionOutcomes } from '../../../validator/reporting/decision-outcomes.ts';
import { noCounts, presentCounts, sumOf } from '../../../validator/reporting/groups.ts';
import { inputKind } from '../../../validator/reporting/input-kind.ts';
import { rejectedPlaces } from '../../../validator/reporting/rejected-places.ts';
import { factsOf, type ReportFacts } from '../../../validator/reporting/report-facts.ts';
import { schoolNames } from '../../../validator/reporting/school-names.ts';
import { reasonCounts, verdictOf } from '../../../validator/reporting/verdict.ts';
import { h, verdict, verdictMark, type View } from '../view.ts';
import type { FindingFilter } from './messages.ts';

const MOST_CLASSES = 60;
const MOST_REJECTED = 200;
const MOST_WARNINGS = 12;
const LEVELS = 4;

/** Where a clause is found; without an edition, in the last one that judged. */
export type ClauseAddress = (regulation: string, clause: string, edition?: string) => string;

export interface ResultContext {
  readonly address: ClauseAddress;
  /** Answers that the reader tries. */
  readonly tried: Readonly<Record<string, string>>;
  /** The regulation whose clauses the map shows; empty: the first. */
  readonly mapped: string;
}

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

/** Classes by clauses: the number broken, and with a question mark what cannot be said. */
function mapPart(report: Report, { address, mapped }: ResultContext): View {
  const matrix = matrixOf(report);
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return undefined;
  const ids = [...new Set(matrix.columns.map(({ regulation }) => regulation))];
  const regulation = ids.includes(mapped) ? mapped : ids[0];
  const { columns, rows } = ofRegulation(matrix, regulation);
  const shown = worst(rows);
  const largest = Math.max(1, ...shown.flatMap(({ cells }) => cells.map((counts) => counts?.violated ?? 0)));
  return h(
    'section',
    { 'aria-labelledby': 'map' },
    h('h2', { id: 'map' }, 'Классы и пункты'),
    h(
      'p',
      { class: 'hint' },
      'Число – нарушения, число со знаком вопроса – где установить нельзя. Клетка отбирает свои выводы. Пункты открываются в новой вкладке, чтобы результат остался здесь.',
    ),
    ids.length > 1 &&
      h(
        'div',
        { class: 'field map-regulation' },
        h('label', { for: 'map-regulation' }, 'Регламент'),
        h(
          'select',
          { id: 'map-regulation', 'data-map': '' },
          ids.map((id) =>
            h(
              'option',
              { value: id, selected: id === regulation },
              report.regulations.find((one) => one.id === id)?.title ?? id,
            ),
          ),
        ),
      ),
    shown.length < rows.length &&
      h('p', { class: 'hint' }, say('report-classes-capped', { shown: shown.length, total: rows.length }, 'ru')),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-labelledby': 'map', tabindex: '0' },
      h(
        'table',
        { class: 'heat' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, 'класс'),
            columns.map(({ regulation, clause, title }) =>
              h('th', { scope: 'col' }, h('a', { ...clauseLink(address(regulation, clause)), title }, clause)),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          shown.map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, h('bdi', {}, row.title)),
              row.cells.map((counts, index) => cell(counts, row, columns[index], largest)),
            ),
          ),
        ),
      ),
    ),
  );
}

const matrices = new WeakMap<Report, ReturnType<typeof classMatrix>>();

/** It is shown anew with every filter: in a large school it is costly. */
function matrixOf(report: Report): ReturnType<typeof classMatrix> {
  const known = matrices.get(report) ?? classMatrix(report, 'ru');
  matrices.set(report, known);
  return known;
}

/** The columns of one regulation; rows without anything in them are left out. */
function ofRegulation(
  { columns, rows }: ReturnType<typeof classMatrix>,
  regulation: string,
): ReturnType<typeof classMatrix> {
  const isOwn = columns.map((column) => column.regulation === regulation);
  const own = <T>(list: readonly T[]): T[] => list.filter((_, index) => isOwn[index]);
  return {
    columns: own(columns),
    rows: rows
      .map((row) => {
        const cells = own(row.cells);
        return { ...row, cells, total: sumOf(cells.map((counts) => counts ?? noCounts())) };
      })
      .filter(({ cells }) => cells.some((counts) => counts !== undefined)),
  };
}

function worst(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  if (rows.length <= MOST_CLASSES) return rows;
  const weight = ({ total }: MatrixRow): number => total.violated * 1000 + total.undetermined;
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_CLASSES));
  return rows.filter((row) => kept.has(row));
}

function cell(counts: Counts | undefined, row: MatrixRow, column: MatrixColumn, largest: number): View {
  // There are thousands of cells: words for the ear are attributes, hidden elements made the page stand still.
  if (!counts) return h('td', { class: 'none', 'aria-label': 'обязанностей нет' });
  const { violated, undetermined, satisfied, pending } = counts;
  if (violated + undetermined === 0) {
    const status = satisfied > 0 ? 'satisfied' : pending > 0 ? 'pending' : undefined;
    return h('td', { class: 'clear', 'aria-label': 'нарушений и неясного нет' }, status ? verdictMark(status) : '·');
  }
  const level =
    violated === 0 ? 'open' : `heat-${Math.min(LEVELS, Math.floor(((violated - 1) / largest) * LEVELS) + 1)}`;
  const words = say('report-cell', { class: row.title, clause: column.clause, counts: presentCounts(counts) }, 'ru');
  const seen = [violated > 0 && String(violated), undetermined > 0 && `?${undetermined}`].filter(Boolean).join(' ');
  return h(
    'td',
    { class: level },
    h(
      'button',
      {
        type: 'button',
        'data-action': 'filter',
        'data-clause': clauseKey(column),
        'data-class': row.class === undefined ? '' : classKey({ school: row.school ?? '', class: row.class }),
        title: words,
        'aria-label': `${seen} – ${words}`,
      },
      violated > 0 && h('b', {}, violated),
      violated > 0 && undetermined > 0 && ' ',
      undetermined > 0 && h('i', {}, `?${undetermined}`),
    ),
  );
}

/** Questions that the school has not answered: an answer can be tried on the spot. */
function decisionsPart(report: Report, facts: ReportFacts, { tried }: ResultContext): View {
  const { openDecisions } = report.summary;
  const triedKeys = Object.keys(tried);
  if (openDecisions.length === 0 && triedKeys.length === 0) return undefined;
  return h(
    'section',
    { 'aria-labelledby': 'decisions' },
    h('h2', { id: 'decisions' }, 'Нерешённые вопросы'),
    h(
      'p',
      { class: 'hint' },
      'Пока школа не выбрала, норма проверена по каждому прочтению. Примерьте ответ: проверка повторится на месте.',
    ),
    triedKeys.length > 0 &&
      h(
        'ul',
        { class: 'tried' },
        triedKeys.map((key) =>
          h(
            'li',
            {},
            `${key}: ${facts.decision(key)?.question ?? ''} – `,
            h('b', {}, facts.answer(key, tried[key], 'ru')),
            ' ',
            h(
              'button',
              { type: 'button', class: 'button quiet', 'data-action': 'try', 'data-decision': key, 'data-value': '' },
              'Вернуть вопрос',
            ),
          ),
        ),
      ),
    openDecisions.map((decision) =>
      h(
        'article',
        { class: 'decision' },
        h('h3', {}, h('span', { class: 'number' }, decision.decision), ` ${decision.question}`),
        h(
          'p',
          { class: 'hint' },
          capital(say('report-settles', decision, 'ru')),
          '. ',
          h(
            'button',
            { type: 'button', class: 'as-link', 'data-action': 'filter', 'data-decision': decision.decision },
            'Показать эти выводы',
          ),
        ),
        decision.kind === 'choice'
          ? h(
              'ul',
              { class: 'options' },
              optionOutcomes(report, decision, facts).map(({ option, label, means, counts, open }) => {
                const outcome = say('report-outcome', { counts: presentCounts(counts), open }, 'ru');
                return h(
                  'li',
                  {},
                  h('h4', {}, capital(label)),
                  means !== undefined && h('p', {}, means),
                  outcome !== '' && h('p', { class: 'hint' }, `${capital(outcome)}.`),
                  tryButton(decision.decision, option, 'Примерить', label),
                );
              }),
            )
          : valueForm(decision.decision, facts.decision(decision.decision)?.question ?? ''),
      ),
    ),
  );
}

function tryButton(decision: string, value: string, words: string, about: string): View {
  return h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      'data-action': 'try',
      'data-decision': decision,
      'data-value': value,
      'aria-label': `${words}: ${about}`,
    },
    words,
  );
}

function valueForm(decision: string, question: string): View {
  const id = `value-${decision.replace('@', '-').replaceAll('.', '-')}`;
  return h(
    'p',
    { class: 'actions' },
    h('input', {
      id,
      type: 'number',
      min: '1',
      max: '100',
      value: '5',
      class: 'input short',
      'aria-label': `${question} Число`,
    }),
    h(
      'select',
      { id: `${id}-unit`, class: 'input short', 'aria-label': `${question} Единица` },
      h('option', { value: 'working-day' }, 'рабочих дней'),
      h('option', { value: 'calendar-day' }, 'календарных дней'),
    ),
    h(
      'button',
      { type: 'button', class: 'button quiet', 'data-action': 'try', 'data-decision': decision, 'data-from': id },
      'Примерить',
    ),
  );
}

/** What to know of the data and of the check: days without an edition, values that were not understood. */
function warningsPart({ warnings, summary }: Report): View {
  if (summary.warnings.total === 0) return undefined;
  const shown = warnings.slice(0, MOST_WARNINGS);
  return h(
    'section',
    { 'aria-labelledby': 'warnings' },
    h('h2', { id: 'warnings' }, reportWords.warnings.ru),
    h(
      'ul',
      { class: 'warnings' },
      shown.map(({ file, line, message }) =>
        h(
          'li',
          {},
          message,
          file !== undefined && [' ', h('code', {}, h('bdi', {}, line === undefined ? file : `${file}:${line}`))],
        ),
      ),
    ),
    shown.length < summary.warnings.total &&
      h('p', { class: 'hint' }, `Показаны первые ${shown.length} из ${summary.warnings.total}; все – в отчёте XLSX.`),
  );
}

function inputsPart(report: Report): View {
  return h(
    'section',
    { 'aria-labelledby': 'inputs' },
    h('h2', { id: 'inputs' }, 'Данные'),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-labelledby': 'inputs', tabindex: '0' },
      h(
        'table',
        { class: 'table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['файл', 'что это', 'строк', 'принято', 'не прочитано'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          report.inputs.map(({ file, kind, encoding, rows, accepted, rejected }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, h('bdi', {}, file)),
              h('td', {}, [inputKind(kind, 'ru'), encoding].filter(Boolean).join(', ')),
              [rows, accepted, rejected].map((count) => h('td', {}, count.toLocaleString('ru-RU'))),
            ),
          ),
        ),
      ),
    ),
  );
}

function rejectedPart(report: Report): View {
  const places = rejectedPlaces(report.rejections);
  if (places.length === 0) return undefined;
  const shown = places.slice(0, MOST_REJECTED);
  return h(
    'details',
    { class: 'rejected' },
    h('summary', {}, `Непрочитанные строки: ${report.summary.rejections.total}`),
    h(
      'ul',
      {},
      shown.map(({ row }) =>
        h(
          'li',
          {},
          h('code', {}, h('bdi', {}, `${row.file}:${row.line}`)),
          row.column !== undefined && [' ', h('bdi', {}, `«${row.column}»`)],
          ` ${row.message}`,
        ),
      ),
    ),
    shown.length < places.length && h('p', { class: 'hint' }, `Показаны первые ${shown.length}; все – в отчёте XLSX.`),
  );
}

/** Attributes of a link to a clause. It opens in a new tab: the result lives in this page alone and would be lost. */
export function clauseLink(href: string): Record<string, string> {
  return { href, target: '_blank', rel: 'noopener' };
}

export function clauseKey({ regulation, clause }: Pick<Finding, 'regulation' | 'clause'>): string {
  return `${regulation} ${clause}`;
}

export function classKey({
  school,
  class: name,
}: {
  readonly school: string;
  readonly class?: string | undefined;
}): string {
  return name === undefined ? '' : `${school} ${name}`;
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
