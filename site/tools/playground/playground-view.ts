import type { Clause, Regulation } from '../../../schemas/regulation.ts';
import type { Finding, Report, Step } from '../../../schemas/report.ts';
import { decisionOf } from '../../../validator/language/readings.ts';
import { nearMissWords, reasonWords } from '../../../validator/messages/words.ts';
import { choicesText, dateText, whoText } from '../../../validator/reporting/finding-parts.ts';
import { factsOf, type ReportFacts } from '../../../validator/reporting/report-facts.ts';
import { titleOf } from '../../../validator/reporting/regulation-markdown.ts';
import { runsOf, runWords } from '../../../validator/reporting/derivation.ts';
import { fieldLabel } from '../../model/words.ts';
import { dueWords } from '../deadline/result-view.ts';
import { h, verdict, type View } from '../view.ts';
import { clauseDecisionKeys, columnsOf, type Play, type PlayRow } from './play.ts';

/** The example to start from, the table that can be edited, and the decisions that count here. */
export function playView(play: Play, chosen: number, regulation: Regulation, clause: Clause): View {
  const columns = columnsOf(play);
  return [
    h(
      'div',
      { class: 'ask' },
      h(
        'div',
        { class: 'field wide' },
        h('label', { for: 'play-example' }, 'С какого примера начать'),
        h(
          'select',
          { id: 'play-example', 'data-play': 'example' },
          clause.examples.map(({ title }, index) => h('option', { value: index, selected: index === chosen }, title)),
        ),
      ),
    ),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-label': 'Журнал примера', tabindex: '0' },
      h(
        'table',
        { class: 'table play-table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((column) => h('th', { scope: 'col' }, columnWords(column, regulation))),
            h('th', { scope: 'col' }, h('span', { class: 'sr-only' }, 'Убрать')),
          ),
        ),
        h(
          'tbody',
          {},
          play.rows.map((row, index) => rowView(row, index, columns, regulation, clause)),
        ),
      ),
    ),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button quiet', 'data-action': 'add-row' }, 'Добавить строку'),
      h('button', { type: 'button', class: 'button quiet', 'data-action': 'reset' }, 'Вернуть пример'),
    ),
    h(
      'div',
      { class: 'ask' },
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'play-as-of' }, 'Проверка по день'),
        h('input', { id: 'play-as-of', type: 'date', value: play.asOf, 'data-play': 'asOf' }),
      ),
      clauseDecisionKeys(clause).map((key) => decisionView(key, play, regulation)),
    ),
  ];
}

function columnWords(column: string, { vocabulary }: Regulation): string {
  const declaring = Object.values(vocabulary.activities).find(
    ({ attributes }) => attributes !== undefined && Object.hasOwn(attributes, column),
  );
  return column === 'time' ? 'когда' : column === 'activity' ? 'что' : fieldLabel(column, declaring);
}

function rowView(
  row: PlayRow,
  index: number,
  columns: readonly string[],
  regulation: Regulation,
  clause: Clause,
): View {
  return h(
    'tr',
    {},
    columns.map((column) =>
      h(
        'td',
        { class: `play-${column}`, 'data-label': columnWords(column, regulation) },
        cellView(row, index, column, regulation, clause),
      ),
    ),
    h(
      'td',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'as-link',
          'data-action': 'remove-row',
          'data-row': index,
          'aria-label': `Убрать строку ${index + 1}`,
        },
        'Убрать',
      ),
    ),
  );
}

function cellView(row: PlayRow, index: number, column: string, regulation: Regulation, clause: Clause): View {
  const value = row[column] ?? '';
  const attributes = {
    id: `play-${index}-${column}`,
    class: 'input',
    'data-row': index,
    'data-column': column,
    'aria-label': `${columnWords(column, regulation)}, строка ${index + 1}`,
  };
  const options = optionsOf(column, row, regulation, clause);
  if (!options || (value.includes('|') && options.every(([code]) => code !== value))) {
    return h('input', { ...attributes, type: 'text', value, autocomplete: 'off', spellcheck: 'false' });
  }
  const known = options.some(([code]) => code === value) || value === '';
  return h(
    'select',
    attributes,
    h('option', { value: '' }, '–'),
    !known && h('option', { value, selected: true }, value),
    options.map(([code, label]) => h('option', { value: code, selected: code === value }, label)),
  );
}

