/** §5.2. */
import type { NormOf } from '../../../schemas/norm.ts';
import { uncovered } from '../coverage.ts';
import { matches } from '../matching.ts';
import { undetermined, verdict, type Draft, type Found, type Verdict } from '../model.ts';
import type { Context } from '../scene.ts';
import { inSpan, spanOfWindow, withSides, type Span } from '../spans.ts';
import { lacksTable } from '../who.ts';
import { combined } from './combine.ts';
import { isThere, owes, schoolDraft, subjectWindows, windowDraft } from './subjects.ts';

type Frequency = NormOf<'frequency'>;

export function frequency(norm: Frequency, untaken: boolean, context: Context): Draft[] {
  if (lacksTable(norm.subject, norm.among, context)) return [schoolDraft(undetermined('missing-attribute'), context)];
  const { windows, drafts } = subjectWindows(norm, context);
  for (const { subject, window, year } of windows) {
    if (!isThere(subject, window, year, norm.among, context)) continue;
    const instance = { key: norm.subject, value: subject.ids };
    const span = spanOfWindow(window, context);
    const found = inSpan(matches(norm.event, instance, undefined, context), span);
    const common = {
      ...windowDraft(subject, window, context),
      evidence: found.flatMap(({ row, sure }) => (sure ? [row] : [])),
    };
    const measured = { count: count(found, true), possible: count(found, false) };
    if (!owes(subject, window, year, norm, context)) drafts.push({ ...common, verdict: verdict('not-applicable') });
    else if (untaken) drafts.push({ ...common, verdict: undetermined('open-decision'), measured });
    else {
      const missing: string[] = [];
      const judge = (): Verdict => {
        if (!norm.covering) return judgeCount(norm, found, span, context);
        const { field, values } = norm.covering;
        const verdicts = values.map((value) => judgeCount(norm, including(found, field, value), span, context));
        missing.push(...values.filter((_, index) => verdicts[index].status !== 'satisfied'));
        return combined(verdicts);
      };
      const status = withSides(norm, span, instance, undefined, context, judge);
      drafts.push({ ...common, verdict: status, measured, missing: norm.covering && missing });
    }
  }
  return drafts;
}

function count(found: readonly Found[], sure: boolean): number {
  return found.filter((match) => match.sure === sure).length;
}

function judgeCount(norm: Frequency, found: readonly Found[], span: Span, context: Context): Verdict {
  const min = norm.min ?? (norm.max === undefined ? 1 : 0);
  const { max } = norm;
  const gaps = uncovered(context, norm.event.activity, span.from, span.to);
  const low = count(found, true);
  const high = gaps.length > 0 ? Infinity : low + count(found, false);
  if (max !== undefined && low > max) return verdict('violated');
  if (low >= min && max === undefined) return verdict('satisfied');
  if (span.to > context.asOf) return verdict('pending');
  if (high < min) return verdict('violated');
  if (low >= min && (max === undefined || high <= max)) return verdict('satisfied');
  return undetermined(...found.flatMap((match) => match.doubts), ...gaps);
}

/** The events whose attribute includes a value; where it is blank, or could not be read, they possibly do. */
function including(found: readonly Found[], field: string, value: string): Found[] {
  return found.flatMap((match) => {
    const cell = match.row.cells[field];
    if (cell === undefined) return [{ ...match, sure: false, doubts: [...match.doubts, 'missing-attribute' as const] }];
    return cell.some((entry) => entry === value || String(entry).split(':')[0] === value) ? [match] : [];
  });
}
