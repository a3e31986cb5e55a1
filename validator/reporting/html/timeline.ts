import { statuses, type Status } from '../../../schemas/regulation.ts';
import type { Counts, Finding } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { shortMonths } from '../../messages/reporting.ts';
import { dateWords, rangeWords, statusWords } from '../../messages/words.ts';
import { addMonths, civil, day, dayOf, daysInMonth, formatDay, type Day } from '../../time/civil-date.ts';
import { dayOfFinding } from '../finding-parts.ts';
import { countsOf, hasSeveralRegulations, noCounts, presentCounts, type ClauseGroup } from '../groups.ts';
import { percent } from './head-part.ts';
import { markup, verbatim, type Html } from './fragment.ts';
import { mark } from './marks.ts';
import { clauseAnchor, type PageContext } from './page-context.ts';

/** Marks of one lane nearer than this many days are drawn as one. */
const MERGED_DAYS = 3;
/** More months than this do not fit: a report of several years is cut to the last ones. */
const MOST_MONTHS = 14;

const lanes: readonly { readonly statuses: readonly Status[]; readonly y: number }[] = [
  { statuses: ['violated'], y: 9 },
  { statuses: ['undetermined'], y: 21 },
  { statuses: ['pending', 'satisfied'], y: 33 },
  { statuses: ['waived', 'judgement', 'not-applicable'], y: 45 },
];
const HEIGHT = 54;

interface Months {
  readonly first: Day;
  /** The day after the last. */
  readonly end: Day;
  readonly starts: readonly Day[];
}

/** The findings over the year: a row per clause, a mark on the day on which each falls. */
export function timelinePart(page: PageContext): Html | undefined {
  const { report } = page;
  const dated = report.findings.flatMap((finding) => {
    const text = dayOfFinding(finding);
    return text === undefined ? [] : [{ finding, day: day(text) }];
  });
  if (dated.length === 0) return undefined;
  const months = monthsOf(
    dated.map((one) => one.day),
    day(report.asOf),
  );
  const inside = dated.filter((one) => months.first <= one.day && one.day < months.end);
  const rows = page.groups
    .map((group) => ({
      group,
      own: inside.filter(({ finding }) => finding.clause === group.clause && finding.regulation === group.regulation),
    }))
    .filter(({ own }) => own.length > 0);
  return markup`<section id="year" aria-labelledby="year-title">
    <h2 id="year-title">${page.word('timeline')}</h2>
    <p class="hint">${page.word('timelineCaption')}</p>
    ${legendPart(page)}
    <div class="scroll" role="group" aria-labelledby="year-title" tabindex="0">
      <table class="timeline">
        <thead>
          <tr>
            <th scope="col">${page.title('clause')}</th>
            <td>${axis(months, day(report.asOf), page)}</td>
          </tr>
        </thead>
        ${byRegulation(rows, page).map(
          (part) =>
            markup`<tbody>
              ${regulationRow(part, 2, page)}
              ${part.map(({ group, own }) => rowOf(group, own, months, day(report.asOf), page))}
            </tbody>`,
        )}
      </table>
    </div>
    <details class="behind">
      <summary>${page.word('timelineTable')}</summary>
      ${monthTable(rows, months, page)}
    </details>
  </section>`;
}

interface Row {
  readonly group: ClauseGroup;
  readonly own: readonly { finding: Finding; day: Day }[];
}

/** The rows of each regulation, in their order. */
function byRegulation(rows: readonly Row[], { report }: PageContext): Row[][] {
  const ids = [...new Set(report.regulations.map(({ id }) => id))];
  const parts = ids.map((id) => rows.filter(({ group }) => group.regulation === id));
  return parts.filter((part) => part.length > 0);
}

/** Which regulation the clauses below are of, where there are several. */
function regulationRow([{ group }]: readonly Row[], columns: number, page: PageContext): Html | false {
  return (
    hasSeveralRegulations(page.report) &&
    markup`<tr class="of-regulation">
      <th scope="rowgroup" colspan="${columns}"><span>${page.facts.regulation(group.regulation)?.title ?? group.regulation}</span></th>
    </tr>`
  );
}

/** The marks that are drawn, in words. */
function legendPart(page: PageContext): Html {
  const listed = countsOf(page.report.findings);
  return markup`<p class="legend">
    <span class="visually-hidden">${page.word('legend')}: </span>${statuses
      .filter((status) => listed[status] > 0)
      .map(
        (status) => markup`<span class="${status}">${mark(status)} ${statusWords[status][page.language]}</span> `,
      )}<span><svg class="as-of-key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <line class="as-of" x1="8" x2="8" y1="0" y2="16" /></svg>${page.word('asOfMark')}</span>
  </p>`;
}

function monthsOf(days: readonly Day[], asOf: Day): Months {
  const earliest = civil(Math.min(asOf, ...bounds(days)));
  const latest = civil(Math.max(asOf, ...bounds(days)));
  const last = dayOf(latest.year, latest.month, 1);
  const starts: Day[] = [];
  for (let start = dayOf(earliest.year, earliest.month, 1); start <= last; start = addMonths(start, 1).day)
    starts.push(start);
  const kept = starts.slice(-MOST_MONTHS);
  return { first: kept[0], end: last + daysInMonth(latest.year, latest.month), starts: kept };
}

