import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { reasons, statuses, type Reason, type Status } from '../../schemas/regulation.ts';
import {
  nearMissReasons,
  type Counts,
  type EventRef,
  type Finding,
  type Report,
  type Step,
} from '../../schemas/report.ts';
import { compile } from '../../validator/language/compile.ts';
import { say } from '../../validator/messages/index.ts';
import { statusWords } from '../../validator/messages/words.ts';
import { sortClasses } from '../../validator/checking/summary.ts';
import { day, formatDay, isWeekend, type Day } from '../../validator/time/civil-date.ts';

export interface SampleOptions {
  /** Classes, at least one. */
  readonly classes?: number;
  /** Findings in all. */
  readonly findings?: number;
  /** Names, files and texts as an attacker, or a careless clerk, would write them. */
  readonly hostile?: boolean;
  /** List every finding, as `--all` does. */
  readonly all?: boolean;
  readonly seed?: number;
}

/** Texts that break a renderer which trusts its input. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '=1+1',
  '＝1+1',
  '\u200E=cmd()',
  '|cmd',
  '@SUM(A1)',
  '-5',
  '+7 777 000 00 00',
  '5\u202EА\u202C',
  'строка\nвторая\r\nтретья',
  '\u001b[31mкрасный\u001b[0m',
  'a|b `c` *d* [e](javascript:alert(1)) # f',
  ']]> <!-- & &amp; --',
  '\uD800\u0000\uFFFE',
  '{{7*7}} ${7*7} </style></title>',
] as const;

const regulation = compile(parentsPartners);

/** A made-up report of a school year: every status and reason, every part of a finding. Not made by the engine. */
export function sampleReport(options: SampleOptions = {}): Report {
  const dice = diceOf(options.seed ?? 7);
  const { hostile = false, all = false } = options;
  const asOf = day('2026-03-31');
  const letters = ['А', 'Б', 'В', 'Г', 'Д', 'Е'];
  const classes = Array.from({ length: options.classes ?? 14 }, (_, i) => {
    const usual = `${(i % 11) + 1}${letters[Math.floor(i / 11) % 6]}${i >= 66 ? String(i) : ''}`;
    return hostile && i < hostileTexts.length ? hostileTexts[i] : usual;
  });
  const norms = regulation.clauses.flatMap((clause) =>
    Object.entries(clause.norms).map(([norm, authored]) => ({ clause, norm, kind: firstText(authored, 'kind') ?? '' })),
  );
  const school = hostile ? hostileTexts[0] : 'school-12';
  const findings: Finding[] = [];
  const total = options.findings ?? 900;
  for (let n = 0; n < total; n++) {
    const { clause, norm, kind } = dice.pick(norms);
    // Some clauses and classes are worse than others: a flat picture would show nothing.
    const at = Math.floor(classes.length * dice.next());
    const bad = (regulation.clauses.indexOf(clause) % 3 === 0 ? 3 : 0.5) * (at % 4 === 1 ? 3 : 0.7);
    const status =
      kind === 'evidence' && dice.chance(0.98)
        ? 'judgement'
        : dice.weighted<Status>([
            ['violated', bad],
            ['undetermined', 2],
            ['pending', 1.2],
            ['satisfied', 16],
            ['judgement', 0.1],
            ['not-applicable', 1],
            ['waived', 0.2],
          ]);
    const classId = dice.chance(0.95) ? classes[at] : undefined;
    findings.push(findingOf({ n, school, clause: clause.id, norm, kind, status, classId, at }, dice, hostile, asOf));
  }
  const order = norms.map(({ clause, norm }) => `${clause.id} ${norm}`);
  const rank = (finding: Finding): number => order.indexOf(`${finding.clause} ${finding.norm}`);
  findings.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.class ?? '').localeCompare(b.class ?? '', 'ru', { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );
  const listed = all
    ? findings
    : findings.filter(({ status }) => ['violated', 'undetermined', 'pending', 'waived'].includes(status));
  return reportOf(findings, listed, classes, hostile, all, asOf);
}

interface Draft {
  readonly n: number;
  readonly school: string;
  readonly clause: string;
  readonly norm: string;
  readonly kind: string;
  readonly status: Status;
  readonly classId: string | undefined;
  readonly at: number;
}

