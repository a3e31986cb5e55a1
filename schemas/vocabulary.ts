import { civilDate, code, country, z } from './common.ts';

export const attributeTypes = ['code', 'list', 'date', 'number', 'flag'] as const;

const attribute = z.strictObject({
  type: z.enum(attributeTypes),
  label: z.string(),
  values: z.record(z.string(), z.string()).optional().describe('Коды и их подписи; без них – любой код'),
});

/** A kind of event: its keys are the columns that link or place it. */
export const activity = z
  .strictObject({
    label: z.string(),
    hint: z.string().optional(),
    keys: z
      .array(z.enum(['school', 'class', 'student', 'family', 'parent', 'teacher', 'case', 'document', 'event']))
      .describe('Что строка называет: класс, ученика, обращение …'),
    by: code.optional().describe('Роль, которая обычно это делает'),
    attributes: z.record(z.string(), attribute).optional(),
    aliases: z.array(z.string()).optional().describe('Как ещё пишут в журналах'),
  })
  .describe('Вид события');
export type Activity = z.infer<typeof activity>;
export type Attribute = z.infer<typeof attribute>;

export const role = z
  .strictObject({
    label: z.string(),
    parent: code.optional().describe('Более широкая роль'),
    aliases: z.array(z.string()).optional(),
  })
  .describe('Роль');
export type Role = z.infer<typeof role>;

export const form = z
  .strictObject({
    label: z.string(),
    parent: code.optional().describe('Более широкая форма'),
    presence: z.enum(['in-person', 'remote']).optional(),
    synchronous: z.boolean().optional().describe('Разговор в одно время – да; сообщение – нет'),
    valid: z
      .array(z.strictObject({ country: country.optional(), from: civilDate.optional(), to: civilDate.optional() }))
      .optional()
      .describe('Когда форма допустима; без записи – всегда'),
    aliases: z.array(z.string()).optional(),
  })
  .describe('Форма (канал)');
export type Form = z.infer<typeof form>;

export const topic = z
  .strictObject({ label: z.string(), hint: z.string().optional(), aliases: z.array(z.string()).optional() })
  .describe('Тема');
export type Topic = z.infer<typeof topic>;

export const category = z
  .strictObject({ label: z.string(), aliases: z.array(z.string()).optional() })
  .describe('Категория ученика');
export type Category = z.infer<typeof category>;

/** The words a regulation uses, frozen with its edition. */
export const vocabulary = z
  .strictObject({
    activities: z.record(code, activity),
    roles: z.record(code, role),
    forms: z.record(code, form),
    topics: z.record(code, topic),
    categories: z.record(code, category),
  })
  .describe('Словарь регламента');
export type Vocabulary = z.infer<typeof vocabulary>;
