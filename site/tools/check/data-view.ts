import type { Report } from '../../../schemas/report.ts';
import { reportWords } from '../../../validator/messages/reporting.ts';
import { inputKind } from '../../../validator/reporting/input-kind.ts';
import { rejectedPlaces } from '../../../validator/reporting/rejected-places.ts';
import { h, type View } from '../view.ts';

const MOST_REJECTED = 200;

const MOST_WARNINGS = 12;

/** What to know of the data and of the check: days without an edition, values that were not understood. */
export function warningsPart({ warnings, summary }: Report): View {
  if (summary.warnings.total === 0) return undefined;
  const shown = warnings.slice(0, MOST_WARNINGS);
  return h(
    'section',
    { 'aria-labelledby': 'warnings' },
    h('h2', { id: 'warnings' }, reportWords.warnings.ru),
    h(
      'ul',
      { class: 'warnings' },
      shown.map(({ file, line, message }) =>
        h(
          'li',
          {},
          message,
          file !== undefined && [' ', h('code', {}, h('bdi', {}, line === undefined ? file : `${file}:${line}`))],
        ),
      ),
    ),
    shown.length < summary.warnings.total &&
      h('p', { class: 'hint' }, `Показаны первые ${shown.length} из ${summary.warnings.total}; все – в отчёте XLSX.`),
  );
}

export function inputsPart(report: Report): View {
  return h(
    'section',
    { 'aria-labelledby': 'inputs' },
    h('h2', { id: 'inputs' }, 'Данные'),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-labelledby': 'inputs', tabindex: '0' },
      h(
        'table',
        { class: 'table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['файл', 'что это', 'строк', 'принято', 'не прочитано'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          report.inputs.map(({ file, kind, encoding, rows, accepted, rejected }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, h('bdi', {}, file)),
              h('td', {}, [inputKind(kind, 'ru'), encoding].filter(Boolean).join(', ')),
              [rows, accepted, rejected].map((count) => h('td', {}, count.toLocaleString('ru-RU'))),
            ),
          ),
        ),
      ),
    ),
  );
}

export function rejectedPart(report: Report): View {
  const places = rejectedPlaces(report.rejections);
  if (places.length === 0) return undefined;
  const shown = places.slice(0, MOST_REJECTED);
  return h(
    'details',
    { class: 'rejected' },
    h('summary', {}, `Непрочитанные строки: ${report.summary.rejections.total}`),
    h(
      'ul',
      {},
      shown.map(({ row }) =>
        h(
          'li',
          {},
          h('code', {}, h('bdi', {}, `${row.file}:${row.line}`)),
          row.column !== undefined && [' ', h('bdi', {}, `«${row.column}»`)],
          ` ${row.message}`,
        ),
      ),
    ),
    shown.length < places.length && h('p', { class: 'hint' }, `Показаны первые ${shown.length}; все – в отчёте XLSX.`),
  );
}
