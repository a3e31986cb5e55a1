import { statuses } from '../../../schemas/regulation.ts';
import type { Counts, Report } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { originWords } from '../../messages/reporting.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from '../decision-outcomes.ts';
import { presentCounts } from '../groups.ts';
import { markup, type Html } from './fragment.ts';
import { percent } from './head-part.ts';
import { capital, type PageContext } from './page-context.ts';

type OpenDecision = Report['summary']['openDecisions'][number];

/** Questions that the school has not answered, the one that settles most first, with what each answer would give. */
export function openDecisionsPart(page: PageContext): Html | undefined {
  const { openDecisions } = page.report.summary;
  if (openDecisions.length === 0) return undefined;
  return markup`<section id="decisions" aria-labelledby="decisions-title">
    <h2 id="decisions-title">${page.title('openDecisions')}</h2>
    <p class="hint">${page.word('openHint')}</p>
    ${openDecisions.map((decision) => decisionPart(decision, page))}
  </section>`;
}

function decisionPart(decision: OpenDecision, page: PageContext): Html {
  const { language } = page;
  return markup`<article
    class="decision"
    id="decision-${decision.decision}"
    aria-labelledby="decision-${decision.decision}-title"
  >
    <h3 id="decision-${decision.decision}-title">
      <span class="number">${decision.decision}</span> ${decision.question}
    </h3>
    <p class="settles">
      ${capital(say('report-settles', decision, language))}.
      <a href="#findings" data-go data-decision="${decision.decision}">${page.word('showThese')}</a>
    </p>
    ${decision.kind === 'choice' ? optionsPart(decision, page) : spreadPart(decision, page)}
  </article>`;
}

function optionsPart(decision: OpenDecision, page: PageContext): Html {
  const { report, facts, language } = page;
  return markup`<ul class="options">
    ${optionOutcomes(report, decision, facts).map(({ option, label, means, counts, open }) => {
      const outcome = say('report-outcome', { counts: presentCounts(counts), open }, language);
      return markup`<li>
        <h4>${capital(label)}</h4>
        ${means !== undefined && markup`<p>${means}</p>`}
        ${outcome !== '' && markup`<p class="outcome">${stackedBar(counts, open)}${capital(outcome)}.</p>`}
        <p class="flag">
          <span>${page.word('inProfile')}:</span> <code>${decideFlag(decision.decision, option)}</code>
        </p>
      </li>`;
    })}
  </ul>`;
}

/** The shares of the statuses; the words beside it say the same. */
function stackedBar(counts: Counts, open: number): Html {
  const parts = [
    ...statuses.map((status) => ({ status, count: counts[status] })),
    { status: 'undetermined' as const, count: open },
  ].filter(({ count }) => count > 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return markup`<svg class="stacked" height="8" aria-hidden="true" focusable="false">
    ${parts.map(({ status, count }) => {
      const x = percent(before / total);
      before += count;
      return markup`<rect class="${status}" x="${x}" width="${percent(count / total)}" height="8" />`;
    })}
  </svg>`;
}

/** A value that the text does not name: what a term of so many working days would have found. */
function spreadPart(decision: OpenDecision, page: PageContext): Html {
  const { report, language } = page;
  const spread = measuredSpread(report, decision);
  const total = spread ? spread.done + spread.none : 0;
  return markup`${
    spread &&
    markup`<p class="hint">${page.word('valueHint')}</p>
        <ul class="spread">
          ${spread.within.map(
            ({ days, count }) =>
              markup`<li>
                <svg class="bar" height="6" aria-hidden="true" focusable="false">
                  <rect class="track" width="100%" height="6" rx="3" />
                  <rect class="fill" width="${percent(count / total)}" height="6" rx="3" />
                </svg>
                <span>${say('report-measured-within', { days, count, total: spread.done }, language)}</span>
              </li>`,
          )}${spread.none > 0 && markup`<li><span class="bar"></span> <span>${say('report-measured-none', { count: spread.none }, language)}</span></li>`}
        </ul>`
  }
    <p class="flag">
      <span>${page.word('inProfile')}:</span> ${valueFlags(decision, spread).map((flag) => markup`<code>${flag}</code> `)}
    </p>`;
}

/** Every decision that the check rests on, with its answer and where that comes from. */
export function takenDecisionsPart(page: PageContext): Html | undefined {
  const { report, facts, language } = page;
  const rows = report.regulations.flatMap((regulation) => regulation.decisions);
  if (rows.length === 0) return undefined;
  return markup`<section id="taken" aria-labelledby="taken-title">
    <h2 id="taken-title">${page.label('takenDecisions')}</h2>
    ${report.regulations.map(
      (regulation) =>
        markup`<details>
          <summary>${regulation.title} (${regulation.decisions.length})</summary>
          <div class="scroll" role="group" aria-label="${regulation.title}" tabindex="0">
            <table class="plain">
              <thead>
                <tr>
                  ${(['decision', 'question', 'answer', 'origin'] as const).map((word) => markup`<th scope="col">${page.title(word)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${regulation.decisions.map(
                  ({ decision, question, value, origin }) =>
                    markup`<tr class="origin-${origin}">
                      <th scope="row">${decision}</th>
                      <td>${question}</td>
                      <td>${value === undefined ? '–' : facts.answer(decision, value, language)}</td>
                      <td>${originWords[origin][language]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>`,
    )}
  </section>`;
}
