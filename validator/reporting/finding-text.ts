import type { Finding, Report } from '../../schemas/report.ts';
import { explainWords } from '../messages/explain.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { dateWords, nearMissWords, rangeWords, reasonWords, statusWords } from '../messages/words.ts';
import { runsOf, runWords } from './derivation.ts';
import {
  bearerText,
  choicesText,
  dateText,
  eventText,
  isClassAlone,
  placeText,
  subjectText,
  whoText,
} from './finding-parts.ts';
import { oneLine } from './plain-text.ts';
import { factsOf } from './report-facts.ts';
import { paperOf } from './table/layout.ts';

/** A finding step by step: what started it, how the due date was counted, what decided, what nearly did. */
export function findingText(finding: Finding, report: Report, language: Language, width: number): string {
  const facts = factsOf(report);
  const paper = paperOf(width, false);
  const words = (key: keyof typeof explainWords): string => explainWords[key][language];
  const item = (text: string): void => paper.paragraph([`– ${text}`], { first: 2, rest: 4 });
  const heading = (key: keyof typeof explainWords): void => {
    paper.blank();
    paper.paragraph([`${words(key)}:`]);
  };
  const clause = report.regulations
    .find((one) => one.id === finding.regulation)
    ?.clauses.find((one) => one.id === finding.clause);

  paper.paragraph([
    `${statusWords[finding.status][language].toUpperCase()}${finding.reason ? `: ${reasonWords[finding.reason][language]}` : ''}`,
  ]);
  paper.paragraph([finding.message]);
  paper.blank();
  paper.paragraph([`${words('clause')} ${finding.clause}${clause ? `. ${clause.title}` : ''}`]);
  if (clause) paper.paragraph([clause.text], { first: 2 });
  paper.paragraph([`${words('norm')}: ${clause?.norms[finding.norm] ?? finding.norm}`]);
  paper.paragraph([
    `${words('subject')}: ${isClassAlone(finding) ? subjectText(finding, language) : whoText(finding, language)}`,
  ]);
  paper.paragraph([`${words('bearer')}: ${bearerText(finding, facts)}`]);
  if (finding.window) {
    // Some windows are called by their days.
    const { label, from, to } = finding.window;
    const days = rangeWords(from, to, language);
    const isSaid = label === days || (from === to && label === dateWords(from, language));
    paper.paragraph([`${words('window')}: ${oneLine(label)}${isSaid ? '' : ` (${days})`}`]);
  }

  const { trigger } = finding;
  if (trigger) {
    heading('started');
    const place =
      trigger.file !== undefined && trigger.line !== undefined
        ? ` (${placeText({ file: trigger.file, line: trigger.line })})`
        : '';
    item(`${eventText(trigger, finding.regulation, facts, language)}${place}`);
  }
  if (finding.derivation && !finding.readings) {
    heading('term');
    for (const run of runsOf(finding.derivation)) {
      const { days, effect } = runWords(run, finding.due, language);
      item(`${days}: ${effect}`);
    }
  }
  if (finding.gaps) {
    heading('gaps');
    for (const gap of finding.gaps)
      item(
        `${dateText(gap.from, language)} – ${dateText(gap.to, language)}; ${say('report-due', { due: gap.due }, language)}`,
      );
  }
  heading('found');
  if (finding.evidence.length === 0) item(words('nothing'));
  for (const event of finding.evidence)
    item(`${eventText(event, finding.regulation, facts, language)} (${placeText(event)})`);
  if (finding.rejected) {
    heading('unread');
    for (const place of finding.rejected) item(placeText(place));
  }
  for (const reading of finding.readings ?? []) {
    paper.blank();
    const due = reading.due === undefined ? '' : `, ${dateWords(reading.due, language)}`;
    paper.paragraph([
      `${words('readings')}: ${choicesText(reading.choices, facts, language)} – ${statusWords[reading.status][language]}${due}`,
    ]);
    for (const run of runsOf(reading.derivation ?? [])) {
      const { days, effect } = runWords(run, reading.due, language);
      item(`${days}: ${effect}`);
    }
  }
  if (finding.nearMisses.length > 0) {
    heading('nearMisses');
    for (const miss of finding.nearMisses) {
      const why = miss.why.map((one) => nearMissWords[one][language]).join(', ');
      item(`${eventText(miss, finding.regulation, facts, language)} (${placeText(miss)}): ${why}`);
    }
  }
  if (finding.basedOn) {
    heading('basedOn');
    for (const { decision, option } of finding.basedOn)
      item(`${decision}: ${facts.answer(decision, option, language)}`);
  }
  paper.blank();
  paper.paragraph([`${words('id')}: ${finding.id}`]);
  return paper.text().trimEnd();
}
