import { message } from './message.ts';
import { neededWords, type ShapeFault } from './shape.ts';

/** Where in a regulation: «III.4, норма reply». */
const at = (p: { clause?: string | undefined; norm?: string | undefined }): string =>
  [p.clause, p.norm].filter((part) => part !== undefined && part !== '').join('/');
/** «III.4/reply: norms.reply.key»; of the whole regulation the path alone. */
const shapePlace = (p: Where & { path: string }): string => [at(p), p.path].filter((part) => part !== '').join(': ');
type Where = { clause?: string | undefined; norm?: string | undefined };
const near = (nearest: string | undefined, ru: boolean): string =>
  nearest === undefined ? '' : ru ? ` Похоже на «${nearest}».` : ` Did you mean "${nearest}"?`;

/** Problems of a regulation: each names the clause and the norm, the command line adds file and line. */
export const languageMessages = {
  'regulation-shape': message<Where & ShapeFault & { path: string }>(
    (p) => `${shapePlace(p)}${p.fault === 'missing' ? ' – пусто, а' : ' –'} нужно ${neededWords(p, 'ru')}.`,
    (p) => `${shapePlace(p)}: ${p.fault === 'missing' ? 'nothing is there; ' : ''}needed is ${neededWords(p, 'en')}.`,
  ),
  'clause-twice': message<Where>(
    (p) => `Пункт ${p.clause} встречается дважды: оставьте один.`,
    (p) => `Clause ${p.clause} occurs twice: keep one.`,
  ),
  'clause-unknown': message<Where & { target: string }>(
    (p) => `${at(p)} ссылается на пункт ${p.target}, которого нет.`,
    (p) => `${at(p)} refers to clause ${p.target}, which does not exist.`,
  ),
  'decision-unknown': message<Where & { decision: string; nearest?: string | undefined }>(
    (p) => `${at(p)}: решения ${p.decision} нет.${near(p.nearest, true)} Опишите его в decisions регламента.`,
    (p) =>
      `${at(p)}: there is no decision ${p.decision}.${near(p.nearest, false)} Describe it in the regulation's decisions.`,
  ),
  'decision-kind': message<Where & { decision: string }>(
    (p) => `${at(p)}: решение ${p.decision} другого рода – выбор описывается через open, срок или число через valueOf.`,
    (p) =>
      `${at(p)}: decision ${p.decision} is of the other kind: a choice goes with open, a term or count with valueOf.`,
  ),
  'decision-options': message<Where & { decision: string; missing: string; extra: string }>(
    (p) =>
      `${at(p)}: варианты решения ${p.decision} не сходятся с описанием.${p.missing ? ` Не хватает: ${p.missing}.` : ''}${p.extra ? ` Лишние: ${p.extra}.` : ''}`,
    (p) =>
      `${at(p)}: the options of decision ${p.decision} differ from its description.${p.missing ? ` Missing: ${p.missing}.` : ''}${p.extra ? ` Extra: ${p.extra}.` : ''}`,
  ),
  'decision-needs-recommendation': message<Where & { decision: string }>(
    (p) =>
      `${at(p)}: от решения ${p.decision} зависят вид нормы, её субъекты или промежутки; у него должен быть рекомендованный вариант.`,
    (p) =>
      `${at(p)}: the kind, subjects or windows of the norm hang on decision ${p.decision}: it must recommend an option.`,
  ),
  'too-many-readings': message<Where & { most: number }>(
    (p) => `${at(p)}: больше ${p.most} прочтений нормы. Разделите её или рекомендуйте часть решений.`,
    (p) => `${at(p)}: more than ${p.most} readings of the norm. Split it, or recommend some of the decisions.`,
  ),
  'code-unknown': message<Where & { kind: string; code: string; nearest?: string | undefined }>(
    (p) => `${at(p)}: в словаре нет «${p.code}» (${p.kind}).${near(p.nearest, true)}`,
    (p) => `${at(p)}: the vocabulary has no "${p.code}" (${p.kind}).${near(p.nearest, false)}`,
  ),
  'key-not-carried': message<Where & { key: string; activity: string }>(
    (p) => `${at(p)}: норма считается по «${p.key}», а событие ${p.activity} его не несёт.`,
    (p) => `${at(p)}: the norm is keyed by "${p.key}", which activity ${p.activity} does not carry.`,
  ),
  'field-unknown': message<Where & { field: string; nearest?: string | undefined }>(
    (p) => `${at(p)}: нет колонки или признака «${p.field}».${near(p.nearest, true)}`,
    (p) => `${at(p)}: there is no column or attribute "${p.field}".${near(p.nearest, false)}`,
  ),
  'listed-without-forms': message<Where>(
    (p) => `${at(p)}: form: 'listed' требует перечня форм, а у пункта он пуст.`,
    (p) => `${at(p)}: form: 'listed' needs a list of forms, and the clause has none.`,
  ),
  'deadline-needs-due': message<Where>(
    (p) => `${at(p)}: сроку нужно ровно одно из двух: within или by.`,
    (p) => `${at(p)}: a deadline needs exactly one of within and by.`,
  ),
  'norm-subject': message<Where & { subject: string }>(
    (p) => `${at(p)}: такую норму нельзя считать по «${p.subject}».`,
    (p) => `${at(p)}: such a norm cannot be counted by "${p.subject}".`,
  ),
  'example-unknown-norm': message<Where & { example: string }>(
    (p) => `${at(p)}: пример «${p.example}» ждёт вывода по норме, которой нет.`,
    (p) => `${at(p)}: example "${p.example}" expects a verdict on a norm that does not exist.`,
  ),
};