function optionsOf(
  column: string,
  row: PlayRow,
  { vocabulary }: Regulation,
  clause: Clause,
): (readonly [string, string])[] | undefined {
  const labels = (table: Readonly<Record<string, { readonly label: string }>>): (readonly [string, string])[] =>
    Object.entries(table).map(([code, { label }]) => [code, label] as const);
  switch (column) {
    case 'activity':
      return labels(vocabulary.activities);
    case 'role':
      return labels(vocabulary.roles);
    case 'form':
      return labels(vocabulary.forms).sort(
        ([a], [b]) => Number(clause.forms.includes(b)) - Number(clause.forms.includes(a)),
      );
    case 'topic':
      return labels(vocabulary.topics);
    default: {
      const { attributes = {} } = Object.hasOwn(vocabulary.activities, row.activity ?? '')
        ? vocabulary.activities[row.activity]
        : {};
      if (!Object.hasOwn(attributes, column)) return undefined;
      const { type, values } = attributes[column];
      if (type === 'flag') {
        return [
          ['yes', 'да'],
          ['no', 'нет'],
        ];
      }
      return type === 'code' && values ? Object.entries(values) : undefined;
    }
  }
}

function decisionView(key: string, { answers }: Play, regulation: Regulation): View {
  const decision = decisionOf(regulation.decisions, key);
  if (!decision) return undefined;
  const id = `play-decision-${key.replace('@', '-').replaceAll('.', '-')}`;
  const taken = answers[key] ?? '';
  if (decision.kind === 'choice') {
    const open = decision.recommended === undefined ? 'не решено' : 'как рекомендовано';
    return h(
      'div',
      { class: 'field' },
      h('label', { for: id }, `${key}. ${decision.question}`),
      h(
        'select',
        { id, 'data-play': 'decision', 'data-key': key },
        h('option', { value: '' }, open),
        Object.entries(decision.options).map(([option, { label }]) =>
          h('option', { value: option, selected: option === taken }, label),
        ),
      ),
    );
  }
  const [amount = '', unit = decision.units?.[0] ?? 'working-day'] = taken.split(' ');
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, `${key}. ${decision.question}`),
    h('input', {
      id,
      type: 'number',
      min: '0',
      max: '400',
      value: amount,
      placeholder: decision.recommended === undefined ? 'не решено' : 'как рекомендовано',
      'data-play': 'decision',
      'data-key': key,
      'data-unit': decision.of === 'term' ? unit : '',
    }),
    decision.of === 'term' &&
      h('span', { class: 'hint' }, unit === 'calendar-day' ? 'календарных дней' : 'рабочих дней'),
  );
}

/** What the engine says, norm by norm. */
export function verdictsView(report: Report, clause: Clause): View {
  const facts = factsOf(report);
  return [
    report.rejections.length > 0 &&
      h(
        'ul',
        { class: 'problem' },
        report.rejections.map(({ line, message }) => h('li', {}, `Строка ${line}: ${message}`)),
      ),
    Object.entries(clause.norms).map(([name, norm]) => {
      const findings = report.findings.filter((finding) => finding.norm === name);
      return h(
        'div',
        { class: 'play-norm' },
        h('h3', {}, titleOf(norm)),
        findings.length === 0
          ? h('p', { class: 'hint' }, 'Выводов нет.')
          : findings.map((finding) => findingView(finding, facts)),
      );
    }),
  ];
}

function findingView(finding: Finding, facts: ReportFacts): View {
  const { status, reason, message, window, due, derivation, readings, nearMisses } = finding;
  const about = window?.label ?? whoText(finding, 'ru');
  return h(
    'div',
    { class: `play-finding ${status}` },
    h(
      'p',
      {},
      verdict(status),
      ' ',
      h(
        'span',
        { class: 'hint' },
        [about, reason === undefined ? '' : reasonWords[reason].ru].filter(Boolean).join(' – '),
      ),
    ),
    h('p', {}, message),
    readings
      ? readings.map((reading) => [
          h('p', {}, h('b', {}, `${choicesText(reading.choices, facts, 'ru')}: `), verdict(reading.status)),
          wayView(reading.due, reading.derivation),
        ])
      : wayView(due, derivation),
    nearMisses.length > 0 &&
      h(
        'ul',
        { class: 'hint' },
        nearMisses.map(({ time, activity, why }) =>
          h(
            'li',
            {},
            `Почти подошло: ${dateText(time, 'ru')}, ${facts.label(activity, finding.regulation)} – ${why.map((one) => nearMissWords[one].ru).join(', ')}`,
          ),
        ),
      ),
  );
}

function wayView(due: string | undefined, steps: readonly Step[] | undefined): View {
  if (due === undefined) return undefined;
  return [
    h('p', { class: 'play-due' }, h('span', { class: 'hint' }, 'Срок: '), dueWords(due)),
    steps !== undefined &&
      steps.length > 0 &&
      h(
        'ul',
        { class: 'hint play-way' },
        runsOf(steps).map((run) => {
          const { days, effect } = runWords(run, due, 'ru');
          return h('li', {}, `${days} – ${effect}`);
        }),
      ),
  ];
}
