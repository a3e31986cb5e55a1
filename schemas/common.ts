import * as z from 'zod';

// The handbook forbids `eval`; zod must not try to compile its schemas with it.
z.config({ jitless: true });

// Only days that exist: what reads a file may count with its dates at once.
const MONTH_DAY = '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])';
const LEAP_YEAR = '\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00';

/** A civil date, `2025-09-01`. */
export const civilDate = z
  .string()
  .regex(new RegExp(`^(\\d{4}-(${MONTH_DAY})|(${LEAP_YEAR})-02-29)$`))
  .describe('Дата: ГГГГ-ММ-ДД');

/** A day of any year, `09-01`. */
export const monthDay = z
  .string()
  .regex(new RegExp(`^(${MONTH_DAY}|02-29)$`))
  .describe('День года: ММ-ДД');

/** An hour of the day, `00:00` to `24:00`. */
export const hourOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .describe('Время суток: ЧЧ:ММ');

/** A vocabulary code: latin words joined by dots and hyphens, `appeal.received`. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .describe('Код из словаря');

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('Страна: код ISO 3166-1 из двух букв');

/** Days from `from` to `to`, both included. */
export const dayRange = z.strictObject({ from: civilDate, to: civilDate }).describe('Дни с from по to, включая оба');

export const grade = z.int().min(0).max(12).describe('Класс обучения, 0–12');

/** Where a schema lives; the `$id` of the generated JSON Schema is built from its name. */
export const schemaId = (name: string): string => `https://reglament.invalid/schemas/${name}.schema.json`;

export { z };
