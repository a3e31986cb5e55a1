import type { EventRef, Finding, Step } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { nearMissWords, reasonWords } from '../../messages/words.ts';
import { runsOf, runWords } from '../derivation.ts';
import {
  bearerText,
  choicesText,
  dateText,
  decidingPlace,
  isClassAlone,
  placeText,
  subjectText,
  whenText,
  type Place,
} from '../finding-parts.ts';
import { markup, type Html } from './fragment.ts';
import { statusLabel } from './marks.ts';
import { clauseKey, type PageContext } from './page-context.ts';

/** One finding: what it says, whom it is about, and behind «why» everything that led to it. */
export function findingCard(finding: Finding, page: PageContext): Html {
  const { language, facts, report } = page;
  const when = whenText(finding, language);
  const place = decidingPlace(finding);
  return markup`<li
    class="finding ${finding.status}"
    id="f-${finding.id}"
    data-status="${finding.status}"
    data-clause="${clauseKey(finding, report)}"
    data-class="${page.classIndex(finding)}"
    data-bearer="${page.bearerIndex(finding)}"
    ${finding.hangsOn && markup` data-decision="${finding.hangsOn.join(' ')}"`}
  >
    <p class="line">
      ${statusLabel(finding.status, language)}
      <span class="who">${whoPart(finding, page)}</span>${finding.reason !== undefined && markup` <span class="reason">${reasonWords[finding.reason][language]}</span>`}
    </p>
    <p class="message">${finding.message}</p>
    <p class="meta">
      <span><bdi>${bearerText(finding, facts)}</bdi></span>
      ${when !== '' && markup`<span>${when}</span>`} ${place && markup`<span>${placePart(place)}</span>`}
    </p>
    <details>
      <summary>${page.label('details')}</summary>
      <dl>
        ${detailRows(finding, page).map(
          ([term, description]) =>
            markup`<div>
              <dt>${term}</dt>
              <dd>${description}</dd>
            </div>`,
        )}
      </dl>
    </details>
  </li>`;
}

function whoPart(finding: Finding, { language, report }: PageContext): Html {
  const { class: classId, school } = finding;
  const several = report.schools.length > 1 && markup`<bdi>${school}</bdi>, `;
  if (classId === undefined) return markup`${several}<bdi>${subjectText(finding, language)}</bdi>`;
  if (isClassAlone(finding)) return markup`${several}<bdi>${classId}</bdi>`;
  return markup`${several}<bdi>${classId}</bdi>, <bdi>${subjectText(finding, language)}</bdi>`;
}

function placePart(place: Place): Html {
  return markup`<code class="place"><bdi>${placeText(place)}</bdi></code>`;
}

function eventPart(
  event: Partial<EventRef> & Pick<EventRef, 'time' | 'activity'>,
  finding: Finding,
  { facts, language }: PageContext,
): Html {
  const label = facts.label(event.activity, finding.regulation);
  const { file, line } = event;
  return markup`<span class="event">${event.time !== '' && markup`<span class="time">${dateText(event.time, language)}</span> `}${label}${file !== undefined && line !== undefined && markup` ${placePart({ file, line })}`}</span>`;
}

