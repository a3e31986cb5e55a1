import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { logColumns } from '../../../schemas/activity-log.ts';
import { say, type MessageId } from '../../../validator/messages/index.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { encodings } from '../../../validator/records/decode.ts';
import { logHeaders } from '../../../validator/records/known-headers.ts';
import type { Preview } from '../../../validator/records/preview.ts';
import { day } from '../../../validator/time/civil-date.ts';
import { errorWords } from '../error-words.ts';
import { h, type View } from '../view.ts';
import { parts, partWords } from './given-file.ts';
import type { CheckPlan, FilePlan } from './plan.ts';
import { begunBy, editionsFor, textOn, type Texts } from './texts.ts';

/** A file, how it would be read, and what was seen in it. */
export interface FileSeen {
  readonly plan: FilePlan;
  readonly size: number;
  readonly preview?: Preview | undefined;
  readonly problem?: string | undefined;
}

const DELIMITERS: readonly (readonly [string, string])[] = [
  [';', 'точка с запятой'],
  [',', 'запятая'],
  ['\t', 'табуляция'],
  ['|', 'черта |'],
];
const ORDERS: readonly (readonly [string, string])[] = [
  ['dmy', 'день, месяц, год'],
  ['ymd', 'год, месяц, день'],
  ['mdy', 'месяц, день, год'],
];
const SHOWN_ROWS = 5;

/** The files one under another, each with what can be put right. */
export function filesView(files: readonly FileSeen[], words: Vocabulary): View {
  const views = files.map((file, index) => ({ isLog: file.plan.part === 'log', view: fileView(file, index, words) }));
  const of = (isLog: boolean): View[] => views.filter((one) => one.isLog === isLog).map(({ view }) => view);
  return h('div', { class: 'given-files' }, of(true), h('div', { class: 'given-others' }, of(false)));
}

function fileView({ plan, size, preview, problem }: FileSeen, index: number, words: Vocabulary): View {
  const id = `file-${index}`;
  const isLog = plan.part === 'log';
  return h(
    'article',
    { class: 'given', 'aria-labelledby': id },
    h('h3', { id }, h('bdi', {}, plan.name), ' ', h('span', { class: 'hint' }, sizeWords(size))),
    h(
      'div',
      { class: 'ask' },
      choice(
        `${id}-part`,
        'Что это',
        plan,
        'part',
        '',
        plan.part,
        parts.map((part) => [part, partWords[part]] as const),
      ),
      isLog && preview?.kind !== 'xlsx' && encodingChoice(id, plan, preview),
      isLog && preview?.kind === 'csv' && delimiterChoice(id, plan, preview),
      isLog && (preview?.sheets?.length ?? 0) > 1 && sheetChoice(id, plan, preview),
      isLog &&
        preview !== undefined &&
        choice(`${id}-order`, 'Порядок в датах', plan, 'dateOrder', '', plan.mapping?.dateOrder ?? '', [
          ['', 'определяется сам'],
          ...ORDERS,
        ]),
    ),
    problem !== undefined && h('p', { class: 'problem', role: 'alert' }, problem),
    preview?.problem !== undefined && h('p', { class: 'problem', role: 'alert' }, errorWords(preview.problem)),
    plan.mappedBy !== undefined &&
      h('p', { class: 'hint' }, 'Колонки читаются по сопоставлению ', h('bdi', {}, plan.mappedBy), '.'),
    isLog && preview !== undefined && missingPart(id, plan, preview, words),
    isLog && preview !== undefined && preview.rows.length > 0 && previewTable(id, plan, preview, words),
    isLog && preview !== undefined && coveragePart(id, plan),
  );
}

function choice(
  id: string,
  label: string,
  plan: FilePlan,
  field: string,
  key: string,
  value: string,
  options: readonly (readonly [string, string])[],
): View {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h(
      'select',
      { id, 'data-file': plan.name, 'data-field': field, 'data-key': key },
      options.map(([code, words]) => h('option', { value: code, selected: code === value }, words)),
    ),
  );
}

function encodingChoice(id: string, plan: FilePlan, preview: Preview | undefined): View {
  const found = preview?.encoding;
  const auto = plan.encoding === '' && found !== undefined ? `определена: ${found}` : 'определить самим';
  return choice(`${id}-encoding`, 'Кодировка', plan, 'encoding', '', plan.encoding, [
    ['', auto],
    ...encodings.map((one) => [one, one] as const),
  ]);
}

