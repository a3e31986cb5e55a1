import { civilDate, code, country, dayRange, schemaId, z } from './common.ts';
import { answer } from './regulation.ts';
import { decisionKey } from './norm.ts';

const path = z.string().min(1);

export const waiver = z
  .strictObject({
    regulation: z.string().optional(),
    clause: z.string().optional(),
    norm: code.optional(),
    school: z.string().optional(),
    class: z.string().optional(),
    subject: z.string().optional().describe('Псевдоним ученика, семьи, номер обращения'),
    from: civilDate,
    to: civilDate,
    reason: z.string().min(1),
  })
  .describe('Освобождение: кого, от чего, на какие дни и почему');
export type Waiver = z.infer<typeof waiver>;

export const waivers = z
  .strictObject({ $schema: z.string().optional(), format: z.literal('reglament-waivers/1'), waivers: z.array(waiver) })
  .meta({
    $id: schemaId('waivers'),
    title: 'Освобождения',
    description: 'Случаи, в которых обязанность снята на время',
  });

export const coverage = dayRange.extend({
  activities: z.array(code).optional().describe('Только эти виды событий; без списка – все, что есть в журнале'),
  school: z.string().optional(),
});
export type Coverage = z.infer<typeof coverage>;

export const logEntry = z.strictObject({
  files: z.array(path).min(1).describe('Файлы одного журнала'),
  mapping: path.optional(),
  encoding: z.string().optional(),
  coverage: z.array(coverage).optional().describe('За какие дни журнал полон; без записи выводится по строкам'),
});

export const profile = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-profile/1'),
    school: z.strictObject({ id: z.string().min(1), name: z.string().optional() }),
    timeZone: z.string().describe('Часовой пояс IANA: Europe/Moscow'),
    country,
    regulations: z
      .array(
        z.strictObject({
          id: z.string().describe('Имя регламента или путь к файлу .ts, .json'),
          edition: z.string().optional().describe('in-force (по умолчанию), working или дата редакции'),
          decisions: z.record(decisionKey, answer).optional(),
        }),
      )
      .min(1),
    calendars: z
      .strictObject({
        school: z.array(path).optional().describe('Имена встроенных календарей или пути'),
        working: z.array(path).optional(),
      })
      .optional(),
    roster: z
      .union([
        path.describe('Одна книга XLSX или один JSON'),
        z.strictObject({
          classes: path.optional(),
          students: path.optional(),
          staff: path.optional(),
          absences: path.optional(),
          parents: path.optional(),
        }),
      ])
      .optional(),
    logs: z.array(logEntry),
    waivers: z.union([path, z.array(waiver)]).optional(),
    outputs: z
      .array(
        z.strictObject({
          format: z.enum(['table', 'json', 'ndjson', 'csv', 'xlsx', 'html', 'md', 'junit', 'sarif']),
          file: path,
          all: z.boolean().optional(),
        }),
      )
      .optional(),
  })
  .meta({
    $id: schemaId('profile'),
    title: 'Профиль школы',
    description: 'Что и по каким правилам проверять в этой школе',
  });
export type Profile = z.infer<typeof profile>;
