import type { EventRef, Finding } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { dateWords, subjectWords } from '../messages/words.ts';
import type { ReportFacts } from './report-facts.ts';
import { oneLine } from './plain-text.ts';

/** A place in an input. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** «обращение 12», «педагог и класс С-009, 5А»; the kind alone where no id is known. */
export function subjectText({ subject }: Pick<Finding, 'subject'>, language: Language): string {
  const kind = Object.hasOwn(subjectWords, subject.kind) ? subjectWords[subject.kind][language] : subject.kind;
  return [kind, subject.ids.map(oneLine).join(', ')].filter((part) => part !== '').join(' ');
}

/** Whether the subject says no more than the class does. */
export function isClassAlone({ subject, class: classId }: Pick<Finding, 'subject' | 'class'>): boolean {
  return subject.kind === 'class' && subject.ids.length === 1 && subject.ids[0] === classId;
}

/** Class and subject, each once: «5А, обращение 12». */
export function whoText(finding: Finding, language: Language): string {
  const { class: classId } = finding;
  if (classId === undefined) return subjectText(finding, language);
  return isClassAlone(finding) ? oneLine(classId) : `${oneLine(classId)}, ${subjectText(finding, language)}`;
}

/** «классный руководитель С-009» */
export function bearerText({ bearer, regulation }: Finding, facts: ReportFacts): string {
  const role = facts.label(bearer.role, regulation);
  return bearer.id === undefined ? role : `${role} ${oneLine(bearer.id)}`;
}

/** «срок 13 октября 2025», «1-е полугодие 2025/26» or the time of the event. */
export function whenText({ due, window, trigger }: Finding, language: Language): string {
  if (due !== undefined) return say('report-due', { due }, language);
  if (window) return oneLine(window.label);
  return trigger ? dateText(trigger.time, language) : '';
}

/** The day on which a finding falls: the due day, the last day of the window, the day of the event, of the first gap. */
export function dayOfFinding({ due, window, trigger, gaps }: Finding): string | undefined {
  const day = (due ?? window?.to ?? gaps?.[0]?.due ?? trigger?.time)?.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** The row that a finding rests on: the trigger, else the first that was found or not read. */
export function decidingPlace({ trigger, evidence, rejected }: Finding): Place | undefined {
  if (trigger?.file !== undefined && trigger.line !== undefined) return { file: trigger.file, line: trigger.line };
  return evidence[0] ?? rejected?.[0];
}

/** Where a reader should look first: the row that decides, else one that nearly would have. */
export function firstPlace(finding: Finding): Place | undefined {
  return decidingPlace(finding) ?? finding.nearMisses[0];
}

/** «журнал.csv:17» */
export function placeText({ file, line }: Place): string {
  return `${oneLine(file)}:${line}`;
}

/** «8 октября 2025, 17:30, ответ на обращение» */
export function eventText(
  event: Pick<EventRef, 'time' | 'activity'>,
  regulation: string,
  facts: ReportFacts,
  language: Language,
): string {
  const label = oneLine(facts.label(event.activity, regulation));
  return event.time === '' ? label : `${dateText(event.time, language)}, ${label}`;
}

/** A stamp in words, to the minute; as it is, if it is no date. */
export function dateText(time: string, language: Language): string {
  const [, moment] = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)[\d:.]*$/.exec(time) ?? [];
  return moment === undefined ? oneLine(time) : dateWords(moment, language);
}

/** «working» of D01 → «рабочие»; several choices of one reading joined. */
export function choicesText(choices: Readonly<Record<string, string>>, facts: ReportFacts, language: Language): string {
  return Object.entries(choices)
    .map(([decision, option]) => facts.answer(decision, option, language))
    .join(', ');
}
