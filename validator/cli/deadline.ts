import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { termUnits, type Term } from '../../schemas/norm.ts';
import type { Step } from '../../schemas/report.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import type { Language } from '../messages/message.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { dateWords, termWords } from '../messages/words.ts';
import { parseJson } from '../records/document.ts';
import { fileSource } from '../records/node-files.ts';
import { parseDay } from '../time/civil-date.ts';
import { deadlineOf, type DeadlineAnswer } from '../time/deadline.ts';
import { loadSchoolCalendars, loadWorkingCalendars } from './calendars.ts';
import { collect, languageOption } from './options.ts';

interface DeadlineOptions {
  readonly country: string;
  readonly roll?: string;
  readonly start?: string;
  readonly cutoff?: string;
  readonly zone?: string;
  readonly format: string;
  readonly calendar: string[];
  readonly workingCalendar: string[];
  readonly batch?: string;
  readonly lang: Language;
}

/** One question of a batch. */
interface Question {
  readonly from: string;
  readonly amount: number | string;
  readonly unit: string;
  readonly country?: string;
  readonly roll?: string;
  readonly start?: string;
  readonly cutoff?: string;
  readonly zone?: string;
}

const effectWords: Readonly<Record<Language, Record<Step['effect'], string>>> = {
  ru: {
    start: 'день события',
    counted: 'считается',
    skipped: 'нерабочий, пропущен',
    paused: 'срок стоит',
    rolled: 'перенос сюда',
  },
  en: {
    start: 'day of the event',
    counted: 'counted',
    skipped: 'day off, skipped',
    paused: 'the clock stands',
    rolled: 'moved here',
  },
};

export function registerDeadline(program: Command): void {
  program
    .command('deadline')
    .description('срок: последний день и каждый день пути к нему')
    .argument('[from]', 'день или время события: 2026-05-06 или 2026-05-06T10:00')
    .argument('[amount]', 'сколько')
    .argument('[unit]', termUnits.join(', '))
    .option('--country <code>', 'страна производственного календаря', 'RU')
    .option('--roll <how>', 'перенос с нерабочего дня: next, previous, none')
    .option('--start <how>', 'next-day (по умолчанию) или same-day')
    .option('--cutoff <time>', 'до какого часа последнего дня')
    .option('--zone <name>', 'часовой пояс IANA')
    .option('--calendar <name>', 'школьный календарь, для учебных дней', collect, [])
    .option('--working-calendar <file>', 'производственный календарь', collect, [])
    .addOption(new Option('--format <format>', 'вид').choices(['table', 'json']).default('table'))
    .option('--batch <file>', 'список вопросов в JSON; ответы в том же порядке')
    .addOption(languageOption())
    .action(
      async (
        from: string | undefined,
        amount: string | undefined,
        unit: string | undefined,
        options: DeadlineOptions,
      ) => {
        const working = await loadWorkingCalendars(options.workingCalendar, process.cwd());
        if (options.batch !== undefined) {
          const questions = await questionsOf(options.batch);
          const answers = [];
          for (const question of questions) {
            const { due } = await answer({ ...question }, options, working);
            answers.push({ due });
          }
          process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
          return;
        }
        if (from === undefined || amount === undefined || unit === undefined) {
          const argument = from === undefined ? 'from' : amount === undefined ? 'amount' : 'unit';
          throw new UserError('argument-missing', { argument });
        }
        const question: Question = {
          from,
          amount,
          unit,
          roll: options.roll,
          start: options.start,
          cutoff: options.cutoff,
        };
        const found = await answer(question, options, working);
        if (options.format === 'json') process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
        else process.stdout.write(tableOf(found, question, options.lang));
      },
    );
}

async function questionsOf(file: string): Promise<Question[]> {
  await fileSource(file);
  const { data } = parseJson(await readFile(file, 'utf8'), file);
  if (Array.isArray(data) && data.every((one) => typeof one === 'object' && one !== null)) return data as Question[];
  throw new UserError('option-value', {
    option: '--batch',
    value: file,
    expected: '[{ "from": "2026-05-06", "amount": 5, "unit": "working-day" }]',
  });
}

async function answer(
  question: Question,
  options: DeadlineOptions,
  working: readonly WorkingCalendar[],
): Promise<DeadlineAnswer> {
  const school = await loadSchoolCalendars(options.calendar, process.cwd());
  const country = question.country ?? options.country;
  const zone = question.zone ?? options.zone;
  const term = termOf(question);
  // Hours are counted from an instant; of a day alone it is not known which.
  if (term.unit === 'hour' && parseDay(question.from) !== undefined) {
    throw new UserError('hours-need-time', { from: question.from });
  }
  return deadlineOf({ from: question.from, term, country, zone }, { working, school });
}

/** As in a norm (schemas/norm.ts). */
const MOST = 100_000;

function termOf({ amount, unit, roll, start, cutoff }: Question): Term {
  const number = Number(amount);
  if (!Number.isInteger(number) || number < 0 || number > MOST || String(amount ?? '').trim() === '') {
    throw new UserError('option-value', {
      option: 'amount',
      value: String(amount ?? ''),
      expected: `0, 1, 2 … ${MOST}`,
    });
  }
  return {
    amount: number,
    unit: oneOf('unit', unit, termUnits),
    ...(roll === undefined ? {} : { roll: oneOf('--roll', roll, ['next', 'previous', 'none']) }),
    ...(start === undefined ? {} : { start: oneOf('--start', start, ['next-day', 'same-day']) }),
    ...(cutoff === undefined ? {} : { cutoff: hour(cutoff) }),
  };
}

function hour(value: string): string {
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value)) {
    throw new UserError('option-value', { option: '--cutoff', value, expected: '18:00, 24:00' });
  }
  return value;
}

function oneOf<const T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) {
    throw new UserError('option-value', { option, value, expected: known.join(', '), nearest: nearest(value, known) });
  }
  return found;
}

function tableOf({ due, steps }: DeadlineAnswer, question: Question, language: Language): string {
  const words = effectWords[language];
  const term = termWords({ amount: Number(question.amount), unit: question.unit as Term['unit'] }, language);
  const head =
    language === 'ru'
      ? `Срок – ${dateWords(due, language, true)} (${term})`
      : `Due ${dateWords(due, language)} (${term})`;
  const lines = folded(steps).map(
    ({ date, effect, count }) =>
      `  ${dateWords(date, language, true).padEnd(34)}${words[effect]}${count > 1 ? ` × ${count}` : ''}`,
  );
  return `${head}\n${lines.join('\n')}\n`;
}

/** Long runs of the same effect become their first day and a number. */
function folded(steps: readonly Step[]): (Step & { count: number })[] {
  const runs: (Step & { count: number })[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && steps.length > 40 && last.effect === step.effect)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ ...step, count: 1 });
  }
  return runs;
}
