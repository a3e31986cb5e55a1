import { say } from '../../messages/index.ts';
import { checkabilityWords } from '../../messages/reporting.ts';
import { rangeWords } from '../../messages/words.ts';
import { placeText } from '../finding-parts.ts';
import { inputKind } from '../input-kind.ts';
import { rejectedPlaces } from '../rejected-places.ts';
import { uncheckedClauses } from '../unchecked-clauses.ts';
import { markup, type Html } from './fragment.ts';
import { capital, type PageContext } from './page-context.ts';

/** Rows beyond this are in the JSON and XLSX reports. */
const MOST_ROWS = 500;

/** Clauses that no log can settle: a reader must not take them for checked. */
export function uncheckedPart(page: PageContext): Html | undefined {
  const clauses = uncheckedClauses(page.report);
  if (clauses.length === 0) return undefined;
  return markup`<section id="unchecked" aria-labelledby="unchecked-title">
    <h2 id="unchecked-title">${page.label('notChecked')}</h2>
    <ul class="unchecked">
      ${clauses.map(
        ({ clause, carriedBy }) =>
          markup`<li>
            <b>${clause.id}</b> ${clause.title} –
            ${checkabilityWords[clause.checkability][page.language]}.${carriedBy !== '' && markup` ${say('report-carried-by', { clauses: carriedBy }, page.language)}`}
          </li>`,
      )}
    </ul>
  </section>`;
}

export function rejectedPart(page: PageContext): Html | undefined {
  const { report, language } = page;
  const { total } = report.summary.rejections;
  if (total === 0) return undefined;
  const places = rejectedPlaces(report.rejections).slice(0, MOST_ROWS);
  const shown = places.reduce((sum, { times }) => sum + times, 0);
  return markup`<section id="rejected" aria-labelledby="rejected-title">
    <h2 id="rejected-title">${page.label('rejected')} <span class="amount">${total}</span></h2>
    ${shown < total && markup`<p class="capped">${say('report-capped', { shown, total }, language)}</p>`}
    <div class="scroll" role="group" aria-labelledby="rejected-title" tabindex="0">
      <table class="plain">
        <thead>
          <tr>
            ${(['file', 'column', 'message'] as const).map((word) => markup`<th scope="col">${page.title(word)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${places.map(
            ({ row, times }) =>
              markup`<tr>
                <td>
                  <code class="place"><bdi>${placeText(row)}</bdi></code>${times > 1 && ` × ${times}`}
                </td>
                <td>
                  ${row.column !== undefined && markup`<bdi>${row.column}</bdi>`}${row.letter !== undefined && ` (${row.letter})`}
                </td>
                <td>${row.message}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function warningsPart(page: PageContext): Html | undefined {
  const { warnings, summary } = page.report;
  if (summary.warnings.total === 0) return undefined;
  const shown = warnings.slice(0, MOST_ROWS);
  return markup`<section id="warnings" aria-labelledby="warnings-title">
    <h2 id="warnings-title">${page.label('warnings')} <span class="amount">${summary.warnings.total}</span></h2>
    ${shown.length < summary.warnings.total && markup`<p class="capped">${say('report-capped', { shown: shown.length, total: summary.warnings.total }, page.language)}</p>`}
    <ul class="warnings">
      ${shown.map(
        ({ file, line, message }) =>
          markup`<li>
            ${message}${file !== undefined && markup` <code class="place"><bdi>${line === undefined ? file : placeText({ file, line })}</bdi></code>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

export function inputsPart(page: PageContext): Html | undefined {
  const { report, language, facts } = page;
  if (report.inputs.length === 0) return undefined;
  return markup`<section id="inputs" aria-labelledby="inputs-title">
    <h2 id="inputs-title">${page.label('inputs')}</h2>
    <div class="scroll" role="group" aria-labelledby="inputs-title" tabindex="0">
      <table class="plain">
        <thead>
          <tr>
            ${(['file', 'kind', 'rows', 'coverage'] as const).map((word) => markup`<th scope="col">${page.title(word)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.inputs.map((input) => {
            const kind = inputKind(input.kind, language);
            const delimiter =
              input.delimiter === undefined
                ? ''
                : input.delimiter === '\t'
                  ? page.label('tab')
                  : `«${input.delimiter}»`;
            return markup`<tr>
              <td>
                <code class="place"><bdi>${input.file}</bdi></code>
              </td>
              <td>
                ${[kind, input.sheet ?? '', input.encoding ?? '', delimiter].filter((part) => part !== '').join(', ')}
              </td>
              <td>${say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language)}</td>
              <td>
                ${(input.coverage ?? []).map(
                  (span) =>
                    markup`<p>
                      ${capital(say('report-coverage', { range: rangeWords(span.from, span.to, language), declared: span.declared, activities: span.activities?.map((code) => facts.label(code)) }, language))}.${report.schools.length > 1 && markup` <bdi>${span.school}</bdi>`}
                    </p>`,
                )}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}