function delimiterChoice(id: string, plan: FilePlan, { delimiter }: Preview): View {
  const given = plan.mapping?.delimiter ?? '';
  const found = DELIMITERS.find(([code]) => code === delimiter)?.[1];
  const auto = given === '' && found !== undefined ? `определён: ${found}` : 'определить самим';
  return choice(`${id}-delimiter`, 'Разделитель', plan, 'delimiter', '', given, [['', auto], ...DELIMITERS]);
}

function sheetChoice(id: string, plan: FilePlan, preview: Preview | undefined): View {
  const sheets = (preview?.sheets ?? []).map((sheet) => [sheet, sheet] as const);
  return choice(`${id}-sheet`, 'Лист', plan, 'sheet', '', plan.mapping?.sheet ?? preview?.sheet ?? '', sheets);
}

/** Columns that every row needs and that no column gives: one value for all rows may do. */
function missingPart(id: string, plan: FilePlan, { missing, problem }: Preview, words: Vocabulary): View {
  const constants = Object.entries(plan.mapping?.columns ?? {}).flatMap(([field, source]) =>
    typeof source === 'object' && source.constant !== undefined && source.column === undefined
      ? [[field, source.constant] as const]
      : [],
  );
  if ((missing.length === 0 || problem !== undefined) && constants.length === 0) return undefined;
  const tables: Readonly<Record<string, Readonly<Record<string, { readonly label: string }>>>> = {
    activity: words.activities,
    role: words.roles,
  };
  const asked = [...new Set([...missing, ...constants.map(([field]) => field)])];
  return [
    missing.length > 0 &&
      h(
        'p',
        { class: 'problem', role: 'status' },
        `Не найдено, откуда взять: ${missing.map((field) => fieldWords(field)).join(', ')}. Укажите колонку в таблице ниже${
          missing.some((field) => field in tables) ? ' или одно значение для всех строк' : ''
        }.`,
      ),
    h(
      'div',
      { class: 'ask' },
      asked
        .filter((field) => field in tables)
        .map((field) =>
          choice(
            `${id}-all-${field}`,
            `${fieldWords(field)} для всех строк`,
            plan,
            'constant',
            field,
            constants.find(([own]) => own === field)?.[1] ?? '',
            [['', 'из колонки'], ...Object.entries(tables[field]).map(([code, { label }]) => [code, label] as const)],
          ),
        ),
    ),
  ];
}

function previewTable(id: string, plan: FilePlan, preview: Preview, words: Vocabulary): View {
  const { rows, columns, headerLine, warnings } = preview;
  const shown = rows.filter(({ line }) => headerLine === undefined || line > headerLine).slice(0, SHOWN_ROWS);
  const isFixed = plan.mapping?.emit !== undefined;
  const options = fieldOptions(words);
  return [
    h('p', { class: 'hint', id: `${id}-table` }, 'Первые строки и то, чем считаются колонки'),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-labelledby': `${id}-table`, tabindex: '0' },
      h(
        'table',
        { class: 'table preview' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map(({ header, letter }) =>
              h(
                'th',
                { scope: 'col' },
                letter !== undefined && h('span', { class: 'letter' }, letter),
                ' ',
                h('bdi', {}, header),
              ),
            ),
          ),
          h(
            'tr',
            {},
            columns.map(({ header, field }, column) =>
              h(
                'td',
                {},
                isFixed
                  ? h('span', { class: 'hint' }, field === undefined ? 'не читается' : fieldWords(field, words))
                  : h(
                      'select',
                      {
                        id: `${id}-column-${column}`,
                        'data-file': plan.name,
                        'data-field': 'column',
                        'data-key': header,
                        'aria-label': `Колонка «${header}» – это`,
                        class: 'input',
                      },
                      options.map(([code, label]) =>
                        h('option', { value: code, selected: code === (field ?? '') }, label),
                      ),
                    ),
              ),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          shown.map(({ cells }) =>
            h(
              'tr',
              {},
              columns.map((_, column) => h('td', {}, h('bdi', {}, clipped(cells[column] ?? '')))),
            ),
          ),
        ),
      ),
    ),
    warnings.length > 0 &&
      h(
        'ul',
        { class: 'hint' },
        warnings.slice(0, 6).map(({ code, params }) => h('li', {}, say(code as MessageId, params as never, 'ru'))),
      ),
  ];
}

