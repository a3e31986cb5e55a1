import { civilDate, code, country, dayRange, grade, schemaId, z } from './common.ts';

const periodList = z.array(dayRange);

const byGrade = z
  .array(
    z.strictObject({
      grades: z.array(grade).min(1).optional().describe('Для каких классов; без списка – для остальных и для школы'),
      periods: periodList,
    }),
  )
  .min(1);

const attestation = z.array(
  z.strictObject({
    grades: z.array(grade).min(1).optional(),
    periods: z
      .union([z.enum(['quarter', 'trimester', 'half-year']), periodList])
      .describe('Пустой список: не аттестуются'),
  }),
);

/** One school year of one school. */
export const schoolCalendar = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-school-calendar/1'),
    id: code,
    title: z.string(),
    country,
    schoolYear: z.string().describe('Учебный год, 2025/26'),
    year: dayRange.describe('Учебный год целиком'),
    lessons: dayRange.describe('Первый и последний день уроков'),
    week: z.union([z.literal(5), z.literal(6)]).describe('Учебная неделя: 5 или 6 дней'),
    holidays: z.array(dayRange.extend({ name: z.string(), grades: z.array(grade).min(1).optional() })),
    quarter: byGrade.optional(),
    trimester: byGrade.optional(),
    'half-year': byGrade.optional(),
    'attestation-period': attestation.optional(),
    named: z
      .record(code, dayRange)
      .optional()
      .describe('Именованные периоды: start-of-year, before-year, after-year …'),
    source: z.string(),
    status: z.enum(['enacted', 'recommended', 'school', 'template', 'example']),
    note: z.string().optional(),
  })
  .meta({
    $id: schemaId('school-calendar'),
    title: 'Школьный календарь',
    description: 'Учебный год: уроки, каникулы, четверти, полугодия, аттестационные периоды',
  });
export type SchoolCalendar = z.infer<typeof schoolCalendar>;

export { civilDate };
