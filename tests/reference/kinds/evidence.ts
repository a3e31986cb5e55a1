/** §5.7. */
import type { NormOf } from '../../../schemas/norm.ts';
import { formatDay } from '../../../validator/time/civil-date.ts';
import { matches } from '../matching.ts';
import { undetermined, verdict, type Draft } from '../model.ts';
import { byStamp, type Context } from '../scene.ts';
import { inSpan, spanOfWindow } from '../spans.ts';
import { lacksTable } from '../who.ts';
import { isThere, schoolDraft, subjectWindows, windowDraft } from './subjects.ts';

export function evidence(norm: NormOf<'evidence'>, context: Context): Draft[] {
  if (lacksTable(norm.subject, norm.among, context)) return [schoolDraft(undetermined('missing-attribute'), context)];
  const { windows, drafts } = subjectWindows(norm, context);
  for (const { subject, window, year } of windows) {
    if (!isThere(subject, window, year, norm.among, context)) continue;
    const instance = { key: norm.subject, value: subject.ids };
    const found = inSpan(matches(norm.event, instance, undefined, context), spanOfWindow(window, context));
    const sure = found
      .filter((match) => match.sure)
      .map(({ row }) => row)
      .sort(byStamp);
    drafts.push({
      ...windowDraft(subject, window, context),
      verdict: verdict('judgement'),
      measured: {
        count: sure.length,
        dates: sure.map((row) => (row.day === undefined ? '' : formatDay(row.day))),
      },
      evidence: sure,
    });
  }
  return drafts;
}
