/** What a spreadsheet takes for the start of a formula, in its full-width forms too, after marks that do not show. */
const STARTS_FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@|＝＋－＠｜]/u;
const STARTS_WITH_CONTROL = /^[\t\r\n\0]/;
/** A number or a telephone: digits and what stands between them. Nothing of it can be run. */
const NUMBER = /^[+-]?[\d\s(),.\-\u00A0\u202F]*\d[\d\s(),.\-\u00A0\u202F]*$/;

/**
 * Text that no spreadsheet runs as a formula when it opens the file: an apostrophe before what looks like one. Numbers
 * and telephone numbers (`-5`, `+7 777 …`) stay as they are.
 */
export function formulaSafe(text: string): string {
  const isRisky = STARTS_FORMULA.test(text) || STARTS_WITH_CONTROL.test(text);
  return isRisky && !NUMBER.test(text) ? `'${text}` : text;
}
