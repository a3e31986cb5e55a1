import { message } from './message.ts';
import { neededWords, type ShapeFault } from './shape.ts';

const near = (nearest: string | undefined, ru: boolean): string =>
  nearest === undefined ? '' : ru ? ` Похоже на «${nearest}».` : ` Did you mean "${nearest}"?`;
const at = (path: string, ru: boolean): string => (path === '' ? '' : ru ? ` в «${path}»` : ` in "${path}"`);

/** What the parser of JSON stumbled upon, by its codes. */
const syntax: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  Empty: ['файл пуст', 'the file is empty'],
  PropertyNameExpected: ['здесь нужен ключ в кавычках', 'a key in quotes is expected here'],
  ValueExpected: ['здесь нужно значение', 'a value is expected here'],
  ColonExpected: ['здесь нужно двоеточие', 'a colon is expected here'],
  CommaExpected: ['здесь нужна запятая', 'a comma is expected here'],
  CloseBraceExpected: ['не закрыта скобка {', 'a brace is not closed'],
  CloseBracketExpected: ['не закрыта скобка [', 'a bracket is not closed'],
  EndOfFileExpected: ['после конца стоит лишнее', 'there is something after the end'],
  UnexpectedEndOfString: ['не закрыта кавычка', 'a quote is not closed'],
  UnexpectedEndOfNumber: ['число обрывается', 'a number breaks off'],
  InvalidCommentToken: ['комментариев в JSON не бывает', 'JSON has no comments'],
};

function syntaxWords(code: string, language: 'ru' | 'en'): string {
  if (!Object.hasOwn(syntax, code)) return language === 'ru' ? 'здесь лишний знак' : 'an unexpected character';
  const [ru, en] = syntax[code];
  return language === 'ru' ? ru : en;
}

/** What can be wrong with a JSON document: a profile, a mapping, a calendar, a regulation. */
export const documentMessages = {
  'document-syntax': message<{ problem: string }>(
    (p) => `Это не JSON: ${syntaxWords(p.problem, 'ru')}. Исправьте и запустите ещё раз.`,
    (p) => `This is not JSON: ${syntaxWords(p.problem, 'en')}. Mend it and run again.`,
  ),
  'document-unknown-key': message<{ key: string; path: string; nearest?: string | undefined }>(
    (p) => `Ключа «${p.key}»${at(p.path, true)} здесь быть не может.${near(p.nearest, true)}`,
    (p) => `There is no key "${p.key}"${at(p.path, false)}.${near(p.nearest, false)}`,
  ),
  'document-missing-key': message<{ key: string; path: string }>(
    (p) => `Не хватает ключа «${p.key}»${at(p.path, true)}.`,
    (p) => `The key "${p.key}" is missing${at(p.path, false)}.`,
  ),
  'document-value': message<{ path: string; needed: ShapeFault; value: string; nearest?: string | undefined }>(
    (p) =>
      `Значение ${p.value}${at(p.path, true)} не подходит: нужно ${neededWords(p.needed, 'ru')}.${near(p.nearest, true)}`,
    (p) =>
      `The value ${p.value}${at(p.path, false)} does not fit: needed is ${neededWords(p.needed, 'en')}.${near(p.nearest, false)}`,
  ),
};
