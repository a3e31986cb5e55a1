import type { Norm } from '../../schemas/norm.ts';
import type { Clause } from '../../schemas/regulation.ts';
import type { EventRef, Finding } from '../../schemas/report.ts';
import { fingerprintOfText } from '../language/canonical.ts';
import type { Readings } from '../language/readings.ts';
import type { Language } from '../messages/message.ts';
import { windowWords } from '../messages/words.ts';
import { formatDay, type Day } from '../time/civil-date.ts';
import { byContent } from './content.ts';
import type { Combined } from './combine.ts';
import { stampText, type Detail, type Evaluation, type Frame, type Subject } from './evaluation.ts';
import { bearersOn } from './instances.ts';
import type { RowRef } from './matcher.ts';
import { sentenceOf } from './sentence.ts';
import { reasonOf } from './truth.ts';

/** What a finding is of, besides its instance. */
export interface FindingFrame {
  readonly regulation: string;
  readonly edition: string;
  readonly clause: Clause;
  readonly norm: string;
  readonly frame: Frame;
  readonly readings: Readings;
  readonly evaluations: readonly Evaluation[];
  readonly language: Language;
}

/** The finding of an instance, in full. */
export function findingOf(one: Combined, about: FindingFrame): Finding {
  const { frame, evaluations, readings, clause, language } = about;
  const { world } = frame;
  const evaluation = evaluations[one.shown];
  const index = one.at[one.shown];
  const norm = readings.readings[one.shown].norm;
  const detail = evaluation.describe(index);
  const subject = evaluation.subject(index);
  const classId = evaluation.classOf(index);
  const identity = identityOf(about, { kind: subject.kind, ids: [...subject.ids] }, detail.instance);
  const due = evaluation.due(index);
  const draft: Omit<Finding, 'message'> = {
    id: fingerprintOfText(identity).slice(0, 16),
    school: world.school,
    regulation: about.regulation,
    edition: about.edition,
    clause: clause.id,
    norm: about.norm,
    status: one.status,
    ...(one.reason ? { reason: one.reason } : {}),
    subject: { kind: subject.kind, ids: [...subject.ids] },
    ...(classId === undefined ? {} : { class: classId }),
    bearer: bearerOf(clause, classId, subject, evaluation.bearerDay(index), frame),
    ...(detail.window ? { window: windowOf(detail.window, norm, language) } : {}),
    ...(detail.trigger ? { trigger: triggerOf(detail.trigger, frame) } : {}),
    ...(due === undefined ? {} : { due }),
    ...(detail.derivation ? { derivation: detail.derivation as Finding['derivation'] } : {}),
    ...(detail.measured ? { measured: detail.measured } : {}),
    ...(detail.gaps && detail.gaps.length > 0 ? { gaps: detail.gaps } : {}),
    ...(detail.missing && detail.missing.length > 0 ? { missing: [...detail.missing] } : {}),
    evidence: [...detail.evidence].sort(byContent).map((row) => eventRef(row, frame)),
    nearMisses: (detail.nearMisses ?? []).map((miss) => ({ ...eventRef(miss, frame), why: [...miss.why] })),
    ...(detail.rejected && detail.rejected.length > 0 ? { rejected: rejectedRefs(detail.rejected, frame) } : {}),
    ...(detail.remarks ? { remarks: [...detail.remarks] } : {}),
    ...(one.waiver ? { waiver: { reason: one.waiver.reason, until: one.waiver.to } } : {}),
    ...readingsField(one, about),
    ...basedOnField(readings),
    ...(one.reason === 'open-decision' ? { hangsOn: openKeys(readings) } : {}),
  };
  return { ...draft, message: sentenceOf(draft, norm, readings, frame.context.regulation.vocabulary, language) };
}

/** The identity as canonical JSON: its keys are written in their order, so that the platform's JSON is the canonical one. */
function identityOf(about: FindingFrame, subject: Finding['subject'], instance: string): string {
  return JSON.stringify({
    clause: about.clause.id,
    instance,
    norm: about.norm,
    regulation: about.regulation,
    school: about.frame.world.school,
    subject: { ids: subject.ids, kind: subject.kind },
  });
}

