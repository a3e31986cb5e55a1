import { message, plural, pluralEn } from './message.ts';
import { dateWords, reasonWords, statusWords } from './words.ts';
import type { Reason, Status } from '../../schemas/regulation.ts';

const daysRu = (n: number): string => `${n} ${plural(n, ['день', 'дня', 'дней'])}`;
const daysEn = (n: number): string => `${n} ${pluralEn(n, 'day')}`;
const minutesRu = (n: number): string =>
  n >= 60 ? `${Math.floor(n / 60)} ч ${n % 60} мин` : `${n} ${plural(n, ['минуту', 'минуты', 'минут'])}`;
const minutesEn = (n: number): string =>
  n >= 60 ? `${Math.floor(n / 60)} h ${n % 60} min` : `${n} ${pluralEn(n, 'minute')}`;
const late = (p: { lateDays: number; lateMinutes?: number | undefined }, ru: boolean): string => {
  if (p.lateMinutes !== undefined && p.lateDays === 0) return ru ? minutesRu(p.lateMinutes) : minutesEn(p.lateMinutes);
  return ru ? daysRu(p.lateDays) : daysEn(p.lateDays);
};

interface ReadingWords {
  readonly choice: string;
  readonly status: Status;
  readonly due?: string | undefined;
  readonly lateDays?: number | undefined;
}

const readingRu = (r: ReadingWords): string => {
  const facts = [
    r.due === undefined ? '' : `срок ${dateWords(r.due, 'ru')}`,
    r.lateDays === undefined || r.lateDays <= 0 ? '' : `на ${daysRu(r.lateDays)} позже`,
  ].filter((part) => part !== '');
  return `${r.choice} – ${statusWords[r.status].ru}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
};
const readingEn = (r: ReadingWords): string => {
  const facts = [
    r.due === undefined ? '' : `due ${dateWords(r.due, 'en')}`,
    r.lateDays === undefined || r.lateDays <= 0 ? '' : `${daysEn(r.lateDays)} late`,
  ].filter((part) => part !== '');
  return `${r.choice}: ${statusWords[r.status].en}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
};