function findingOf(draft: Draft, dice: Dice, hostile: boolean, asOf: Day): Finding {
  const { n, status, classId } = draft;
  const word = (usual: string): string => (hostile && dice.chance(0.5) ? dice.pick(hostileTexts) : usual);
  const isDeadline = draft.kind === 'deadline' || draft.kind === 'precedence';
  const from = day('2025-09-01');
  const start = status === 'pending' ? asOf - dice.below(5) : from + dice.below(asOf - from - 20);
  const reason =
    status === 'undetermined' ? dice.pick<Reason>([...reasons, 'no-coverage', 'open-decision']) : undefined;
  const steps = derivationOf(start, 5, true);
  const due = steps.at(-1)?.date ?? formatDay(start);
  const calendarSteps = derivationOf(start, 5, false);
  const late = dice.chance(0.5);
  const row = (shift: number, activity: string): EventRef => ({
    event: dice.chance(0.3) ? `e${n}-${shift}` : '',
    file: word(dice.chance(0.7) ? 'журналы/журнал-обращений.csv' : 'журналы/классная-работа.xlsx'),
    line: 2 + dice.below(900),
    time: `${formatDay(start + shift)}${dice.chance(0.8) ? `T${String(8 + dice.below(10)).padStart(2, '0')}:${String(dice.below(60)).padStart(2, '0')}` : ''}`,
    activity,
  });
  const half = draft.norm.length % 2 === 0;
  const isOpenChoice = reason === 'open-decision' && isDeadline;
  const common = {
    id: fingerprintOf(n),
    school: draft.school,
    regulation: regulation.id,
    edition: 'working',
    clause: draft.clause,
    norm: draft.norm,
    status,
    ...(reason ? { reason } : {}),
    subject: isDeadline ? { kind: 'case', ids: [word(String(100 + n))] } : subjectOf(classId, dice, word),
    ...(classId === undefined ? {} : { class: classId }),
    bearer: {
      role: 'class-teacher',
      ...(dice.chance(0.9) ? { id: word(`С-${String(draft.at + 1).padStart(3, '0')}`) } : {}),
    },
  };
  const when = isDeadline
    ? {
        trigger: row(0, 'appeal.received'),
        due: dice.chance(0.1) ? `${due}T18:00` : due,
        derivation: steps,
        measured: late && status === 'violated' ? { calendarDays: 9, workingDays: 7, lateDays: 2 } : {},
      }
    : {
        window: half
          ? status === 'pending'
            ? { kind: 'half-year', from: '2026-01-12', to: '2026-05-26', label: '2-е полугодие 2025/26' }
            : { kind: 'half-year', from: '2025-09-01', to: '2026-01-11', label: '1-е полугодие 2025/26' }
          : status === 'pending'
            ? {
                kind: 'attestation-period',
                from: '2026-03-02',
                to: '2026-04-05',
                label: '4-й аттестационный период 2025/26',
              }
            : dice.pick([
                {
                  kind: 'attestation-period',
                  from: '2025-09-01',
                  to: '2025-11-04',
                  label: '1-й аттестационный период 2025/26',
                },
                {
                  kind: 'attestation-period',
                  from: '2025-11-05',
                  to: '2026-01-11',
                  label: '2-й аттестационный период 2025/26',
                },
                {
                  kind: 'attestation-period',
                  from: '2026-01-12',
                  to: '2026-03-01',
                  label: '3-й аттестационный период 2025/26',
                },
              ]),
        measured: { count: dice.below(4), ...(dice.chance(0.2) ? { possible: 1 } : {}) },
      };
  const isFound = status === 'satisfied' || (status === 'violated' && late) || status === 'judgement';
  return {
    ...common,
    ...when,
    ...(!isDeadline && status === 'violated' && dice.chance(0.4)
      ? { missing: ['education-trends', 'city-resources'] }
      : {}),
    ...(!isDeadline && status === 'violated' && dice.chance(0.15)
      ? { gaps: [{ from: '2025-10-01', to: '2026-01-20', due: '2025-11-15' }] }
      : {}),
    evidence: isFound ? [row(6, isDeadline ? 'appeal.answered' : 'parents.informed')] : [],
    nearMisses:
      status === 'violated' && dice.chance(0.5)
        ? [
            {
              ...row(3, 'appeal.answered'),
              why: [dice.pick(nearMissReasons), dice.pick(nearMissReasons)].filter(
                (why, i, list) => list.indexOf(why) === i,
              ),
            },
          ]
        : [],
    ...(reason === 'rejected-row'
      ? { rejected: [{ file: word('журналы/журнал-обращений.csv'), line: 2 + dice.below(900) }] }
      : {}),
    ...(status === 'waived'
      ? { waiver: { reason: word('Долгая болезнь классного руководителя'), until: '2026-02-28' } }
      : {}),
    ...(isOpenChoice
      ? {
          readings: [
            { choices: { D01: 'working' }, status: 'satisfied' as const, due, derivation: steps },
            {
              choices: { D01: 'calendar' },
              status: dice.chance(0.6) ? ('violated' as const) : ('satisfied' as const),
              due: calendarSteps.at(-1)?.date ?? due,
              lateDays: 2,
              derivation: calendarSteps,
            },
          ],
          hangsOn: ['D01'],
        }
      : reason === 'open-decision'
        ? {
            hangsOn: ['D16'],
            measured: dice.chance(0.85) ? { calendarDays: 1 + dice.below(12), workingDays: dice.below(9) } : {},
          }
        : {}),
    ...(isDeadline
      ? {
          basedOn: [
            { decision: 'D04', option: 'midnight' },
            { decision: 'D27', option: 'interim' },
          ],
        }
      : { basedOn: [{ decision: 'D10', option: '14 calendar-day' }] }),
    message: word(sentenceOf(status, reason, isDeadline, due, late)),
  };
}

