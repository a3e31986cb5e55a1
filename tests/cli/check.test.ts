import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { folderWith, reglament } from './run.ts';

// 11 March 2026 is a Wednesday: the sixth calendar day after it, Tuesday the 17th, is the fourth working day.
const log = [
  'id;time;activity;role;class;case;form',
  '1;2026-03-11 10:00;appeal.received;parent;5А;17;e-mail',
  '2;2026-03-17 12:00;appeal.answered;class-teacher;5А;17;e-journal',
  '',
].join('\n');
const usual = ['--regulation', 'parents-partners', '--as-of', '2026-05-31', '--coverage', '2025-09-01..2026-05-31'];

function reply(args: readonly string[]) {
  const folder = folderWith({ 'log.csv': log });
  const { out, status } = reglament(['check', 'log.csv', ...usual, '--all', '--format', 'json', ...args], folder);
  const report = JSON.parse(out) as Report;
  return { status, finding: report.findings.find((one) => one.clause === 'III.4'), report };
}

describe('an appeal answered after 6 calendar but 4 working days', () => {
  test('is undetermined: both verdicts and the decision are named', () => {
    const { finding, report } = reply([]);
    expect(finding).toMatchObject({
      status: 'undetermined',
      reason: 'open-decision',
      // Of the two dates the finding shows the earlier one.
      due: '2026-03-16',
    });
    const readings = finding?.readings ?? [];
    expect(readings).toHaveLength(2);
    expect(readings.find(({ choices }) => choices.D01 === 'working')).toMatchObject({
      status: 'satisfied',
      due: '2026-03-18',
    });
    expect(readings.find(({ choices }) => choices.D01 === 'calendar')).toMatchObject({
      status: 'violated',
      due: '2026-03-16',
      lateDays: 1,
    });
    expect(finding?.message).toContain('D01');
    expect(report.summary.openDecisions[0]).toMatchObject({ decision: 'D01', settles: 1 });
  });

  test('with --decide D01=working is satisfied', () => {
    expect(reply(['--decide', 'D01=working']).finding).toMatchObject({ status: 'satisfied', due: '2026-03-18' });
  });

  test('with --decide D01=calendar is violated, one day late, with the derivation of the due date', () => {
    const { finding, status } = reply(['--decide', 'D01=calendar']);
    expect(finding).toMatchObject({ status: 'violated', due: '2026-03-16', measured: { lateDays: 1 } });
    expect(finding?.derivation).toEqual([
      { date: '2026-03-11', effect: 'start' },
      { date: '2026-03-12', effect: 'counted' },
      { date: '2026-03-13', effect: 'counted' },
      { date: '2026-03-14', effect: 'counted' },
      { date: '2026-03-15', effect: 'counted' },
      { date: '2026-03-16', effect: 'counted' },
    ]);
    expect(status).toBe(1);
  });

  test('keeps its id, whatever is decided', () => {
    expect(
      new Set([[], ['--decide', 'D01=working'], ['--decide', 'D01=calendar']].map((args) => reply(args).finding?.id))
        .size,
    ).toBe(1);
  });
});

test('a pupil of the roster without a row is found; an activity absent from the export is undetermined', () => {
  const folder = folderWith({
    'log.csv':
      'id;time;activity;role;class;student;form\n1;2025-10-14;progress.shared;class-teacher;5А;У-1;e-journal\n',
    'classes.csv': 'class;grade;teacher\n5А;5;С-1\n',
    'students.csv': 'student;class;family\nУ-1;5А;К-1\nУ-2;5А;К-2\n',
  });
  const { out } = reglament(
    [
      'check',
      'log.csv',
      ...usual.slice(0, 2),
      '--as-of',
      '2025-11-10',
      '--coverage',
      '2025-09-01..2025-11-10',
      '--roster-classes',
      'classes.csv',
      '--roster-students',
      'students.csv',
      '--calendar',
      'ru-2025-26-quarters',
      '--format',
      'json',
      '--all',
    ],
    folder,
  );
  const { findings } = JSON.parse(out) as Report;
  const contact = findings.filter((one) => one.clause === 'I.5' && one.window?.from === '2025-09-01');
  expect(contact.map((one) => [one.subject.ids[0], one.status])).toEqual([
    ['У-1', 'satisfied'],
    ['У-2', 'violated'],
  ]);
  expect(findings.filter((one) => one.clause === 'I.4')).toMatchObject([
    { status: 'undetermined', reason: 'activity-not-exported' },
  ]);
});