/** The days for which the log is full: without them the absence of a row proves little. */
function coveragePart(id: string, plan: FilePlan): View {
  const several = (plan.coverage?.length ?? 0) > 1;
  const [first] = plan.coverage ?? [];
  const days = (field: 'from' | 'to', label: string): View =>
    h(
      'div',
      { class: 'field' },
      h('label', { for: `${id}-${field}` }, label),
      h('input', {
        id: `${id}-${field}`,
        type: 'date',
        value: first?.[field] ?? '',
        'data-file': plan.name,
        'data-field': 'coverage',
        'data-key': field,
      }),
    );
  if (several) return h('p', { class: 'hint' }, 'За какие дни журнал полон, сказано в профиле.');
  return h(
    'div',
    { class: 'ask' },
    days('from', 'Журнал полон с'),
    days('to', 'по'),
    h(
      'p',
      { class: 'hint' },
      'Если не указать, полными считаются дни от первой строки до последней. Нарушением отсутствие записи назовут только в полные дни.',
    ),
  );
}

function fieldOptions(words: Vocabulary): (readonly [string, string])[] {
  const attributes = new Map(
    Object.values(words.activities).flatMap(({ attributes: own = {} }) =>
      Object.entries(own).map(([code, { label }]) => [code, label] as const),
    ),
  );
  for (const column of logColumns) attributes.delete(column);
  return [
    ['', 'не читать'],
    ...logColumns.map((column) => [column, fieldWords(column)] as const),
    ...[...attributes].sort(([, a], [, b]) => a.localeCompare(b, 'ru')),
  ];
}

function fieldWords(field: string, words?: Vocabulary): string {
  if (Object.hasOwn(logHeaders, field)) return logHeaders[field as keyof typeof logHeaders][0];
  const found = Object.values(words?.activities ?? {}).find(
    ({ attributes }) => attributes !== undefined && Object.hasOwn(attributes, field),
  );
  return found?.attributes?.[field].label ?? field;
}

function clipped(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 58)}…` : cell;
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} Б`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} КБ` : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} МБ`;
}

/** What is checked and by what calendar. */
export function settingsView(
  plan: CheckPlan,
  regulations: readonly Texts[],
  calendars: readonly { readonly id: string; readonly title: string }[],
): View {
  const hasOwnCalendar = plan.files.some(({ part }) => part === 'school-calendar');
  return h(
    'div',
    { class: 'check-settings' },
    h(
      'fieldset',
      {},
      h('legend', {}, 'По каким регламентам'),
      regulations.map((texts) =>
        h(
          'label',
          { class: 'tick' },
          h('input', {
            type: 'checkbox',
            id: `regulation-${texts.id}`,
            'data-setting': 'regulation',
            'data-key': texts.id,
            checked: plan.regulations.includes(texts.id),
          }),
          h(
            'span',
            {},
            textOn(day(plan.asOf), texts).title,
            ' ',
            h('span', { class: 'hint' }, judgingWords(plan, texts)),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'ask' },
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'calendar' }, 'Школьный календарь'),
        h(
          'select',
          { id: 'calendar', 'data-setting': 'calendar', 'data-key': '', disabled: hasOwnCalendar },
          [{ id: '', title: hasOwnCalendar ? 'из файла' : 'без календаря' }, ...calendars].map(({ id, title }) =>
            h('option', { value: id, selected: id === plan.calendar }, title),
          ),
        ),
      ),
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'as-of' }, 'Проверить по день'),
        h('input', { id: 'as-of', type: 'date', value: plan.asOf, 'data-setting': 'asOf', 'data-key': '' }),
      ),
    ),
  );
}

/** «по редакции от 1 января 2025» */
function judgingWords({ editions, asOf }: CheckPlan, texts: Texts): string {
  try {
    const begun = begunBy(day(asOf), editionsFor(texts, editions[texts.id]), texts.id).map(({ edition }) => edition);
    if (begun.includes('working')) return 'по рабочей редакции';
    const dates = begun.map((edition) => dateWords(edition, 'ru'));
    return dates.length === 1
      ? `по редакции от ${dates[0]}`
      : `по редакциям от ${dates.join(', ')}: каждая за свои дни`;
  } catch (error) {
    return errorWords(error);
  }
}