function subjectOf(classId: string | undefined, dice: Dice, word: (usual: string) => string): Finding['subject'] {
  if (classId === undefined) return { kind: 'school', ids: [] };
  if (dice.chance(0.6)) return { kind: 'class', ids: [classId] };
  return { kind: 'student', ids: [word(`У-${String(1 + dice.below(330)).padStart(3, '0')}`)] };
}

function sentenceOf(
  status: Status,
  reason: Reason | undefined,
  isDeadline: boolean,
  due: string,
  late: boolean,
): string {
  if (reason) return say('finding-undetermined', { reason }, 'ru');
  if (status === 'violated' && isDeadline) {
    return late
      ? say('finding-late', { due, done: `${due}T16:20`, lateDays: 2 }, 'ru')
      : say('finding-not-done', { due }, 'ru');
  }
  if (status === 'violated') return say('finding-too-few', { window: '1-е полугодие 2025/26', count: 0, min: 1 }, 'ru');
  if (status === 'pending') return say('finding-due-later', { due }, 'ru');
  return `${statusWords[status].ru[0].toUpperCase()}${statusWords[status].ru.slice(1)}.`;
}

function derivationOf(start: Day, amount: number, working: boolean): Step[] {
  const steps: Step[] = [{ date: formatDay(start), effect: 'start' }];
  let at = start;
  for (let left = amount; left > 0;) {
    at++;
    const counts = !working || !isWeekend(at);
    if (counts) left--;
    steps.push({ date: formatDay(at), effect: counts ? 'counted' : 'skipped' });
  }
  if (working || !isWeekend(at)) return steps;
  while (isWeekend(at)) {
    at++;
    steps.push({ date: formatDay(at), effect: isWeekend(at) ? 'skipped' : 'rolled' });
  }
  return steps;
}

