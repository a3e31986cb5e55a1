import { message } from './message.ts';

type Where = { clause?: string | undefined; norm?: string | undefined };
const at = (p: Where): string => [p.clause, p.norm].filter((part) => part !== undefined && part !== '').join('/');

/** What `lint` says: a message per rule, `lint-` and the rule's id. */
export const lintMessages = {
  'lint-literal-id': message<{ builder: string }>(
    (p) => `Номер в ${p.builder}(…) пишется прямо здесь, строкой: так его находят и люди, и программы.`,
    (p) => `The id in ${p.builder}(…) must be a literal string: so that people and tools find it.`,
  ),
  'lint-unique-id': message<{ id: string; other: string }>(
    (p) => `Пункт ${p.id} уже есть: ${p.other}. Оставьте один.`,
    (p) => `Clause ${p.id} exists already: ${p.other}. Keep one.`,
  ),
  'lint-foreign-import': message<{ from: string }>(
    (p) => `Регламент берёт слова только из языка и своих файлов, а не из «${p.from}».`,
    (p) => `A regulation imports the language and its own files alone, not "${p.from}".`,
  ),
  'lint-clock': message<{ name: string }>(
    (p) => `${p.name} читает часы: регламент не должен зависеть от дня, когда его собрали.`,
    (p) => `${p.name} reads the clock: a regulation must not hang on the day on which it is built.`,
  ),
  'lint-randomness': message<{ name: string }>(
    (p) => `${p.name} даёт случайное значение: регламент всегда собирается одинаково.`,
    (p) => `${p.name} is random: a regulation is always built alike.`,
  ),
  'lint-environment': message<{ name: string }>(
    (p) => `${p.name} зависит от машины: регламент собирается одинаково везде, и в браузере.`,
    (p) => `${p.name} hangs on the machine: a regulation is built alike everywhere, in the browser too.`,
  ),
  'lint-side-effect': message<{ what: string }>(
    (p) => `«${p.what}» что-то делает или меняет, а регламент только описывает: оставьте const и export.`,
    (p) => `"${p.what}" does or changes something, and a regulation only describes: keep const and export.`,
  ),
  'lint-dead-decision': message<{ decision: string }>(
    (p) => `Решение ${p.decision} никто не читает: сошлитесь на него в пункте или уберите.`,
    (p) => `No clause reads decision ${p.decision}: refer to it, or remove it.`,
  ),
  'lint-clause-without-examples': message<Where>(
    (p) => `У пункта ${p.clause} есть нормы и нет ни одного примера.`,
    (p) => `Clause ${p.clause} has norms and not one example.`,
  ),
  'lint-norm-without-example': message<Where>(
    (p) => `${at(p)}: ни один пример не ждёт вывода по этой норме.`,
    (p) => `${at(p)}: no example expects a verdict on this norm.`,
  ),
  'lint-unreachable-norm': message<Where & { why: string }>(
    (p) => `${at(p)}: норма никогда не сработает – ${p.why}.`,
    (p) => `${at(p)}: the norm never comes into play: ${p.why}.`,
  ),
  'lint-hours-without-time': message<Where & { activity: string }>(
    (p) => `${at(p)}: счёт идёт на часы, а во всех примерах у события «${p.activity}» только день.`,
    (p) => `${at(p)}: it is counted in hours, and in all examples "${p.activity}" has a day alone.`,
  ),
  'lint-checkability': message<Where & { why: string }>(
    (p) => `Пункт ${p.clause}: ${p.why}.`,
    (p) => `Clause ${p.clause}: ${p.why}.`,
  ),
  'lint-straight-quotes': message<Record<string, never>>(
    () => 'В тексте прямые кавычки, нужны «ёлочки».',
    () => 'The text has straight quotes, it needs «these».',
  ),
  'lint-double-space': message<Record<string, never>>(
    () => 'В тексте два пробела подряд.',
    () => 'The text has two spaces in a row.',
  ),
  'lint-hyphen-for-dash': message<Record<string, never>>(
    () => 'Дефис вместо тире: нужно « – ».',
    () => 'A hyphen stands for a dash: it needs " – ".',
  ),
  'lint-missing-yo': message<{ word: string; right: string }>(
    (p) => `«${p.word}»: в словаре – «${p.right}».`,
    (p) => `"${p.word}": the vocabulary has "${p.right}".`,
  ),
};

/** Why a norm is unreachable, or what is wrong with the word on checking. */
export const lintReasons = {
  'field-not-carried': message<{ field: string; activity: string }>(
    (p) => `у события «${p.activity}» нет признака «${p.field}»`,
    (p) => `"${p.activity}" has no attribute "${p.field}"`,
  ),
  'value-not-declared': message<{ field: string; value: string }>(
    (p) => `у признака «${p.field}» нет значения «${p.value}»`,
    (p) => `attribute "${p.field}" has no value "${p.value}"`,
  ),
  'min-over-max': message<{ min: number; max: number }>(
    (p) => `нужно не меньше ${p.min} и не больше ${p.max}`,
    (p) => `it asks for at least ${p.min} and at most ${p.max}`,
  ),
  'clause-not-listed': message<Record<string, never>>(
    () => 'её пункт не стоит ни в одном разделе',
    () => 'its clause stands in no section',
  ),
  'checked-without-norm': message<Record<string, never>>(
    () => 'сказано, что он проверяется, а нормы нет ни у него, ни у пункта, который за него отвечает (carriedBy)',
    () => 'it is said to be checked and has no norm, nor a clause that carries it (carriedBy)',
  ),
  'text-with-norm': message<Record<string, never>>(
    () => 'сказано, что он по журналу не проверяется, а норма есть',
    () => 'it is said not to be checked and has a norm',
  ),
  'without-decision': message<Record<string, never>>(
    () => 'сказано, что нужны решения, а ни одно не названо',
    () => 'it is said to need decisions and names none',
  ),
  'without-reason': message<Record<string, never>>(
    () => 'не сказано, почему он не проверяется полностью (reason)',
    () => 'it does not say why it is not fully checked (reason)',
  ),
} as const;
