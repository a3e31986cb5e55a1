import { message } from './message.ts';

const near = (nearest: string | undefined, ru: boolean): string =>
  nearest === undefined ? '' : ru ? ` Похоже на «${nearest}».` : ` Did you mean "${nearest}"?`;
const at = (path: string, ru: boolean): string => (path === '' ? '' : ru ? ` в «${path}»` : ` in "${path}"`);

/** What can be wrong with a JSON document: a profile, a mapping, a calendar, a regulation. */
export const documentMessages = {
  'document-syntax': message<{ problem: string }>(
    (p) => `Это не JSON: ${p.problem}. Исправьте и запустите ещё раз.`,
    (p) => `This is not JSON: ${p.problem}. Mend it and run again.`,
  ),
  'document-unknown-key': message<{ key: string; path: string; nearest?: string | undefined }>(
    (p) => `Ключа «${p.key}»${at(p.path, true)} здесь быть не может.${near(p.nearest, true)}`,
    (p) => `There is no key "${p.key}"${at(p.path, false)}.${near(p.nearest, false)}`,
  ),
  'document-missing-key': message<{ key: string; path: string }>(
    (p) => `Не хватает ключа «${p.key}»${at(p.path, true)}.`,
    (p) => `The key "${p.key}" is missing${at(p.path, false)}.`,
  ),
  'document-value': message<{ path: string; expected: string; value: string; nearest?: string | undefined }>(
    (p) => `Значение ${p.value}${at(p.path, true)} не подходит: нужно ${p.expected}.${near(p.nearest, true)}`,
    (p) => `The value ${p.value}${at(p.path, false)} does not fit: ${p.expected} is needed.${near(p.nearest, false)}`,
  ),
};
