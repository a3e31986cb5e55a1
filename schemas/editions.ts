import { civilDate, schemaId, z } from './common.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256: 64 шестнадцатеричные цифры');
/** Enough to tell parts of one edition apart; the edition itself is held by the whole digest. */
const shortDigest = z.string().regex(/^[0-9a-f]{12}$/);
const keyId = z.string().regex(/^[0-9a-f]{16}$/);

export const editionEntry = z
  .strictObject({
    edition: civilDate.describe('Дата, с которой редакция действует; по ней она и называется'),
    until: civilDate.optional().describe('Последний день действия; без него – до следующей редакции'),
    teaching: z
      .literal(true)
      .optional()
      .describe('Учебный пример: ни одного дня не судит, берётся, только если назван: id@редакция'),
    published: civilDate.describe('Когда заморожена'),
    sha256: digest.describe('SHA-256 файла редакции'),
    bytes: z.int().min(0).describe('Длина файла'),
    sum: z.int().min(0).describe('Сумма байтов: с weighted находит изменённый байт'),
    weighted: z.int().min(0).describe('Сумма байтов, умноженных на их номера'),
    head: shortDigest.describe('Всё, кроме пунктов'),
    clauses: z.record(z.string(), shortDigest).describe('Пункты, чтобы назвать изменённый'),
    previous: digest.nullable().describe('Звено предыдущей редакции'),
    link: digest.describe('Звено: SHA-256 всего перечисленного вместе с previous'),
    signature: z.strictObject({ key: keyId, value: z.string() }).optional().describe('Подпись Ed25519 под звеном'),
  })
  .describe('Опубликованная редакция');
export type EditionEntry = z.infer<typeof editionEntry>;

export const editions = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-editions/1'),
    regulation: z.string(),
    editions: z.array(editionEntry).min(1),
  })
  .meta({
    $id: schemaId('editions'),
    title: 'Редакции регламента',
    description: 'Цепочка опубликованных редакций: каждая держит предыдущую',
  });
export type Editions = z.infer<typeof editions>;

export const publisherKey = z.strictObject({
  id: keyId.describe('Начало SHA-256 открытого ключа'),
  name: z.string().min(1).describe('Чей это ключ: должность или отдел, не имя'),
  created: civilDate,
  publicKey: z.string().describe('Открытый ключ Ed25519, 32 байта в base64'),
});
export type PublisherKey = z.infer<typeof publisherKey>;

export const publisherKeys = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-keys/1'),
    keys: z.array(publisherKey),
  })
  .meta({
    $id: schemaId('keys'),
    title: 'Ключи издателей',
    description: 'Открытые ключи, которыми подписаны редакции',
  });
export type PublisherKeys = z.infer<typeof publisherKeys>;
