import { statuses } from '../../../schemas/regulation.ts';
import type { Counts } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { classMatrix, type MatrixColumn, type MatrixRow } from '../class-matrix.ts';
import { hasSeveralRegulations, noCounts, presentCounts, regulationGroups, sumOf } from '../groups.ts';
import { markup, type Html } from './fragment.ts';
import { mark } from './marks.ts';
import { clauseAnchor, clauseKey, type PageContext } from './page-context.ts';

/** More classes than this are cut to the worst: a larger map is not read by anyone. */
const MOST_CLASSES = 60;
const LEVELS = 4;

/** Classes by clauses: the number broken, and with a question mark the number that cannot be said. */
export function heatMapPart(page: PageContext): Html | undefined {
  const { report, language } = page;
  const { columns, rows } = classMatrix(report, language);
  if (rows.length === 0 || columns.length === 0) return undefined;
  const shown = rows.length > MOST_CLASSES ? worst(rows) : rows;
  const largest = Math.max(1, ...shown.flatMap(({ cells }) => cells.map((counts) => counts?.violated ?? 0)));
  const isSeveral = hasSeveralRegulations(report);
  const maps = regulationGroups(report, page.groups)
    .map(({ regulation, title, clauses }) => ({
      regulation,
      title,
      // Of several regulations, clauses that leave everything to a person would only be in the way.
      at: columns.flatMap((column, index) => {
        const own = clauses.find(({ clause }) => clause === column.clause && column.regulation === regulation);
        return own && (!isSeveral || isJudged(own.counts)) ? [index] : [];
      }),
    }))
    .filter(({ at }) => at.length > 0);
  return markup`<section id="map" aria-labelledby="map-title">
    <h2 id="map-title">${page.word('heatMap')}</h2>
    <p class="hint">${page.word('heatMapCaption')}</p>
    ${shown.length < rows.length && markup`<p class="hint">${say('report-classes-capped', { shown: shown.length, total: rows.length }, language)}</p>`}
    ${maps.map(({ regulation, title, at }) => {
      const head = isSeveral ? `map-${regulation.replace(/[^\p{L}\d-]+/gu, '-')}` : 'map-title';
      return markup`${isSeveral && markup`<h3 id="${head}">${title}</h3>`}
        <div class="scroll" role="group" aria-labelledby="${head}" tabindex="0">
          ${tablePart(
            shown.filter(({ cells }) => at.some((index) => cells[index] !== undefined)),
            at,
            columns,
            largest,
            page,
          )}
        </div>`;
    })}
  </section>`;
}

/** Whether anything was found out by itself. */
const isJudged = (counts: Counts): boolean => statuses.some((status) => status !== 'judgement' && counts[status] > 0);

/** @param at the columns of one regulation, by their place among all */
function tablePart(
  rows: readonly MatrixRow[],
  at: readonly number[],
  columns: readonly MatrixColumn[],
  largest: number,
  page: PageContext,
): Html {
  return markup`<table class="heat">
    <thead>
      <tr>
        <th scope="col">${page.title('class')}</th>
        ${at.map((index) => markup`<th scope="col"><a href="#${clauseAnchor(columns[index])}" title="${columns[index].title}">${columns[index].clause}</a></th>`)}
        <th scope="col">${page.title('total')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          markup`<tr>
            <th scope="row"><bdi>${row.title}</bdi></th>
            ${at.map((index) => cellOf(row.cells[index], row, columns[index], largest, page))}
            <td class="sum">${numbersOf(sumOf(at.map((index) => row.cells[index] ?? noCounts())), page)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function worst(rows: readonly MatrixRow[]): MatrixRow[] {
  const weight = ({ total }: MatrixRow): number => total.violated * 1000 + total.undetermined;
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_CLASSES));
  return rows.filter((row) => kept.has(row));
}

function cellOf(
  counts: Counts | undefined,
  row: MatrixRow,
  column: MatrixColumn,
  largest: number,
  page: PageContext,
): Html {
  if (!counts) return markup`<td class="none"><span class="visually-hidden">${page.word('nothingHere')}</span></td>`;
  const { violated, undetermined } = counts;
  const level =
    violated === 0
      ? undetermined > 0
        ? 'open'
        : 'clear'
      : `heat-${Math.min(LEVELS, Math.floor(((violated - 1) / largest) * LEVELS) + 1)}`;
  const words = say(
    'report-cell',
    { class: row.title, clause: column.clause, counts: presentCounts(counts) },
    page.language,
  );
  const content = numbersOf(counts, page);
  const index =
    row.class === undefined || row.school === undefined
      ? -1
      : page.classIndex({ school: row.school, class: row.class });
  if (violated + undetermined === 0) return markup`<td class="${level}" title="${words}">${content}</td>`;
  return markup`<td class="${level}">
    <a
      href="#${clauseAnchor(column)}"
      data-go
      data-clause="${clauseKey(column, page.report)}"
      data-class="${index}"
      aria-label="${words}"
      title="${words}"
      >${content}</a>
  </td>`;
}

/** «3 ?2»; a tick where all is well, a ring where something is still due. */
function numbersOf({ violated, undetermined, pending, satisfied }: Counts, page: PageContext): Html {
  if (violated + undetermined === 0) {
    if (satisfied > 0)
      return markup`${mark('satisfied')}<span class="visually-hidden">${page.word('onlySatisfied')}</span>`;
    if (pending > 0)
      return markup`${mark('pending')}<span class="visually-hidden">${page.word('onlySatisfied')}</span>`;
    return markup`<span class="faint">·</span>`;
  }
  return markup`${violated > 0 && markup`<b>${violated}</b>`} ${undetermined > 0 && markup`<i>?${undetermined}</i>`}`;
}
