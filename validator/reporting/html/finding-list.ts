import { statuses } from '../../../schemas/regulation.ts';
import type { Counts, Finding } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { statusWords } from '../../messages/words.ts';
import { countsOf, hasSeveralRegulations, type ClauseGroup, type NormGroup } from '../groups.ts';
import { findingCard } from './finding-card.ts';
import { markup, type Html } from './fragment.ts';
import { mark } from './marks.ts';
import { clauseAnchor, clauseKey, type PageContext } from './page-context.ts';

/** A page with more findings than this is slow to open; beyond it each norm shows its first ones. */
export const MOST_FINDINGS = 5000;

/** Filters and findings. @param limit of the findings on the page */
export function findingsPart(page: PageContext, limit: number): Html {
  const { report, language } = page;
  const groups = page.groups.filter(({ norms }) => norms.some(({ findings }) => findings.length > 0));
  const perNorm = fairShare(
    groups.flatMap(({ norms }) => norms.map(({ findings }) => findings.length)),
    limit,
  );
  const shown = groups.reduce(
    (sum, { norms }) => sum + norms.reduce((own, { findings }) => own + Math.min(perNorm, findings.length), 0),
    0,
  );
  const { total } = report.summary.findings;
  return markup`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title" tabindex="-1">${page.title('findings')}</h2>
    <p class="hint">${say('report-listed', { listed: report.findings.length, total }, language)}</p>
    ${shown < report.findings.length && markup`<p class="capped">${say('report-capped', { shown, total: report.findings.length }, language)}</p>`}
    ${
      shown === 0
        ? markup`<p>${page.word('noFindings')}</p>`
        : markup`<div class="finder">
            ${filtersPart(groups, page)}
            <div class="list">
              ${groups.map((group) => clausePart(group, perNorm, page))}
              <p class="nothing" hidden>${page.word('nothingShown')}</p>
            </div>
          </div>`
    }
  </section>`;
}

/** The largest number of findings per norm with which all together stay within a limit. */
export function fairShare(sizes: readonly number[], limit: number): number {
  const sum = (most: number): number => sizes.reduce((all, size) => all + Math.min(size, most), 0);
  if (sum(Infinity) <= limit) return Infinity;
  let low = 1;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clausePart(group: ClauseGroup, perNorm: number, page: PageContext): Html {
  const regulation = page.facts.regulation(group.regulation);
  const several = hasSeveralRegulations(page.report);
  return markup`<section class="clause" id="${clauseAnchor(group)}" aria-labelledby="${clauseAnchor(group)}-title">
    <header>
      ${several && markup`<p class="of">${regulation?.title ?? group.regulation}</p>`}
      <h3 id="${clauseAnchor(group)}-title" tabindex="-1">
        <span class="number">${group.clause}</span> ${group.title}
      </h3>
      ${
        group.text !== '' &&
        markup`<details class="text">
          <summary>${page.label('clauseText')}</summary>
          <p>${group.text}</p>
        </details>`
      }
    </header>
    ${group.norms.filter(({ findings }) => findings.length > 0).map((norm) => normPart(norm, perNorm, page))}
  </section>`;
}

function normPart({ title, counts, findings }: NormGroup, perNorm: number, page: PageContext): Html {
  const sorted = [...findings].sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
  const shown = sorted.slice(0, perNorm);
  return markup`<div class="norm">
    <h4>${title}</h4>
    ${countsPart(counts, page)}
    ${shown.length < findings.length && markup`<p class="capped">${say('report-capped', { shown: shown.length, total: findings.length }, page.language)}</p>`}
    <ol class="cards">
      ${shown.map((finding) => findingCard(finding, page))}
    </ol>
  </div>`;
}

function countsPart(counts: Counts, { language }: PageContext): Html {
  return markup`<p class="counts">
    ${statuses
      .filter((status) => counts[status] > 0)
      .map(
        (status) =>
          markup`<span class="${status}">${mark(status)} ${counts[status]} <span>${statusWords[status][language]}</span></span> `,
      )}
  </p>`;
}

/** Filters; hidden until the script is there to make them work. */
function filtersPart(groups: readonly ClauseGroup[], page: PageContext): Html {
  const { report, language, classes, bearers } = page;
  const listed = countsOf(report.findings);
  const used = (index: (finding: Finding) => number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const finding of report.findings) counts.set(index(finding), (counts.get(index(finding)) ?? 0) + 1);
    return counts;
  };
  const byClass = used(page.classIndex);
  const byBearer = used(page.bearerIndex);
  const isSeveral = report.schools.length > 1;
  return markup`<form class="filters" hidden data-shown="${page.word('shown')}" aria-label="${page.word('filters')}">
      <p class="count" role="status"></p>
      <details open>
        <summary>${page.word('filters')}</summary>
        <div class="fields">
          <div class="field search">
            <label for="filter-text">${page.word('filterText')}</label><input
              id="filter-text"
              type="search"
              autocomplete="off"
              spellcheck="false"
              placeholder="${page.word('filterTextHint')}"
            />
          </div>
          <fieldset>
            <legend>${page.word('filterStatus')}</legend>
            ${statuses
              .filter((status) => listed[status] > 0)
              .map(
                (status) =>
                  markup`<label class="choice ${status}"><input type="checkbox" name="status" value="${status}" checked />${mark(status)}
                    <span>${statusWords[status][language]}</span> <b>${listed[status]}</b></label>`,
              )}
          </fieldset>
          ${selectPart(
            'clause',
            page.word('filterClause'),
            groups.map((group) => ({
              value: clauseKey(group, report),
              text: `${clauseKey(group, report)} ${group.title}`,
            })),
            page,
          )}
          ${selectPart(
            'class',
            page.word('filterClass'),
            [
              ...classes
                .map(({ school, class: classId }, index) => ({
                  value: String(index),
                  text: isSeveral ? `${school} · ${classId}` : classId,
                }))
                .filter(({ value }) => byClass.has(Number(value))),
              ...(byClass.has(-1) ? [{ value: '-1', text: page.label('noClass') }] : []),
            ],
            page,
          )}
          ${selectPart(
            'bearer',
            page.word('filterBearer'),
            bearers
              .map((bearer, index) => ({ value: String(index), text: bearer }))
              .filter(({ value }) => byBearer.has(Number(value))),
            page,
          )}
          ${selectPart(
            'decision',
            page.word('dependsOn'),
            report.summary.openDecisions.map(({ decision, question }) => ({
              value: decision,
              text: `${decision} ${question}`,
            })),
            page,
          )}
          <div class="buttons">
            <button type="button" data-act="reset">${page.word('reset')}</button><button
              type="button"
              data-act="toggle"
              data-expand="${page.word('expand')}"
              data-collapse="${page.word('collapse')}"
            >
              ${page.word('expand')}
            </button>
          </div>
        </div>
      </details>
    </form>
    <p class="hint unscripted">${page.word('noScript')}</p>`;
}

function selectPart(
  name: string,
  label: string,
  options: readonly { value: string; text: string }[],
  page: PageContext,
): Html | undefined {
  if (options.length === 0) return undefined;
  return markup`<div class="field">
    <label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}">
      <option value="">${page.word('any')}</option>
      ${options.map(({ value, text }) => markup`<option value="${value}">${text}</option>`)}
    </select>
  </div>`;
}
