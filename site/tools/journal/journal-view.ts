import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { plural } from '../../../validator/messages/message.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { h, type View } from '../view.ts';
import { headerOf, type EntryField, type EntryKind } from './entry.ts';
import type { Journal, JournalRow } from './journal.ts';

/** The list of what can be written down. */
export function kindsView(kinds: readonly EntryKind[], chosen: string): View {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  return groups.map((group) =>
    h(
      'optgroup',
      { label: group },
      kinds
        .filter((kind) => kind.group === group)
        .map(({ id, label }) => h('option', { value: id, selected: id === chosen }, label)),
    ),
  );
}

/** The fields of an entry; those that are seldom needed stand behind a fold. */
export function fieldsView(fields: readonly EntryField[], pupils: number): View {
  const isMain = ({ isRare }: EntryField): boolean => isRare !== true;
  const hasPupil = fields.some((field) => field.name === 'student' && isMain(field));
  return [
    h('div', { class: 'ask' }, fields.filter(isMain).map(fieldView)),
    hasPupil &&
      pupils > 0 &&
      h(
        'label',
        { class: 'tick' },
        h('input', { type: 'checkbox', name: 'everyone' }),
        h('span', {}, `Для каждого ученика из списка (${pupils})`),
      ),
    h(
      'details',
      {},
      h('summary', {}, 'Подробности'),
      h('div', { class: 'ask' }, fields.filter((field) => !isMain(field)).map(fieldView)),
    ),
  ];
}

function fieldView(field: EntryField): View {
  const { name, label, kind, value, hint, options = [] } = field;
  const id = `entry-${name}`;
  if (kind === 'several') {
    return h(
      'fieldset',
      { class: 'field wide' },
      h('legend', { class: 'label' }, label),
      h(
        'div',
        { class: 'several' },
        options.map(({ code, label: words }) =>
          h('label', { class: 'tick' }, h('input', { type: 'checkbox', name, value: code }), h('span', {}, words)),
        ),
      ),
    );
  }
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    kind === 'choice' ? choiceView(id, field) : inputView(id, name, kind, value, options.length > 0),
    kind === 'text' &&
      options.length > 0 &&
      h(
        'datalist',
        { id: `${id}-list` },
        options.map(({ code }) => h('option', { value: code })),
      ),
    hint !== undefined && h('span', { class: 'hint' }, hint),
  );
}

function inputView(id: string, name: string, kind: EntryField['kind'], value: string, hasList: boolean): View {
  return h('input', {
    id,
    name,
    type: kind,
    value,
    required: name === 'date',
    list: hasList ? `${id}-list` : undefined,
    autocomplete: 'off',
  });
}

function choiceView(id: string, { name, value, options = [] }: EntryField): View {
  const option = ({ code, label }: (typeof options)[number]): View =>
    h('option', { value: code, selected: code === value }, label);
  const listed = options.filter(({ isListed }) => isListed);
  const others = options.filter(({ isListed }) => !isListed);
  return h(
    'select',
    { id, name },
    h('option', { value: '' }, 'не указано'),
    others.length === 0
      ? listed.map(option)
      : [
          h('optgroup', { label: 'засчитывает пункт' }, listed.map(option)),
          h('optgroup', { label: 'другие' }, others.map(option)),
        ],
  );
}

/** The rows that were written, the latest first. */
export function journalView({ rows }: Journal, vocabulary: Vocabulary): View {
  if (rows.length === 0)
    return h('p', { class: 'hint' }, 'Пока пусто. Отметьте первое дело – оно станет строкой журнала.');
  const latest = [...rows].sort((a, b) => compare(b.time ?? '', a.time ?? '') || compare(b.id, a.id));
  return [
    h('p', { class: 'hint', role: 'status' }, `${rows.length} ${plural(rows.length, ['строка', 'строки', 'строк'])}`),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-label': 'Строки журнала', tabindex: '0' },
      h(
        'table',
        { class: 'table journal' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Когда', 'Что', 'О ком', 'Как', ''].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          latest.map((row) => rowView(row, vocabulary)),
        ),
      ),
    ),
  ];
}

function rowView(row: JournalRow, vocabulary: Vocabulary): View {
  const { id, time = '', activity = '', form = '' } = row;
  const what = labelOf(vocabulary.activities, activity);
  const who = ['class', 'student', 'family', 'case']
    .flatMap((column) => (row[column] === undefined ? [] : [`${headerOf(column).toLowerCase()} ${row[column]}`]))
    .join(', ');
  const topics = (row.topic ?? '').split('|').filter((code) => code !== '');
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, dateWords(time, 'ru')),
    h(
      'td',
      {},
      h('bdi', {}, what),
      topics.length > 0 &&
        h('span', { class: 'hint' }, ` – ${topics.map((code) => labelOf(vocabulary.topics, code)).join(', ')}`),
    ),
    h('td', {}, h('bdi', {}, who)),
    h('td', {}, labelOf(vocabulary.forms, form)),
    h(
      'td',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'as-link',
          'data-action': 'remove',
          'data-id': id,
          'aria-label': `Убрать строку: ${dateWords(time, 'ru')}, ${what}`,
        },
        'Убрать',
      ),
    ),
  );
}

function labelOf(table: Readonly<Record<string, { readonly label: string }>>, code: string): string {
  return Object.hasOwn(table, code) ? table[code].label : code;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