function bearerOf(
  clause: Clause,
  classId: string | undefined,
  subject: Subject,
  day: Day,
  frame: Frame,
): Finding['bearer'] {
  const { world, context } = frame;
  const [role] = clause.bearer;
  let bearers = bearersOn(day, classId, subject, frame);
  if (bearers.length === 0) {
    const last = world.people.lastHeld(context.bearerRoles, classId, world.years.yearOf(day).year.from, day);
    if (last !== undefined) bearers = world.people.holders(context.bearerRoles, classId, last);
  }
  return bearers.length === 1 ? { role, id: bearers[0] } : { role };
}

function windowOf(window: NonNullable<Detail['window']>, norm: Norm, language: Language): Finding['window'] {
  const name = 'window' in norm && norm.window.window === 'named' ? norm.window.name : undefined;
  const from = formatDay(window.from);
  const to = formatDay(window.to);
  return { kind: window.kind, from, to, label: windowWords({ ...window, from, to, name }, language) };
}

function triggerOf(trigger: NonNullable<Detail['trigger']>, frame: Frame): Finding['trigger'] {
  if ('activity' in trigger) return { time: formatDay(trigger.day), activity: trigger.activity };
  return eventRef(trigger, frame);
}

/** A row as a report names it. Its text columns stay in the log. */
export function eventRef(ref: RowRef, { world }: Frame): EventRef {
  const { rows, row } = ref;
  const activity = rows.table.columns.activity.string(row) ?? '';
  const time = stampText(ref, world.zone);
  if (rows.rejected) {
    const source = rows.rejected[row];
    return { event: rows.table.ids[row], file: source.file, line: source.line, time, activity };
  }
  const { table } = rows;
  return { event: table.ids[row], file: table.files[table.file.data[row]], line: table.line.data[row], time, activity };
}

function rejectedRefs(rows: readonly number[], { world }: Frame): { file: string; line: number }[] {
  const places = rows.flatMap((row) => {
    const source = world.rejected.rejected?.[row];
    return source ? [{ file: source.file, line: source.line }] : [];
  });
  return places.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** The readings, where their verdicts or due dates differ. */
function readingsField(one: Combined, { readings, evaluations }: FindingFrame): Pick<Finding, 'readings'> {
  if (readings.readings.length < 2) return {};
  const rows = readings.readings.map((reading, index) => {
    const evaluation = evaluations[index];
    const at = one.at[index];
    const due = at < 0 ? undefined : evaluation.due(at);
    return { reading, index, at, evaluation, due, status: one.statuses[index] };
  });
  const [first] = rows;
  if (rows.every((row) => row.status === first.status && row.due === first.due)) return {};
  return {
    readings: rows.map(({ reading, at, evaluation, due, status }) => {
      const detail = at < 0 ? undefined : evaluation.describe(at);
      const lateDays = detail?.measured?.lateDays;
      return {
        choices: { ...reading.choices },
        status,
        ...(status === 'undetermined' && at >= 0 ? { reason: reasonOf(evaluation.doubts[at]) } : {}),
        ...(due === undefined ? {} : { due }),
        ...(lateDays === undefined ? {} : { lateDays }),
        ...(detail?.derivation ? { derivation: detail.derivation as Finding['derivation'] } : {}),
      };
    }),
  };
}

/** Decisions that the norm reads and that are only recommended. */
function basedOnField({ settled }: Readings): Pick<Finding, 'basedOn'> {
  const basedOn = settled
    .filter((entry) => entry.origin === 'recommended')
    .map(({ key, answer }) => ({ decision: key, option: answerText(answer) }))
    .sort((a, b) => (a.decision < b.decision ? -1 : 1));
  return basedOn.length > 0 ? { basedOn } : {};
}

function openKeys({ settled }: Readings): string[] {
  return settled.filter((entry) => entry.origin === 'open').map(({ key }) => key);
}

/** An answer as text: an option, a number, «14 calendar-day». */
export function answerText(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'amount' in answer && 'unit' in answer) {
    return `${String(answer.amount)} ${String(answer.unit)}`;
  }
  return String(answer);
}