describe('exit codes and streams', () => {
  test('0 when nothing is violated, 1 when something is, 2 when it could not check', () => {
    expect(reply(['--decide', 'D01=working']).status).toBe(0);
    expect(reply(['--decide', 'D01=calendar']).status).toBe(1);
    expect(reglament(['check', 'absent.csv', ...usual], folderWith({})).status).toBe(2);
  });

  test('--fail-on none and --fail-on undetermined', () => {
    expect(reply(['--decide', 'D01=calendar', '--fail-on', 'none']).status).toBe(0);
    expect(reply(['--fail-on', 'undetermined']).status).toBe(1);
  });

  test('--baseline leaves known findings aside', () => {
    const folder = folderWith({ 'log.csv': log });
    const args = ['check', 'log.csv', ...usual, '--decide', 'D01=calendar'];
    expect(reglament([...args, '--out', 'before.json'], folder).status).toBe(1);
    expect(reglament([...args, '--baseline', 'before.json'], folder).status).toBe(0);
  });

  test('a report goes into a file whole, in the format of its extension', () => {
    const folder = folderWith({ 'log.csv': log });
    for (const name of ['r.json', 'r.html', 'r.xlsx', 'r.csv', 'r.md', 'r.ndjson']) {
      reglament(['check', 'log.csv', ...usual, '--out', name], folder);
      expect(existsSync(join(folder, name))).toBe(true);
    }
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });
});

