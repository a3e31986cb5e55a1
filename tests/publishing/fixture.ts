import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Regulation } from '../../schemas/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import {
  at,
  calendarDays,
  clause,
  deadline,
  event,
  example,
  regulation,
  section,
  workingDays,
} from '../../validator/language/index.ts';

/** A regulation of one clause: an answer to an appeal within some calendar days. */
export function answerWithin(days: number, more: { text?: string; working?: boolean } = {}): Regulation {
  return compile(
    regulation('small', {
      title: 'Маленький регламент',
      summary: 'Для проверок.',
      country: 'RU',
      source: { title: 'источник' },
      sections: [
        section('I', 'Обращения', [
          clause('I.1', {
            title: 'Ответ',
            text: more.text ?? `Отвечает за ${days} дней.`,
            bearer: 'class-teacher',
            towards: 'parent',
            forms: ['e-mail'],
            periodicity: `за ${days} дней`,
            requirement: 'deadline',
            checkability: 'checked',
            norms: {
              reply: deadline({
                title: 'Ответ дан',
                key: 'case',
                trigger: event('appeal.received'),
                response: event('appeal.answered'),
                within: more.working === true ? workingDays(days) : calendarDays(days, { roll: 'none' }),
              }),
            },
            examples: [
              example('ответ на следующий день', {
                log: [
                  at('2025-10-06', 'appeal.received', { case: '1' }),
                  at('2025-10-07', 'appeal.answered', { case: '1' }),
                ],
                asOf: '2025-11-30',
                expect: { reply: 'satisfied' },
              }),
            ],
          }),
        ]),
      ],
    }),
  );
}

/** The same as a source file, in a folder of its own: `<new folder>/regulations/small/regulation.ts`. */
export function sourceFolder(days: number): { root: string; folder: string; file: string } {
  const root = mkdtempSync(join(tmpdir(), 'reglament-'));
  const folder = join(root, 'regulations/small');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'regulation.ts');
  writeFileSync(file, sourceText(days));
  return { root, folder, file };
}

/** @param expected the verdict that its example expects */
export function sourceText(days: number, expected = 'satisfied'): string {
  return `import { at, calendarDays, clause, deadline, event, example, regulation, section } from 'reglament/language';

export default regulation('small', {
  title: 'Маленький регламент',
  summary: 'Для проверок.',
  country: 'RU',
  source: { title: 'источник' },
  sections: [
    section('I', 'Обращения', [
      clause('I.1', {
        title: 'Ответ',
        text: 'Отвечает за ${days} дней.',
        bearer: 'class-teacher',
        towards: 'parent',
        forms: ['e-mail'],
        periodicity: 'за ${days} дней',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          reply: deadline({
            title: 'Ответ дан',
            key: 'case',
            trigger: event('appeal.received'),
            response: event('appeal.answered'),
            within: calendarDays(${days}, { roll: 'none' }),
          }),
        },
        examples: [
          example('ответ на следующий день', {
            log: [
              at('2025-10-06', 'appeal.received', { case: '1' }),
              at('2025-10-07', 'appeal.answered', { case: '1' }),
            ],
            asOf: '2025-11-30',
            expect: { reply: '${expected}' },
          }),
        ],
      }),
    ]),
  ],
});
`;
}
