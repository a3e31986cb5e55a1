import { statuses } from '../../../schemas/regulation.ts';
import { say } from '../../messages/index.ts';
import { adviceWords } from '../../messages/reporting.ts';
import { reasonWords, statusWords } from '../../messages/words.ts';
import { countsOf } from '../groups.ts';
import { editionText, originCounts } from '../report-facts.ts';
import { reasonCounts, verdictOf } from '../verdict.ts';
import { markup, type Html } from './fragment.ts';
import { mark } from './marks.ts';
import { capital, type PageContext } from './page-context.ts';
import { schoolNames } from '../school-names.ts';

/** Whose report it is and as of when. */
export function headPart(page: PageContext): Html {
  const { report, language } = page;
  return markup`<header class="top">
    <p class="eyebrow">${page.label('report')}</p>
    <h1>${schoolNames(report).map((school, index) => markup`${index > 0 ? ', ' : ''}<bdi>${school}</bdi>`)}</h1>
    <p class="asof">${say('report-as-of', { asOf: report.asOf, zone: report.timeZone }, language)}</p>
    <ul class="regulations">
      ${report.regulations.map((regulation) => {
        const { title, edition, sha256 } = regulation;
        const origins = originCounts(regulation);
        return markup`<li>
          <p><span class="regulation">${title}</span>, ${editionText(edition, language)}</p>
          <p>
            ${origins.length > 0 && markup`<a href="#taken">${say('report-origins', { origins }, language)}</a>`}
            ${sha256 !== '' && markup`<span class="sha" title="SHA-256: ${sha256}">${page.title('fingerprint')} <code>${sha256.slice(0, 12)}</code></span>`}
          </p>
        </li>`;
      })}
    </ul>
  </header>`;
}

/** The verdict: what is broken and, of the same size, what cannot be said; then why, and the other statuses. */
export function verdictPart(page: PageContext): Html {
  const { report, language } = page;
  const { headline, doubt, clear, unread } = verdictOf(report, language);
  const others = [clear, unread].filter((part) => part !== '');
  const { counts } = report.summary;
  const listed = countsOf(report.findings);
  const tally = (status: (typeof statuses)[number]): Html => {
    const content = markup`${mark(status)}<b>${counts[status]}</b> <span>${statusWords[status][language]}</span>`;
    return listed[status] > 0
      ? markup`<a class="tally ${status}" href="#findings" data-go data-status="${status}">${content}</a>`
      : markup`<span class="tally ${status}">${content}</span>`;
  };
  const [violated, undetermined, ...rest] = statuses;
  return markup`<section class="verdict" id="verdict" aria-labelledby="verdict-title">
    <h2 id="verdict-title" class="visually-hidden">${page.title('verdict')}</h2>
    <p class="headline"><strong>${headline}</strong> ${doubt}</p>
    <div class="tallies">
      <div class="tallies-main">${tally(violated)}${tally(undetermined)}</div>
      <div class="tallies-rest">${rest.map(tally)}</div>
    </div>
    ${others.length > 0 && markup`<p class="others">${others.join(' ')}</p>`}
    ${counts.undetermined > 0 && reasonsPart(page)}
  </section>`;
}

function reasonsPart(page: PageContext): Html {
  const { report, language } = page;
  const rows = reasonCounts(report.summary);
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return markup`<div class="reasons">
    <h3>${page.word('whyNot')}</h3>
    <ol>
      ${rows.map(
        ({ reason, count }) =>
          markup`<li>
            <span class="reason-count">${count}</span>
            <span class="reason-word">${capital(reasonWords[reason][language])}</span>
            <svg class="bar" aria-hidden="true" focusable="false" height="6">
              <rect class="track" width="100%" height="6" rx="3" />
              <rect class="fill" width="${percent(count / largest)}" height="6" rx="3" />
            </svg>
            <span class="advice">${adviceWords[reason][language]}</span>
          </li>`,
      )}
    </ol>
  </div>`;
}

/** «12.5%» */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