describe('a mistake of the user is one sentence with its place', () => {
  const cases: [string, string[], Record<string, string>, RegExp][] = [
    ['a missing file', ['absent.csv'], { 'absentt.csv': log }, /Файла absent\.csv нет; рядом есть absentt\.csv/],
    ['an empty file', ['empty.csv'], { 'empty.csv': '' }, /empty\.csv: Файл пуст/],
    [
      'an unknown regulation',
      ['log.csv', '--regulation', 'parents-partner'],
      { 'log.csv': log },
      /Похоже на «parents-partners»/,
    ],
    ['an unknown decision', ['log.csv', '--decide', 'D98=x'], { 'log.csv': log }, /Решения D98 .* нет/],
    [
      'an unknown option of a decision',
      ['log.csv', '--decide', 'D01=workin'],
      { 'log.csv': log },
      /варианта «workin» нет\. Похоже на «working»/,
    ],
    ['a value that is none', ['log.csv', '--decide', 'D16@III.5=soon'], { 'log.csv': log }, /не срок и не число/],
    ['a date that is none', ['log.csv', '--as-of', '2026-02-30'], { 'log.csv': log }, /«2026-02-30» – не дата/],
    [
      'an unknown calendar',
      ['log.csv', '--calendar', 'ru-2025-26-quarter'],
      { 'log.csv': log },
      /Похоже на «ru-2025-26-quarters»/,
    ],
    ['a calendar that is a form', ['log.csv', '--calendar', 'template-2026-27'], { 'log.csv': log }, /бланк/],
    ['XLSX to the terminal', ['log.csv', '--format', 'xlsx'], { 'log.csv': log }, /--out/],
    [
      'two answers to one question',
      ['log.csv', '--decide', 'D01=working', '--decide', 'D01=calendar'],
      { 'log.csv': log },
      /D01 решено дважды и по-разному, working и calendar/,
    ],
    [
      'a decision called as a part of every object',
      ['log.csv', '--decide', '__proto__=x'],
      { 'log.csv': log },
      /__proto__/,
    ],
    [
      'a regulation given twice, which would count every finding twice',
      ['log.csv', '--regulation', 'parents-partners', '--regulation', 'parents-partners@in-force'],
      { 'log.csv': log },
      /parents-partners указан дважды/,
    ],
    [
      'a regulation that is another file',
      ['log.csv', '--regulation', 'r.json'],
      { 'log.csv': log, 'r.json': '{ "id": "x" }' },
      /r\.json:1:1: Не хватает ключа/,
    ],
    [
      'a regulation cut in the middle',
      ['log.csv', '--regulation', 'r.json'],
      { 'log.csv': log, 'r.json': '{ "id": "' },
      /r\.json:1:9: Это не JSON: не закрыта кавычка\. Исправьте/,
    ],
    [
      'a country called as a part of every object',
      ['log.csv', '--country', '__proto__'],
      { 'log.csv': log },
      /__proto__, \d{4}/,
    ],
    ['an unknown option', ['log.csv', '--as-off', '2026-05-31'], {}, /Параметра --as-off .* Похоже на «--as-of»/],
    ['an unknown format', ['log.csv', '--format', 'pdf'], {}, /--format: «pdf» не подходит, нужно table, json/],
    ['an unknown zone', ['log.csv', '--zone', 'Europe/Moskow'], { 'log.csv': log }, /Europe\/Moskow/],
  ];
  test.each(cases)('%s', (_, args, files, sentence) => {
    const { status, err, out } = reglament(
      ['check', ...args, ...(args.includes('--regulation') ? [] : ['--regulation', 'parents-partners'])],
      folderWith(files),
    );
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    [['check', 'log.csv', '--as-of'], /После --as-of нужно значение/],
    [['chek'], /Команды «chek» нет\. Похоже на «check»/],
    [['show'], /не хватает: <regulation>/],
    [['show', 'parents-partners', 'extra'], /Лишние слова в команде: parents-partners, extra\./],
    [['show', 'parents-partners', '--format', 'xml'], /--format: «xml» не подходит, нужно md, json/],
    [['export', 'parents-partners'], /Не указан параметр --format/],
  ])('of any command: %j', (args, sentence) => {
    const { err, out, status } = reglament(args, folderWith({}));
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  test('in English too', () => {
    const { err } = reglament(
      ['check', 'absent.csv', '--regulation', 'parents-partners', '--lang', 'en'],
      folderWith({}),
    );
    expect(err).toMatch(/There is no file absent\.csv/);
  });

  test('a profile with an unknown key names line and column, and the nearest key', () => {
    const profile =
      '{\n  "format": "reglament-profile/1",\n  "school": { "id": "s" },\n  "timezone": "Europe/Moscow",\n  "country": "RU",\n  "regulations": [{ "id": "parents-partners" }],\n  "logs": []\n}\n';
    const { err, status } = reglament(['check', '--config', 'p.json'], folderWith({ 'p.json': profile }));
    expect(err).toMatch(/p\.json:4:3: Ключа «timezone» .*Похоже на «timeZone»/);
    expect(status).toBe(2);
  });

  test('a profile that is not JSON', () => {
    const { err } = reglament(['check', '--config', 'p.json'], folderWith({ 'p.json': '{\n  "format": \n' }));
    expect(err).toMatch(/p\.json:\d+:\d+: Это не JSON/);
  });
});

describe('any regulation, any log', () => {
  const own = `import { language, workingDays } from 'reglament/language';
const { clause, deadline, event, regulation, section } = language({
  activities: {
    'ticket.opened': { label: 'заявка', by: 'school-staff', keys: ['case'] },
    'ticket.closed': { label: 'закрыта', by: 'school-staff', keys: ['case'] },
  },
});
export default regulation('helpdesk', {
  title: 'Заявки', summary: 'Ремонт', country: 'RU', source: { title: 'Порядок' },
  sections: [section('1', 'Сроки', [
    clause('1.1', {
      title: 'Два дня', text: 'Заявку закрывают за два рабочих дня.', bearer: 'school-staff', towards: 'school-staff',
      periodicity: 'два рабочих дня', requirement: 'deadline', checkability: 'checked',
      norms: { closing: deadline({ title: 'Закрыта за два дня', trigger: event('ticket.opened'), response: event('ticket.closed'), key: 'case', within: workingDays(2) }) },
    }),
  ])],
});
`;
  const export1 =
    'Номер,Что,Когда,Кто\n1,Открыта,02.03.2026 09:00,завхоз\n1,Закрыта,05.03.2026 09:00,завхоз\n2,Открыта,02.03.2026 09:00,завхоз\n2,Закрыта,04.03.2026 18:00,завхоз\n';
  const mapping = JSON.stringify({
    format: 'reglament-mapping/1',
    columns: {
      case: 'Номер',
      time: 'Когда',
      activity: { column: 'Что', values: { Открыта: 'ticket.opened', Закрыта: 'ticket.closed' } },
      role: { constant: 'school-staff' },
    },
  });

  test("a regulation of one's own with its own activities, and a mapping for any headers", () => {
    const folder = folderWith({ 'my.ts': own, 'export.csv': export1, 'map.json': mapping });
    const { out, status } = reglament(
      [
        'check',
        'export.csv',
        '--regulation',
        './my.ts',
        '--mapping',
        'map.json',
        '--as-of',
        '2026-03-31',
        '--coverage',
        '2026-03-01..2026-03-31',
        '--format',
        'json',
        '--all',
      ],
      folder,
    );
    const { findings } = JSON.parse(out) as Report;
    expect(findings.map((one) => [one.subject.ids[0], one.status])).toEqual([
      ['1', 'violated'],
      ['2', 'satisfied'],
    ]);
    expect(status).toBe(1);
  });

  test('the same regulation as JSON gives the same report', () => {
    const folder = folderWith({ 'my.ts': own, 'export.csv': export1, 'map.json': mapping });
    const shown = reglament(['show', './my.ts', '--format', 'json'], folder);
    expect(shown.status).toBe(0);
    const withJson = folderWith({ 'my.json': shown.out, 'export.csv': export1, 'map.json': mapping });
    const args = [
      '--mapping',
      'map.json',
      '--as-of',
      '2026-03-31',
      '--coverage',
      '2026-03-01..2026-03-31',
      '--format',
      'json',
      '--all',
    ];
    const fromTs = reglament(['check', 'export.csv', '--regulation', './my.ts', ...args], folder);
    const fromJson = reglament(['check', 'export.csv', '--regulation', './my.json', ...args], withJson);
    expect(fromJson.out).toBe(fromTs.out);
  });

  test('a mistake in the source names its file and line', () => {
    const broken = own.replace("event('ticket.closed')", "event('ticket.clsed' as 'ticket.closed')");
    const { err, status } = reglament(['show', './my.ts'], folderWith({ 'my.ts': broken }));
    expect(err).toMatch(/my\.ts:14:\d+: .*«ticket\.clsed».*Похоже на «ticket\.closed»/);
    expect(status).toBe(2);
  });

  test('a mistake in the JSON names its line', () => {
    const shown = reglament(['show', './my.ts', '--format', 'json'], folderWith({ 'my.ts': own }));
    const broken = shown.out.replace('"ticket.closed"\n', '"ticket.clsed"\n');
    const line = broken.split('\n').findIndex((text) => text.includes('"ticket.clsed"')) + 1;
    const { err } = reglament(['show', './my.json'], folderWith({ 'my.json': broken }));
    expect(err).toMatch(new RegExp(`my\\.json:${line}:\\d+: .*ticket\\.clsed`));
  });
});

test('a regulation as JSON with a wrong value in a norm names the norm and the value', () => {
  const { out } = reglament(['show', 'parents-partners', '--format', 'json'], folderWith({}));
  const { err, status } = reglament(
    ['show', 'r.json'],
    folderWith({ 'r.json': out.replaceAll('"amount": 5,', '"amount": 1000000000,') }),
  );
  expect(err).toMatch(/r\.json:\d+:\d+: III\.4\/reply: norms\.reply\.within\.amount/);
  expect(status).toBe(2);
});

describe('what a profile says in vain is told', () => {
  const classes = 'class;grade;teacher\n5А;5;С-1\n';
  const checked = (waiver: object, asOf = '2026-05-31') => {
    const profile = {
      format: 'reglament-profile/1',
      school: { id: 's' },
      timeZone: 'Europe/Moscow',
      country: 'RU',
      regulations: [{ id: 'parents-partners' }],
      calendars: { school: ['ru-2025-26-quarters'] },
      roster: { classes: 'classes.csv' },
      logs: [{ files: ['log.csv'] }],
      waivers: [{ from: '2025-11-10', to: '2026-01-30', reason: 'приказ', ...waiver }],
    };
    const files = { 'p.json': JSON.stringify(profile), 'log.csv': log, 'classes.csv': classes };
    return reglament(['check', '--config', 'p.json', '--as-of', asOf, '--format', 'json'], folderWith(files));
  };
  const warnings = (out: string) => (JSON.parse(out) as Report).warnings.map(({ code }) => code);

  test.each([
    [{ clause: 'III.44' }, /Освобождение от «III\.44»/],
    [{ regulation: 'parents-partners', clause: 'IX.9' }, /Освобождение от «IX\.9»/],
    [{ clause: 'III.4', norm: 'repli' }, /Освобождение от «III\.4, repli».*Похоже на «reply»/],
  ])('a waiver of no clause or norm: %j', (waiver, sentence) => {
    const { err, status } = checked(waiver);
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
  });

  test('a waiver of another regulation is left alone', () => {
    const { out } = checked({ regulation: 'class-teacher', clause: 'II.10' });
    expect(warnings(out)).not.toContain('waiver-class-unknown');
  });

  test('a waiver of a class that the roster does not have', () => {
    expect(warnings(checked({ class: '5A' }).out)).toContain('waiver-class-unknown');
    expect(warnings(checked({ class: '5А' }).out)).not.toContain('waiver-class-unknown');
  });

  test('days after the last school calendar', () => {
    expect(warnings(checked({}, '2026-08-31').out)).not.toContain('days-without-calendar');
    expect(warnings(checked({}, '2026-09-01').out)).toContain('days-without-calendar');
  });
});
