import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import { decisionOf, settle } from '../language/readings.ts';
import { answersOf } from '../checking/check.ts';
import type { Language } from '../messages/message.ts';
import { timeZone } from '../time/zone.ts';
import { addSetupOptions, read } from './check.ts';
import { errorText } from './print-error.ts';
import type { Setup, SetupOptions } from './setup.ts';
import { VERSION } from './version.ts';

const CANNOT = 2;

/** One line of the examination: fine, worth knowing, or broken. */
interface Point {
  readonly mark: '✓' | '!' | '✗';
  readonly text: string;
}

export function registerDoctor(program: Command): void {
  addSetupOptions(
    program
      .command('doctor')
      .description('чего не хватает на этой машине и в профиле')
      .argument('[logs...]', 'журналы'),
  ).action(async (files: string[], options: SetupOptions) => {
    const points = machinePoints(options.lang);
    const hasProfile = options.config !== undefined || files.length > 0 || existsSync('reglament.config.json');
    if (hasProfile) {
      try {
        points.push(...setupPoints(await read(files, options), options.lang));
      } catch (error) {
        const text = errorText(error, options.lang);
        if (text === undefined) throw error;
        points.push({ mark: '✗', text });
      }
    } else {
      points.push({
        mark: '!',
        text:
          options.lang === 'ru' ? 'Профиля здесь нет: укажите --config.' : 'There is no profile here: give --config.',
      });
    }
    for (const { mark, text } of points) process.stdout.write(`${mark} ${text}\n`);
    process.exitCode = points.some((point) => point.mark === '✗') ? CANNOT : 0;
  });
}

function machinePoints(language: Language): Point[] {
  const ru = language === 'ru';
  const points: Point[] = [{ mark: '✓', text: `reglament ${VERSION}, Node ${process.versions.node}` }];
  // Astana moved from UTC+6 to UTC+5 on 1 March 2024: older time zone data do not know it.
  const knowsAstana = timeZone('Asia/Almaty').localOf(Date.UTC(2024, 2, 20, 18, 30)).ms === 84_600_000;
  points.push(
    knowsAstana
      ? {
          mark: '✓',
          text: ru
            ? 'Часовые пояса свежие (Астана с 1 марта 2024 – UTC+5)'
            : 'Time zones are current (Astana is UTC+5 from 1 March 2024)',
        }
      : {
          mark: '✗',
          text: ru ? 'Данные о часовых поясах старые: обновите Node' : 'Time zone data are old: update Node',
        },
  );
  const countries = [...new Set(workingCalendars.map((calendar) => calendar.country))].map((country) => {
    const years = workingCalendars.filter((calendar) => calendar.country === country).map((calendar) => calendar.year);
    return `${country} ${Math.min(...years)}–${Math.max(...years)}`;
  });
  points.push({
    mark: '✓',
    text: `${ru ? 'Производственные календари' : 'Working calendars'}: ${countries.join(', ')}`,
  });
  const ready = Object.values(schoolCalendars)
    .filter((calendar) => calendar.status !== 'template')
    .map((calendar) => calendar.id);
  points.push({ mark: '✓', text: `${ru ? 'Школьные календари' : 'School calendars'}: ${ready.join(', ')}` });
  return points;
}

function setupPoints({ input, facts, logs }: Setup, language: Language): Point[] {
  const ru = language === 'ru';
  const points: Point[] = [];
  for (const plan of input.regulations) {
    const edition = plan.editions[plan.editions.length - 1];
    const { regulation } = edition;
    points.push({ mark: '✓', text: `${regulation.id}: ${regulation.clauses.length} ${ru ? 'пунктов' : 'clauses'}` });
    const answers = answersOf({ answers: edition.answers ?? plan.answers }, input);
    const open = [...new Set(regulation.clauses.flatMap((clause) => clause.decisions))].filter((key) => {
      const decision = decisionOf(regulation.decisions, key);
      return (
        decision !== undefined && settle(key, key.split('@')[1] ?? '', regulation.decisions, answers).origin === 'open'
      );
    });
    if (open.length > 0) {
      points.push({
        mark: '!',
        text: `${regulation.id}: ${ru ? 'не приняты решения' : 'decisions not taken'}: ${open.join(', ')}`,
      });
    }
  }
  points.push(
    input.calendars.length > 0
      ? {
          mark: '✓',
          text: `${ru ? 'Школьный календарь' : 'School calendar'}: ${input.calendars.map((calendar) => calendar.schoolYear).join(', ')}`,
        }
      : {
          mark: '!',
          text: ru
            ? 'Школьного календаря нет: учебный год – с 1 сентября по 31 августа, четверти и каникулы неизвестны'
            : 'No school calendar: the year runs from 1 September to 31 August, its periods are not known',
        },
  );
  for (const table of ['classes', 'students', 'staff', 'absences', 'parents'] as const) {
    const rows = input.roster[table];
    points.push(
      rows
        ? { mark: '✓', text: `${table}: ${rows.length}` }
        : { mark: '!', text: `${table}: ${ru ? 'таблицы нет' : 'no table'}` },
    );
  }
  for (const lacking of input.roster.lacks)
    points.push({ mark: '!', text: `${ru ? 'нет колонки' : 'no column'} ${lacking}` });
  for (const one of facts.inputs ?? []) {
    const how = [one.kind, one.encoding, one.delimiter === '\t' ? 'tab' : one.delimiter, one.sheet]
      .filter((part) => part !== undefined)
      .join(', ');
    const counts = ru
      ? `строк ${one.rows}, принято ${one.accepted}, отклонено ${one.rejected}`
      : `${one.rows} rows, ${one.accepted} accepted, ${one.rejected} rejected`;
    points.push({ mark: one.rejected > 0 ? '!' : '✓', text: `${one.file} (${how}): ${counts}` });
  }
  for (const { file, columns } of logs.columnsSeen) {
    const unused = columns.filter((column) => column.field === undefined).map((column) => column.header);
    if (unused.length > 0)
      points.push({
        mark: '!',
        text: `${file}: ${ru ? 'колонки не используются' : 'columns not used'}: ${unused.join(', ')}`,
      });
  }
  for (const warning of (facts.warnings ?? []).slice(0, 20)) points.push({ mark: '!', text: warning.message });
  return points;
}
