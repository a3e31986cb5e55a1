import { civilDate, country, schemaId, z } from './common.ts';

/** Days off on weekdays and working weekend days of one country and year; other days go by the five-day week. */
export const workingCalendar = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-working-calendar/1'),
    country,
    year: z.int().min(1990).max(2100),
    days: z.array(
      z.strictObject({
        date: civilDate,
        kind: z.enum(['off', 'work']),
        holiday: z.boolean().optional().describe('Сам праздник (а не перенос)'),
        name: z.string(),
        movedFrom: civilDate.optional(),
        status: z.enum(['enacted', 'draft', 'by-rule']),
        source: z.string(),
      }),
    ),
  })
  .meta({
    $id: schemaId('working-calendar'),
    title: 'Производственный календарь',
    description: 'Нерабочие будни и рабочие выходные страны за год',
  });
export type WorkingCalendar = z.infer<typeof workingCalendar>;