/** The least and the greatest; a report may have more findings than a call may have arguments. */
function bounds(days: readonly Day[]): [Day, Day] {
  let [least] = days;
  let [greatest] = days;
  for (const one of days) {
    if (one < least) least = one;
    if (one > greatest) greatest = one;
  }
  return [least, greatest];
}

const at = (one: Day, { first, end }: Months): string => percent((one - first) / (end - first));

function axis(months: Months, asOf: Day, page: PageContext): Html {
  const names = months.starts.map((start) => {
    const { year, month } = civil(start);
    const isFirst = start === months.first || month === 1;
    return markup`<svg x="${at(start, months)}" class="month">
      <text x="5" y="15">
        ${shortMonths[page.language][month - 1]}${isFirst && markup` <tspan class="of-year">${year}</tspan>`}
      </text>
    </svg>`;
  });
  return markup`<svg class="axis" width="100%" height="22" aria-hidden="true" focusable="false">
    ${grid(months, 22)}${names}${asOfLine(asOf, months, 22)}
  </svg>`;
}

function grid({ starts, ...rest }: Months, height: number): Html[] {
  return starts.map(
    (start) =>
      markup`<line
        class="grid"
        x1="${at(start, { starts, ...rest })}"
        x2="${at(start, { starts, ...rest })}"
        y1="0"
        y2="${height}"
      />`,
  );
}

function asOfLine(asOf: Day, months: Months, height: number): Html {
  const x = at(asOf + 1, months);
  return markup`<line class="as-of" x1="${x}" x2="${x}" y1="0" y2="${height}" />`;
}

function rowOf(
  group: ClauseGroup,
  own: readonly { finding: Finding; day: Day }[],
  months: Months,
  asOf: Day,
  page: PageContext,
): Html {
  const words = say(
    'report-counts',
    { counts: presentCounts(countsOf(own.map(({ finding }) => finding))) },
    page.language,
  );
  return markup`<tr>
    <th scope="row">
      <a href="#${clauseAnchor(group)}"><b>${group.clause}</b> <span>${group.title}</span></a>
    </th>
    <td>
      <svg width="100%" height="${HEIGHT}" role="img" aria-label="${words}">
        ${grid(months, HEIGHT)}${asOfLine(asOf, months, HEIGHT)}${lanes.flatMap((lane) => lane.statuses.map((status) => marksOf(own, status, lane.y, months, page)))}
      </svg>
    </td>
  </tr>`;
}

function marksOf(
  own: readonly { finding: Finding; day: Day }[],
  status: Status,
  y: number,
  months: Months,
  page: PageContext,
): Html[] {
  const days = own
    .filter(({ finding }) => finding.status === status)
    .map((one) => one.day)
    .sort((a, b) => a - b);
  const clusters: { from: Day; to: Day; count: number; sum: number }[] = [];
  for (const one of days) {
    const last = clusters.at(-1);
    if (last && one - last.from <= MERGED_DAYS)
      Object.assign(last, { to: one, count: last.count + 1, sum: last.sum + one });
    else clusters.push({ from: one, to: one, count: 1, sum: one });
  }
  return clusters.map(({ from, to, count, sum }) => {
    const when =
      from === to
        ? dateWords(formatDay(from), page.language)
        : rangeWords(formatDay(from), formatDay(to), page.language);
    const title = say('report-day-marks', { days: when, status, count }, page.language);
    return markup`<svg x="${at(sum / count + 0.5, months)}" y="${y}" class="at">
      <g class="${status}">
        <title>${title}</title>
        <use href="#t-${status}" transform="scale(${scaleOf(count)})" />
      </g>
    </svg>`;
  });
}

/** The area grows with the number, to three times the side at most. */
function scaleOf(count: number): number {
  return Math.min(1.25, 0.6 + 0.18 * Math.sqrt(count - 1));
}

function monthTable(rows: readonly Row[], months: Months, page: PageContext): Html {
  return markup`<div class="scroll" role="group" aria-label="${page.word('timelineTable')}" tabindex="0">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">${page.title('clause')}</th>
          ${months.starts.map((start) => {
            const { year, month } = civil(start);
            return markup`<th scope="col">${shortMonths[page.language][month - 1]} ${year}</th>`;
          })}
        </tr>
      </thead>
      ${byRegulation(rows, page).map(
        (part) =>
          markup`<tbody>
            ${regulationRow(part, months.starts.length + 1, page)}
            ${part.map((row) => monthsRow(row, months, page))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function monthsRow({ group, own }: Row, months: Months, page: PageContext): Html {
  const monthOf = (one: Day): number => {
    const { year, month } = civil(one);
    return dayOf(year, month, 1);
  };
  const byMonth = new Map<Day, Counts>();
  for (const one of own) {
    const counts = byMonth.get(monthOf(one.day)) ?? noCounts();
    counts[one.finding.status]++;
    byMonth.set(monthOf(one.day), counts);
  }
  return markup`<tr>
    <th scope="row">${group.clause}</th>
    ${months.starts.map((start) => markup`<td>${cellText(byMonth.get(start), page)}</td>`)}
  </tr>`;
}

function cellText(counts: Counts | undefined, { language }: PageContext): Html | undefined {
  return (
    counts &&
    verbatim(
      statuses
        .filter((status) => counts[status] > 0)
        .map((status) => `${statusWords[status][language]}\u00A0${counts[status]}`)
        .join('<br>'),
    )
  );
}
