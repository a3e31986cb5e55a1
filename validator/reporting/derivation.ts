import type { Step } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { reportWords } from '../messages/reporting.ts';
import { rangeWords, dateWords } from '../messages/words.ts';

/** Days in a row that did the same to a term. */
export interface Run {
  readonly effect: Step['effect'];
  /** Earliest and latest day, both included. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** The number of the first counted day of the run. */
  readonly first: number;
}

/** Folds the days of a term; counted days are numbered through. */
export function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  let counted = 0;
  for (const { date, effect } of steps) {
    if (effect === 'counted') counted++;
    const last = runs.at(-1);
    if (last?.effect === effect && effect !== 'start' && effect !== 'rolled') {
      runs[runs.length - 1] = {
        ...last,
        from: date < last.from ? date : last.from,
        to: date > last.to ? date : last.to,
        count: last.count + 1,
      };
    } else runs.push({ effect, from: date, to: date, count: 1, first: effect === 'counted' ? counted : 0 });
  }
  return runs;
}

/** «7–10 октября 2025» and what those days did: «1–4-й дни». @param due hours are not counted in days */
export function runWords(run: Run, due: string | undefined, language: Language): { days: string; effect: string } {
  const days = run.from === run.to ? dateWords(run.from, language) : rangeWords(run.from, run.to, language);
  return { days, effect: effectOf(run, due?.includes('T') ?? false, language) };
}

function effectOf({ effect, count, first }: Run, isHours: boolean, language: Language): string {
  switch (effect) {
    case 'start':
      return reportWords.dayZero[language];
    case 'counted':
      return isHours
        ? say('report-days-run', { count }, language)
        : say('report-days-counted', { from: first, to: first + count - 1 }, language);
    case 'skipped':
      return say('report-days-skipped', { count }, language);
    case 'paused':
      return say('report-days-paused', { count }, language);
    case 'rolled':
      return reportWords.rolledTo[language];
  }
}
