import { blocks, frequency, interval, months, open, quarter } from '../validator/language/index.ts';

type ClassEvent = Parameters<typeof frequency<'class'>>[0]['event'];

/** «Раз в три месяца» о событии класса: по каким отрезкам считать, решает школа. */
export function everyThreeMonths(title: string, event: ClassEvent) {
  const perWindow = { title, subject: 'class', event } as const;
  return open('D05', {
    blocks: frequency({ ...perWindow, window: blocks(months(3), 'school-year', { during: 'lessons' }) }),
    quarters: frequency({ ...perWindow, window: blocks(months(3), '07-01', { during: 'lessons' }) }),
    rolling: interval({
      title,
      subject: 'class',
      event,
      during: 'lessons',
      maxGap: months(3, { pause: open('D20', { run: null, pause: ['school-holidays'] }) }),
    }),
    periods: frequency({ ...perWindow, window: quarter() }),
  });
}
