import type { Counts, Report } from '../../../schemas/report.ts';
import { say } from '../../../validator/messages/index.ts';
import { classMatrix, type MatrixColumn, type MatrixRow } from '../../../validator/reporting/class-matrix.ts';
import { noCounts, presentCounts, sumOf } from '../../../validator/reporting/groups.ts';
import { h, verdictMark, type View } from '../view.ts';
import { classKey, clauseKey, clauseLink, type ResultContext } from './result-context.ts';

const MOST_CLASSES = 60;

const LEVELS = 4;

/** Classes by clauses: the number broken, and with a question mark what cannot be said. */
export function mapPart(report: Report, { address, mapped }: ResultContext): View {
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
export function matrixOf(report: Report): ReturnType<typeof classMatrix> {
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