/** The parts that this finding has, in the order in which a reader asks. */
function detailRows(finding: Finding, page: PageContext): [string, Html][] {
  const { language, facts } = page;
  const {
    trigger,
    evidence,
    derivation,
    readings,
    nearMisses,
    missing,
    gaps,
    rejected,
    waiver,
    measured,
    basedOn,
    hangsOn,
    remarks,
    regulation,
  } = finding;
  const rows: [string, Html][] = [];
  if (trigger)
    rows.push([
      finding.due === undefined ? page.word('eventItself') : page.label('trigger'),
      eventPart(trigger, finding, page),
    ]);
  if (readings) rows.push([page.title('readings'), readingsPart(finding, page)]);
  else if (derivation && derivation.length > 0)
    rows.push([page.label('derivation'), derivationPart(derivation, finding.due, page)]);
  rows.push([
    page.label('decidedBy'),
    evidence.length > 0
      ? markup`<ul>
          ${evidence.map((event) => markup`<li>${eventPart(event, finding, page)}</li>`)}
        </ul>`
      : markup`${page.label('nothingFound')}`,
  ]);
  const amount = measuredText(measured, page);
  if (amount !== '') rows.push([page.word('measured'), markup`${amount}`]);
  if (missing)
    rows.push([page.label('missing'), markup`${missing.map((code) => facts.label(code, regulation)).join(', ')}`]);
  if (gaps)
    rows.push([
      page.label('gaps'),
      markup`<ul>
        ${gaps.map((gap) => markup`<li>${say('report-gap', gap, language)}</li>`)}
      </ul>`,
    ]);
  if (nearMisses.length > 0) {
    rows.push([
      page.title('nearMisses'),
      markup`<ul>
        ${nearMisses.map((miss) => markup`<li>${eventPart(miss, finding, page)} <span class="why">${miss.why.map((why) => nearMissWords[why][language]).join(', ')}</span></li>`)}
      </ul>`,
    ]);
  }
  if (rejected)
    rows.push([
      page.title('rejectedRows'),
      markup`<ul>
        ${rejected.map((row) => markup`<li>${placePart(row)}</li>`)}
      </ul>`,
    ]);
  if (waiver) rows.push([page.word('waivedBecause'), markup`${say('report-waived', waiver, language)}`]);
  if (hangsOn)
    rows.push([
      page.title('hangsOn'),
      markup`${hangsOn.map((key, index) => markup`${index > 0 && ', '}<a href="#decision-${key}">${key}</a>`)}`,
    ]);
  if (basedOn) {
    rows.push([
      page.title('basedOn'),
      markup`<ul>
        ${basedOn.map(({ decision, option }) => markup`<li><b>${decision}</b> ${facts.decision(decision)?.question ?? ''} – ${facts.answer(decision, option, language)}</li>`)}
      </ul>`,
    ]);
  }
  if (remarks && remarks.length > 0)
    rows.push([
      '',
      markup`<ul>
        ${remarks.map((remark) => markup`<li>${remark}</li>`)}
      </ul>`,
    ]);
  rows.push([
    page.title('id'),
    markup`<a class="permalink" href="#f-${finding.id}" title="${page.word('permalink')}"><code>${finding.id}</code></a>`,
  ]);
  return rows;
}

function measuredText(measured: Finding['measured'], { language }: PageContext): string {
  if (!measured) return '';
  const { count, possible = 0, calendarDays, workingDays, minutes, lateDays, lateMinutes, dates } = measured;
  const parts = [
    count === undefined ? '' : say('report-measured-count', { count, possible }, language),
    calendarDays === undefined ? '' : say('report-measured', { calendarDays, workingDays, minutes }, language),
    lateDays !== undefined && lateDays > 0 ? say('report-late', { days: lateDays }, language) : '',
    (lateDays ?? 0) === 0 && lateMinutes !== undefined && lateMinutes > 0
      ? say('report-late-minutes', { minutes: lateMinutes }, language)
      : '',
    dates ? dates.map((date) => dateText(date, language)).join('; ') : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** The days of a term, runs of the same kind folded. */
function derivationPart(steps: readonly Step[], due: string | undefined, { language }: PageContext): Html {
  return markup`<ol class="days">
    ${runsOf(steps).map((run) => {
      const { days, effect } = runWords(run, due, language);
      return markup`<li class="${run.effect}"><b>${days}</b> <span>${effect}</span></li>`;
    })}
  </ol>`;
}

/** The readings side by side: what each makes of the finding and how it counts. */
function readingsPart({ readings = [] }: Finding, page: PageContext): Html {
  const { language, facts } = page;
  return markup`<div class="readings">
    ${readings.map(({ choices, status, reason, due, lateDays, derivation }) => {
      const details = [
        due === undefined ? '' : say('report-due', { due }, language),
        lateDays !== undefined && lateDays > 0 ? say('report-late', { days: lateDays }, language) : '',
        reason === undefined ? '' : reasonWords[reason][language],
      ].filter((part) => part !== '');
      return markup`<div class="reading">
        <p><b>${choicesText(choices, facts, language)}</b> ${statusLabel(status, language)}</p>
        ${details.length > 0 && markup`<p>${details.join(', ')}</p>`}
        ${derivation && derivation.length > 0 && derivationPart(derivation, due, page)}
      </div>`;
    })}
  </div>`;
}
