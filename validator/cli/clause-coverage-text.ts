import { checkabilities, type Status } from '../../schemas/regulation.ts';
import { plural } from '../messages/message.ts';
import { statusWords } from '../messages/words.ts';
import type { Checkability, NormCoverage, RegulationCoverage } from '../publishing/clause-coverage.ts';
import { paperOf, type Paper } from '../reporting/table/layout.ts';
import { fitted, padded } from '../reporting/table/width.ts';

const WIDTH = 80;

/**
 * The coverage of clauses as text of at most 80 columns.
 *
 * @param untouched of the regulations that the sample school is checked against: clauses that its logs never try
 */
export function clauseCoverageText(
  coverage: readonly RegulationCoverage[],
  untouched: ReadonlyMap<string, readonly string[]>,
): string {
  const paper = paperOf(WIDTH, false);
  for (const regulation of coverage) writeRegulation(regulation, untouched.get(regulation.regulation), paper);
  writeFaults(coverage, paper);
  return paper.text();
}

const KINDS: Readonly<Record<Checkability, string>> = {
  checked: 'проверяется',
  'needs-decision': 'нужно решение',
  'evidence-only': 'решает человек',
  'text-only': 'только текст',
};

function writeRegulation(
  { regulation, counts, clauses }: RegulationCoverage,
  untouched: readonly string[] | undefined,
  paper: Paper,
): void {
  const units = clauses.length;
  paper.paragraph([`${regulation}: ${units} ${plural(units, ['пункт', 'пункта', 'пунктов'])}`]);
  paper.paragraph([checkabilities.map((kind) => `${KINDS[kind]} – ${counts[kind]}`).join(', ')], { first: 2 });
  paper.blank();
  paper.paragraph(['\u00A0\u00A0' + row('пункт', 'норма', 'собл.', 'наруш.', 'граница', 'другие выводы')]);
  for (const { clause, norms } of clauses) {
    for (const [index, norm] of norms.entries()) {
      paper.paragraph(['\u00A0\u00A0' + normRow(index === 0 ? clause : '', norm)]);
    }
  }
  paper.blank();
  paper.paragraph([untouchedText(untouched)], { first: 2 });
  paper.blank();
}

function untouchedText(untouched: readonly string[] | undefined): string {
  if (untouched === undefined) return 'Школа-образец этого регламента не проверяет.';
  if (untouched.length === 0) return 'Журналы школы-образца касаются каждого пункта, у которого есть норма.';
  return `Журналы школы-образца не касаются пунктов: ${untouched.join(', ')}.`;
}

const SHORT: readonly (readonly [Status, string])[] = [
  ['judgement', 'решает человек'],
  ['pending', 'ждёт'],
  ['undetermined', 'неясно'],
  ['not-applicable', 'не прим.'],
  ['waived', 'освоб.'],
];

function normRow(clause: string, { norm, statuses, boundary, lacks }: NormCoverage): string {
  const count = (status: Status): string => String(statuses[status] ?? (lacks.includes(status) ? 'НЕТ' : '–'));
  const others = SHORT.flatMap(([status, word]) =>
    statuses[status] === undefined ? [] : [`${word} ${statuses[status]}`],
  );
  if (lacks.includes('judgement')) others.push('решает человек: НЕТ');
  const edge = boundary === undefined ? '–' : boundary ? 'есть' : 'нет';
  return row(clause, norm, count('satisfied'), count('violated'), edge, others.join(', '));
}

/** One line; its spaces do not break. */
function row(...cells: readonly [string, string, string, string, string, string]): string {
  const [clause, norm, satisfied, violated, edge, others] = cells;
  const fixed = [
    padded(fitted(clause, 9), 9),
    padded(fitted(norm, 20), 20),
    centred(satisfied, 5),
    centred(violated, 6),
    centred(edge, 7),
  ];
  return [...fixed, fitted(others, 26)].join(' ').trimEnd().replaceAll(' ', '\u00A0');
}

function centred(text: string, width: number): string {
  return padded(' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text, width);
}

function writeFaults(coverage: readonly RegulationCoverage[], paper: Paper): void {
  const faults = coverage.flatMap(({ regulation, clauses }) =>
    clauses.flatMap(({ clause, lacksNorm, norms }) => [
      ...(lacksNorm ? [`${regulation} ${clause}: пункт проверяемый, а нормы нет`] : []),
      ...norms
        .filter(({ lacks }) => lacks.length > 0)
        .map(({ norm, lacks }) => {
          const verdicts = lacks.map((status) => `«${statusWords[status].ru}»`).join(' и ');
          return `${regulation} ${clause}, ${norm}: нет примера с выводом ${verdicts}`;
        }),
    ]),
  );
  const edges = coverage.flatMap(({ regulation, clauses }) =>
    clauses.flatMap(({ clause, norms }) =>
      norms.filter(({ boundary }) => boundary === false).map(({ norm }) => `${regulation} ${clause}, ${norm}`),
    ),
  );
  if (edges.length > 0) {
    paper.paragraph([`Нет примера на границе (сдвиг на день меняет вывод): ${edges.length}`]);
    for (const edge of edges) paper.paragraph([edge], { first: 2, rest: 4 });
    paper.blank();
  }
  paper.paragraph([faults.length === 0 ? 'Всё, что должно быть показано, показано.' : `Не хватает: ${faults.length}`]);
  for (const fault of faults) paper.paragraph([fault], { first: 2, rest: 4 });
}
