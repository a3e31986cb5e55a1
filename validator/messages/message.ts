/** Languages in which the product speaks to its users. */
export type Language = 'ru' | 'en';

export interface Message<P> {
  readonly ru: (params: P) => string;
  readonly en: (params: P) => string;
}

/** One message in both languages; the parameters are typed by the caller. */
export function message<P>(ru: (params: P) => string, en: (params: P) => string): Message<P> {
  return { ru, en };
}

/** «1 строка», «2 строки», «5 строк». @param forms for 1, 2 and 5 */
export function plural(count: number, forms: readonly [string, string, string]): string {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}

/** «1 row», «2 rows». */
export function pluralEn(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}
