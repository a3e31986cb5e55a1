import { reasons } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';

/** What a report comes to. A clean exit must not read as a clean year: what cannot be said stands beside what is broken. */
export interface Verdict {
  /** How many violations. */
  readonly headline: string;
  /** In how many cases nothing can be said, or else how many rows were not read; empty if there is neither. */
  readonly doubt: string;
  /** Why nothing can be said; empty if there is no doubt. */
  readonly why: string;
  /** That everything could be checked; empty if there is a doubt of either kind. */
  readonly clear: string;
  /** What is not due yet; empty if nothing. */
  readonly pending: string;
  /** Rows that were not read, where the doubt does not say it; empty if there are none. */
  readonly unread: string;
}

export function verdictOf({ summary, asOf }: Report, language: Language): Verdict {
  const { violated, undetermined, pending } = summary.counts;
  const isEmpty = summary.findings.total === 0;
  const isOpen = undetermined > 0;
  const unread = summary.rejections.total;
  return {
    headline: isEmpty
      ? say('report-empty', {}, language)
      : violated > 0
        ? say('report-violated', { count: violated }, language)
        : say('report-none-violated', {}, language),
    doubt: isOpen
      ? say('report-undetermined', { count: undetermined, violated }, language)
      : unread > 0
        ? say('report-unread-doubt', { count: unread, isClean: violated === 0 && !isEmpty }, language)
        : '',
    why: isOpen ? say('report-why', { reasons: reasonCounts(summary) }, language) : '',
    clear: isOpen || isEmpty || unread > 0 ? '' : say('report-none-undetermined', { asOf }, language),
    pending: pending > 0 ? say('report-pending', { count: pending }, language) : '',
    unread: isOpen && unread > 0 ? say('report-unread', { count: unread }, language) : '',
  };
}

/** The sentences after the verdict, in one line. */
export function restOf({ clear, pending, unread }: Verdict): string {
  return [clear, pending, unread].filter((part) => part !== '').join(' ');
}

/** The reasons that occur, most frequent first. */
export function reasonCounts({ reasons: counts }: Report['summary']) {
  return reasons
    .map((reason) => ({ reason, count: counts[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