function reportOf(
  findings: readonly Finding[],
  listed: Finding[],
  classes: readonly string[],
  hostile: boolean,
  all: boolean,
  asOf: Day,
): Report {
  const word = (usual: string, index: number): string => (hostile ? hostileTexts[index % hostileTexts.length] : usual);
  const open = listed.filter(({ hangsOn }) => hangsOn);
  const rejections = Array.from({ length: 9 }, (_, i) => ({
    file: word(i < 6 ? 'журналы/журнал-обращений.csv' : 'журналы/классная-работа.xlsx', i),
    line: 12 + i * 31,
    ...(i === 8 ? {} : { column: word(i < 4 ? 'Поступило' : 'Способ ответа', i + 3), letter: i < 4 ? 'C' : 'F' }),
    code: i < 4 ? 'time-unreadable' : i < 8 ? 'form-unknown' : 'row-too-short',
    message: word(
      i < 4
        ? 'Дата «31.02.2026» не читается. Запишите её как 06.05.2026 или 2026-05-06, время – как 15:30.'
        : i < 8
          ? 'Форма «голубиная почта» неизвестна. Исправьте её или добавьте слово в values сопоставления.'
          : 'В строке 7 ячеек, а колонок 9. Допишите недостающие.',
      i + 5,
    ),
  }));
  const warnings = [
    {
      file: word('журналы/журнал-обращений.csv', 2),
      line: 118,
      code: 'rows-repeated',
      message: word(
        '3 строки повторяют другие и учтены один раз; первая из них – то же, что журнал-обращений.csv:117.',
        4,
      ),
    },
    {
      code: 'values-alike',
      message: word('В колонке «class» есть «5А» и «5A»: выглядят одинаково, а записаны по-разному. Сверьте буквы.', 6),
    },
  ];
  return {
    format: 'reglament-report/1',
    asOf: formatDay(asOf),
    generatedBy: 'reglament 0.1.0',
    school: findings[0]?.school ?? 'school-12',
    schools: [findings[0]?.school ?? 'school-12'],
    timeZone: 'Europe/Moscow',
    regulations: [
      {
        id: regulation.id,
        title: hostile ? hostileTexts[1] : regulation.title,
        edition: 'working',
        sha256: '3b7a0c5f9e1d4a6288c0f1e2d3c4b5a697887766554433221100ffeeddccbbaa',
        labels: Object.fromEntries(
          [
            regulation.vocabulary.activities,
            regulation.vocabulary.roles,
            regulation.vocabulary.forms,
            regulation.vocabulary.topics,
          ].flatMap((table) => Object.entries(table).map(([code, { label }]) => [code, label])),
        ),
        decisions: Object.entries(regulation.decisions).map(([decision, definition]) => ({
          decision,
          question: definition.question,
          ...(definition.recommended === undefined ? {} : { value: definition.recommended }),
          origin:
            decision === 'D02'
              ? ('profile' as const)
              : definition.recommended === undefined
                ? ('open' as const)
                : ('recommended' as const),
          ...(definition.kind === 'choice' ? { options: definition.options } : {}),
        })),
        clauses: regulation.clauses.map((clause) => ({
          id: clause.id,
          title: clause.title,
          text: clause.text,
          section: regulation.sections.find((section) => section.clauses.includes(clause.id))?.title ?? '',
          checkability: clause.checkability,
          norms: Object.fromEntries(
            Object.entries(clause.norms).map(([norm, authored]) => [norm, firstText(authored, 'title') ?? norm]),
          ),
        })),
      },
    ],
    inputs: [
      {
        file: word('журналы/журнал-обращений.csv', 3),
        kind: 'csv',
        encoding: 'windows-1251',
        delimiter: ';',
        rows: 1240,
        accepted: 1228,
        rejected: 9,
        duplicates: 3,
        coverage: [{ from: '2025-09-01', to: '2026-03-31', school: 'school-12', declared: true }],
      },
      {
        file: word('журналы/классная-работа.xlsx', 4),
        kind: 'xlsx',
        sheet: 'Журнал',
        rows: 860,
        accepted: 860,
        rejected: 0,
        coverage: [{ from: '2025-09-03', to: '2026-03-27', school: 'school-12', declared: false }],
      },
      {
        file: word('состав/классы.csv', 5),
        kind: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        rows: classes.length,
        accepted: classes.length,
        rejected: 0,
      },
    ],
    rejections,
    warnings,
    summary: {
      counts: countsOf(findings),
      reasons: Object.fromEntries(
        reasons.map((reason) => [reason, findings.filter((finding) => finding.reason === reason).length]),
      ) as Report['summary']['reasons'],
      rejections: { total: rejections.length, shown: rejections.length },
      warnings: { total: warnings.length, shown: warnings.length },
      findings: { total: findings.length, shown: listed.length },
      byClause: tally(findings, ({ regulation: id, clause, norm }) => ({ regulation: id, clause, norm })),
      byClass: sortClasses(
        tally(findings, ({ school, class: classId }) =>
          classId === undefined ? undefined : { school, class: classId },
        ),
      ),
      byClassClause: sortClasses(
        tally(findings, ({ school, class: classId, regulation: id, clause }) =>
          classId === undefined ? undefined : { school, class: classId, regulation: id, clause },
        ),
      ),
      openDecisions: openDecisionsOf(open),
    },
    listed: all ? 'all' : 'problems',
    findings: listed,
  };
}

function openDecisionsOf(open: readonly Finding[]): Report['summary']['openDecisions'] {
  const keys = ['D01', 'D16'].filter((key) => open.some(({ hangsOn }) => hangsOn?.includes(key)));
  return keys.map((decision) => {
    const definition = regulation.decisions[decision];
    const touches = open.filter(({ hangsOn }) => hangsOn?.includes(decision)).length;
    return {
      decision,
      question: definition.question,
      kind: definition.kind,
      options:
        definition.kind === 'choice'
          ? Object.fromEntries(Object.entries(definition.options).map(([name, option]) => [name, option.label]))
          : {},
      settles: decision === 'D01' ? touches : Math.floor(touches / 2),
      touches,
      regulations: [regulation.id],
    };
  });
}

/** The first text under a key, wherever it stands in an authored norm. */
function firstText(authored: unknown, wanted: string): string | undefined {
  if (typeof authored !== 'object' || authored === null) return undefined;
  for (const [key, item] of Object.entries(authored)) {
    const found = key === wanted && typeof item === 'string' ? item : firstText(item, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function countsOf(findings: readonly Finding[]): Counts {
  return Object.fromEntries(
    statuses.map((status) => [status, findings.filter((finding) => finding.status === status).length]),
  ) as Counts;
}

function tally<K extends object>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => K | undefined,
): (K & { counts: Counts })[] {
  const groups = new Map<string, { key: K; own: Finding[] }>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!key) continue;
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? { key, own: [] };
    group.own.push(finding);
    groups.set(text, group);
  }
  return [...groups.values()].map(({ key, own }) => ({ ...key, counts: countsOf(own) }));
}

function fingerprintOf(n: number): string {
  return ((BigInt(n + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0');
}

interface Dice {
  next(): number;
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

/** mulberry32 */
function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) if ((left -= weight) < 0) return value;
      return list[0][0];
    },
  };
}