/** What a finding says, in one or two sentences. */
export const findingMessages = {
  'finding-late': message<{ due: string; done: string; lateDays: number; lateMinutes?: number | undefined }>(
    (p) => `Сделано ${dateWords(p.done, 'ru')}, на ${late(p, true)} позже срока (${dateWords(p.due, 'ru')}).`,
    (p) => `Done ${dateWords(p.done, 'en')}, ${late(p, false)} after the due date (${dateWords(p.due, 'en')}).`,
  ),
  'finding-not-done': message<{ due?: string | undefined }>(
    (p) => (p.due === undefined ? 'Не сделано.' : `Не сделано: срок истёк ${dateWords(p.due, 'ru')}.`),
    (p) => (p.due === undefined ? 'Not done.' : `Not done: it was due ${dateWords(p.due, 'en')}.`),
  ),
  'finding-done': message<{ done: string; due?: string | undefined }>(
    (p) => `Сделано ${dateWords(p.done, 'ru')}${p.due === undefined ? '' : `, срок – ${dateWords(p.due, 'ru')}`}.`,
    (p) => `Done ${dateWords(p.done, 'en')}${p.due === undefined ? '' : `, due ${dateWords(p.due, 'en')}`}.`,
  ),
  'finding-due-later': message<{ due?: string | undefined }>(
    (p) => (p.due === undefined ? 'Срок ещё не наступил.' : `Срок – ${dateWords(p.due, 'ru')}.`),
    (p) => (p.due === undefined ? 'Not due yet.' : `Due ${dateWords(p.due, 'en')}.`),
  ),
  'finding-too-few': message<{ window: string; count: number; min: number }>(
    (p) => `За период «${p.window}»: ${p.count}, нужно не меньше ${p.min}.`,
    (p) => `In "${p.window}": ${p.count}, at least ${p.min} needed.`,
  ),
  'finding-too-many': message<{ window: string; count: number; max: number }>(
    (p) => `За период «${p.window}»: ${p.count}, допускается не больше ${p.max}.`,
    (p) => `In "${p.window}": ${p.count}, at most ${p.max} allowed.`,
  ),
  'finding-missing-values': message<{ window: string; values: string }>(
    (p) => `За период «${p.window}» не было: ${p.values}.`,
    (p) => `In "${p.window}" there was no: ${p.values}.`,
  ),
  'finding-counted': message<{ window: string; count: number }>(
    (p) => `За период «${p.window}»: ${p.count}.`,
    (p) => `In "${p.window}": ${p.count}.`,
  ),
  'finding-window-runs': message<{ window: string; to: string; count: number }>(
    (p) => `Период «${p.window}» идёт до ${dateWords(p.to, 'ru')}; пока ${p.count}.`,
    (p) => `"${p.window}" runs to ${dateWords(p.to, 'en')}; ${p.count} so far.`,
  ),
  'finding-gap': message<{ from: string; to: string; due: string; more: number }>(
    (p) =>
      `Перерыв с ${dateWords(p.from, 'ru')} по ${dateWords(p.to, 'ru')} длиннее допустимого: следующий раз был нужен не позже ${dateWords(p.due, 'ru')}.${p.more > 0 ? ` Таких перерывов ещё ${p.more}.` : ''}`,
    (p) =>
      `The gap from ${dateWords(p.from, 'en')} to ${dateWords(p.to, 'en')} is too long: the next was due ${dateWords(p.due, 'en')}.${p.more > 0 ? ` ${p.more} more such gaps.` : ''}`,
  ),
  'finding-no-gap': message<{ count: number }>(
    (p) => `Перерывов длиннее допустимого нет; событий: ${p.count}.`,
    (p) => `No gap too long; events: ${p.count}.`,
  ),
  'finding-nothing-before': message<Record<string, never>>(
    () => 'До этого события нужного не было.',
    () => 'Nothing of what was needed came before this event.',
  ),
  'finding-came-before': message<{ done: string }>(
    (p) => `Нужное было раньше: ${dateWords(p.done, 'ru')}.`,
    (p) => `What was needed came before: ${dateWords(p.done, 'en')}.`,
  ),
  'finding-condition-failed': message<Record<string, never>>(
    () => 'Событие не отвечает условию нормы.',
    () => 'The event does not meet the condition of the norm.',
  ),
  'finding-condition-met': message<Record<string, never>>(
    () => 'Событие отвечает условию нормы.',
    () => 'The event meets the condition of the norm.',
  ),
  'finding-offence': message<Record<string, never>>(
    () => 'Событие, которого по норме быть не должно.',
    () => 'An event that the norm does not allow.',
  ),
  'finding-no-offence-yet': message<Record<string, never>>(
    () => 'Нарушений пока нет.',
    () => 'No offence so far.',
  ),
  'finding-no-offence': message<Record<string, never>>(
    () => 'Нарушений за год нет, и журнал объявлен полным.',
    () => 'No offence in the year, and the log is declared full.',
  ),
  'finding-silence': message<{ reason: Reason }>(
    (p) => `Записей о нарушениях нет, но это не доказательство: ${reasonWords[p.reason].ru}.`,
    (p) => `No offence is recorded, but silence is no proof: ${reasonWords[p.reason].en}.`,
  ),
  'finding-undetermined': message<{ reason: Reason }>(
    (p) => `Установить нельзя: ${reasonWords[p.reason].ru}.`,
    (p) => `Cannot be said: ${reasonWords[p.reason].en}.`,
  ),
  'finding-no-roster': message<Record<string, never>>(
    () => 'Установить нельзя: в составе школы нет нужной таблицы или колонки, и неизвестно, с кого спрашивать.',
    () => 'Cannot be said: the roster lacks a table or a column, so it is not known who owes this.',
  ),
  'finding-open-choice': message<{ decisions: string; readings: readonly ReadingWords[] }>(
    (p) => `Зависит от решения ${p.decisions}: ${p.readings.map(readingRu).join('; ')}.`,
    (p) => `Hangs on decision ${p.decisions}: ${p.readings.map(readingEn).join('; ')}.`,
  ),
  'finding-open-value': message<{
    decisions: string;
    calendarDays?: number | undefined;
    workingDays?: number | undefined;
    minutes?: number | undefined;
    count?: number | undefined;
  }>(
    (p) => {
      if (p.count !== undefined) return `Число не названо (решение ${p.decisions}); в журнале: ${p.count}.`;
      if (p.calendarDays === undefined) return `Срок не назван (решение ${p.decisions}); ответного события нет.`;
      const clock =
        p.minutes !== undefined && p.minutes < 1440
          ? minutesRu(p.minutes)
          : `${daysRu(p.calendarDays)} (рабочих: ${p.workingDays ?? 0})`;
      return `Срок не назван (решение ${p.decisions}); прошло ${clock}.`;
    },
    (p) => {
      if (p.count !== undefined) return `The number is not given (decision ${p.decisions}); the log has ${p.count}.`;
      if (p.calendarDays === undefined) return `The term is not given (decision ${p.decisions}); there is no response.`;
      const clock =
        p.minutes !== undefined && p.minutes < 1440
          ? minutesEn(p.minutes)
          : `${daysEn(p.calendarDays)} (${p.workingDays ?? 0} working)`;
      return `The term is not given (decision ${p.decisions}); ${clock} passed.`;
    },
  ),
  'finding-judgement': message<{ window: string; count: number }>(
    (p) => `Для оценки человеком: за период «${p.window}» событий – ${p.count}.`,
    (p) => `For a person to judge: ${p.count} ${pluralEn(p.count, 'event')} in "${p.window}".`,
  ),
  'finding-waived': message<{ reason: string; until: string }>(
    (p) => `Освобождено до ${dateWords(p.until, 'ru')}: ${p.reason}.`,
    (p) => `Waived until ${dateWords(p.until, 'en')}: ${p.reason}.`,
  ),
  'finding-not-applicable': message<Record<string, never>>(
    () => 'Обязанности здесь нет.',
    () => 'There is no duty here.',
  ),
  'response-before-trigger': message<{ activity: string; trigger: string }>(
    (p) => `Событие «${p.activity}» стоит раньше, чем «${p.trigger}» того же номера: проверьте дату или номер.`,
    (p) => `"${p.activity}" stands before "${p.trigger}" of the same number: check the date or the number.`,
  ),
};
