import { schemaId, z } from './common.ts';

const text = z.string();

const source = z.union([
  text.describe('Заголовок колонки'),
  z.strictObject({
    column: text.optional().describe('Заголовок колонки или её буква: «Дата», "=B"'),
    columns: z
      .array(text)
      .min(2)
      .optional()
      .describe('Несколько колонок, значения которых соединяются пробелом (дата и время)'),
    constant: text.optional().describe('Одно значение для всех строк'),
    values: z.record(z.string(), z.string()).optional().describe('Как прочесть значения: «лично» → meeting.in-person'),
    otherwise: text.optional().describe('Значение для всего, чего нет в values'),
    split: text.optional().describe('Разделитель списка; по умолчанию | ; ,'),
    prefix: text.optional().describe('Что приписать спереди: class-teacher:'),
  }),
]);

const fields = z.record(z.string(), source).describe('Колонка журнала → откуда её взять');

/** How a school's own export becomes a log. */
export const mapping = z
  .strictObject({
    $schema: text.optional(),
    format: z.literal('reglament-mapping/1'),
    title: text.optional(),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048']).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    sheet: text.optional(),
    headerRow: z.int().min(1).optional().describe('Номер строки с заголовками, с 1'),
    rows: text.optional().describe('JSON: путь к списку строк через точку'),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional().describe('Порядок числа, месяца и года в датах'),
    skip: z
      .array(
        z.strictObject({
          column: text,
          equals: z.array(text).optional(),
          blank: z.boolean().optional(),
        }),
      )
      .optional()
      .describe('Строки, которые не события: итоги, пустые'),
    columns: fields.optional(),
    emit: z
      .array(z.strictObject({ when: text.optional().describe('Только если эта колонка заполнена'), columns: fields }))
      .min(1)
      .optional()
      .describe('Несколько событий из одной широкой строки'),
  })
  .meta({
    $id: schemaId('mapping'),
    title: 'Сопоставление',
    description: 'Как выгрузка школы превращается в журнал событий',
  });
export type Mapping = z.infer<typeof mapping>;
export type MappingSource = z.infer<typeof source>;
