import type { Norm } from '../../schemas/norm.ts';
import type { Finding } from '../../schemas/report.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import type { Readings } from '../language/readings.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { NO_ROSTER } from './instances.ts';

type Draft = Omit<Finding, 'message'>;

/** What a finding says to a person, in one or two sentences. */
export function sentenceOf(
  finding: Draft,
  norm: Norm,
  readings: Readings,
  words: Vocabulary,
  language: Language,
): string {
  const { status } = finding;
  if (status === 'waived' && finding.waiver) return say('finding-waived', finding.waiver, language);
  if (status === 'not-applicable') return say('finding-not-applicable', {}, language);
  if (status === 'undetermined') return undetermined(finding, norm, readings, language);
  if (status === 'judgement')
    return say('finding-judgement', { window: labelOf(finding), count: countOf(finding) }, language);
  switch (norm.kind) {
    case 'deadline':
      return deadline(finding, language);
    case 'frequency':
      return frequency(finding, norm, words, language);
    case 'interval': {
      const [gap] = finding.gaps ?? [];
      if (status === 'pending') return say('finding-due-later', { due: finding.due }, language);
      if (!gap) return say('finding-no-gap', { count: countOf(finding) }, language);
      return say('finding-gap', { ...gap, more: (finding.gaps?.length ?? 1) - 1 }, language);
    }
    case 'precedence': {
      const [earlier] = finding.evidence;
      return status === 'satisfied' && earlier
        ? say('finding-came-before', { done: earlier.time }, language)
        : say('finding-nothing-before', {}, language);
    }
    case 'condition':
      return say(status === 'satisfied' ? 'finding-condition-met' : 'finding-condition-failed', {}, language);
    case 'prohibition':
      if (status === 'violated') return say('finding-offence', {}, language);
      return say(status === 'pending' ? 'finding-no-offence-yet' : 'finding-no-offence', {}, language);
    case 'evidence':
      return say('finding-judgement', { window: labelOf(finding), count: countOf(finding) }, language);
  }
}

function labelOf(finding: Draft): string {
  return finding.window?.label ?? '';
}

/** The label of a topic, form, role or value of an attribute; a value that is none of them as it is. */
function labelOfCode(
  code: string,
  { event, covering }: Extract<Norm, { kind: 'frequency' }>,
  { activities, topics, forms, roles }: Vocabulary,
): string {
  for (const activity of covering ? event.activity : []) {
    const { values = {} } = activities[activity]?.attributes?.[covering?.field ?? ''] ?? {};
    if (Object.hasOwn(values, code)) return values[code];
  }
  for (const table of [topics, forms, roles]) if (Object.hasOwn(table, code)) return table[code].label;
  return code;
}

function countOf(finding: Draft): number {
  return finding.measured?.count ?? 0;
}

function deadline(finding: Draft, language: Language): string {
  const { due, status, measured } = finding;
  const [response] = finding.evidence;
  if (status === 'pending') return say('finding-due-later', { due }, language);
  if (status === 'satisfied' && response) return say('finding-done', { done: response.time, due }, language);
  if (response && due !== undefined && measured?.lateDays !== undefined) {
    return say(
      'finding-late',
      { due, done: response.time, lateDays: measured.lateDays, lateMinutes: measured.lateMinutes },
      language,
    );
  }
  return say('finding-not-done', { due }, language);
}

function frequency(
  finding: Draft,
  norm: Extract<Norm, { kind: 'frequency' }>,
  words: Vocabulary,
  language: Language,
): string {
  const window = labelOf(finding);
  const count = countOf(finding);
  if (finding.status === 'satisfied') return say('finding-counted', { window, count }, language);
  if (finding.status === 'pending')
    return say('finding-window-runs', { window, to: finding.window?.to ?? '', count }, language);
  if (finding.missing)
    return say(
      'finding-missing-values',
      { window, values: finding.missing.map((code) => `«${labelOfCode(code, norm, words)}»`).join(', ') },
      language,
    );
  if (norm.max !== undefined && count > norm.max)
    return say('finding-too-many', { window, count, max: norm.max }, language);
  return say('finding-too-few', { window, count, min: norm.min ?? 1 }, language);
}

function undetermined(finding: Draft, norm: Norm, readings: Readings, language: Language): string {
  const { reason } = finding;
  if (reason === undefined) return say('finding-not-applicable', {}, language);
  if (finding.remarks?.includes(NO_ROSTER)) return say('finding-no-roster', {}, language);
  if (reason !== 'open-decision') {
    return norm.kind === 'prohibition' && finding.trigger === undefined
      ? say('finding-silence', { reason }, language)
      : say('finding-undetermined', { reason }, language);
  }
  const open = readings.settled.filter((entry) => entry.origin === 'open');
  const decisions = open.map((entry) => entry.key).join(', ');
  if (!finding.readings) {
    const { measured } = finding;
    const count = norm.kind === 'frequency' ? countOf(finding) : undefined;
    return say('finding-open-value', { decisions, ...measured, count }, language);
  }
  const words = finding.readings.map((reading) => ({
    choice: Object.entries(reading.choices)
      .map(([key, option]) => {
        const decision = open.find((entry) => entry.key === key)?.decision;
        return decision?.kind === 'choice' ? (decision.options[option]?.label ?? option) : option;
      })
      .join(', '),
    status: reading.status,
    due: reading.due,
    lateDays: reading.lateDays,
  }));
  return say('finding-open-choice', { decisions, readings: words }, language);
}
