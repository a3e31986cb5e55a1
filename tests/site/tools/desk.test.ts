import { expect, test } from 'vitest';
import { Desk } from '../../../site/tools/check/desk.ts';
import { noFilter, type Region, type Reply, type Request } from '../../../site/tools/check/messages.ts';
import { toHtml } from '../../../site/tools/view.ts';
import { sampleFiles, textsFor } from './given-files.ts';

const texts = await textsFor('parents-partners');

/** A desk and what it has told the page. */
function desk() {
  const replies: Reply[] = [];
  const made = new Desk({
    regulations: [texts],
    version: 'test',
    root: '/',
    yesterday: '2026-06-15',
    sample: () => ({ files: sampleFiles(), asOf: '2026-06-15' }),
    post: (reply) => replies.push(reply),
    now: () => 0,
    requests: () => 0,
  });
  const ask = (request: Request): Promise<void> => made.handle(request);
  /** The latest content of a part of the page. */
  const html = (region: Region): string => {
    const shown = replies.findLast((reply) => reply.type === 'show' && reply.region === region);
    return shown?.type === 'show' ? toHtml(shown.view).normalize('NFC') : '';
  };
  const problems = (): string[] => replies.flatMap((reply) => (reply.type === 'problem' ? [reply.words] : []));
  return { replies, ask, html, problems };
}

const file = (name: string, text: string): File => new File([text], name);
const LOG = 'time,activity,role,case,class,form\n2025-10-06T10:00,appeal.received,parent,12,5А,\n';

test('the sample: files, settings, result and findings are shown, and the findings lead to their clauses', async () => {
  const { ask, html, problems } = desk();
  await ask({ type: 'sample' });
  expect(problems()).toEqual([]);
  expect(html('files').includes('журнал-обращений.csv')).toBe(true);
  expect(html('settings').includes('Родители – равноответственные партнёры школы')).toBe(true);
  expect(html('result').includes('Классы и пункты')).toBe(true);
  expect(html('findings').includes('href="/regulations/parents-partners/I.1/"')).toBe(true);
});

test('a filter lists what it says', async () => {
  const { ask, html } = desk();
  await ask({ type: 'sample' });
  await ask({
    type: 'filter',
    filter: { ...noFilter, clause: 'parents-partners I.5', status: 'violated' },
    shown: 500,
  });
  const list = html('findings').split('<ol')[1];
  const cards = list.split('finding-card').slice(1);
  expect(cards.length).toBeGreaterThan(5);
  expect(cards.every((card) => card.startsWith(' violated') && card.includes('parents-partners/I.5/'))).toBe(true);
  await ask({ type: 'filter', filter: { ...noFilter, text: 'нет такого' }, shown: 40 });
  expect(html('findings').includes('ничего не подходит')).toBe(true);
});

test('an answer is tried and taken back', async () => {
  const { ask, html } = desk();
  await ask({ type: 'sample' });
  const before = html('result');
  await ask({ type: 'try', decision: 'D01', value: 'working' });
  expect(html('result').includes('Вернуть вопрос')).toBe(true);
  expect(html('result') === before).toBe(false);
  await ask({ type: 'try', decision: 'D01', value: '' });
  expect(html('result') === before).toBe(true);
});

test.each([
  ['html', 'text/html'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['xlsx', 'application/vnd.openxmlformats'],
])('the report is saved as %s', async (format, mediaType) => {
  const { ask, replies } = desk();
  await ask({ type: 'sample' });
  await ask({ type: 'save', format });
  const saved = replies.findLast((reply) => reply.type === 'file');
  expect(saved).toMatchObject({ name: `отчёт-2026-06-15.${format}` });
  expect(saved?.type === 'file' && saved.mediaType.startsWith(mediaType)).toBe(true);
  expect(saved?.type === 'file' && saved.content.length).toBeGreaterThan(1000);
});

test('what the reader changes about a file is heeded', async () => {
  const { ask, html } = desk();
  const other = '2025-10-07T10:00,appeal.answered,class-teacher,11,5А,phone\n';
  await ask({ type: 'files', files: [file('a.csv', LOG.replace('time', 'Момент') + other)] });
  expect(html('files').includes('Не найдено, откуда взять: Дата и время')).toBe(true);
  await ask({ type: 'change', file: 'a.csv', field: 'column', key: 'Момент', value: 'time' });
  expect(html('files').includes('Не найдено')).toBe(false);
  await ask({ type: 'change', file: 'a.csv', field: 'coverage', key: 'from', value: '2025-09-01' });
  await ask({ type: 'change', file: 'a.csv', field: 'coverage', key: 'to', value: '2026-05-31' });
  await ask({ type: 'run' });
  const cards = html('findings').split('finding-card').slice(1);
  expect(cards.some((card) => card.startsWith(' violated') && card.includes('a.csv:2'))).toBe(true);
});

test('a file that is no journal can be left aside', async () => {
  const { ask, problems } = desk();
  await ask({ type: 'files', files: [file('a.csv', LOG)] });
  await ask({ type: 'change', file: 'a.csv', field: 'part', key: '', value: 'unused' });
  await ask({ type: 'run' });
  expect(problems()).toEqual(['Среди файлов нет журнала. Отметьте, какой из них журнал, или добавьте его.']);
});

test('files are added to those that are there; one of the same name takes its place', async () => {
  const { ask, html } = desk();
  await ask({ type: 'files', files: [file('a.csv', LOG)] });
  await ask({ type: 'files', files: [file('b.csv', LOG), file('a.csv', `${LOG}${LOG.split('\n')[1]}\n`)] });
  expect(html('files').split('class="given"')).toHaveLength(3);
});

test('a profile that is none is a sentence, and the page goes on', async () => {
  const { ask, problems, html } = desk();
  await ask({ type: 'files', files: [file('p.json', '{ "format": "reglament-profile/1", "schol": {} }')] });
  expect(problems()[0]).toContain('schol');
  await ask({ type: 'forget' });
  await ask({ type: 'files', files: [file('a.csv', LOG)] });
  expect(html('files').includes('a.csv')).toBe(true);
});

test('reading is stopped when the reader says so', async () => {
  const { ask, replies } = desk();
  const many = LOG + LOG.split('\n')[1].concat('\n').repeat(100_000);
  await ask({ type: 'files', files: [file('a.csv', many)] });
  const running = ask({ type: 'run' });
  await ask({ type: 'cancel' });
  await running;
  expect(replies.findLast((reply) => reply.type === 'done' && reply.task === 'run')).toMatchObject({
    words: 'Остановлено',
  });
});

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
test('nothing of a file becomes markup', async () => {
  const { ask, html } = desk();
  const text = `time,activity,role,case,class,"${HOSTILE.replaceAll('"', '""')}"\n2025-10-06,appeal.received,parent,"${HOSTILE.replaceAll('"', '""')}","${HOSTILE.replaceAll('"', '""')}",x\nвчера,нет,нет,1,2,3\n`;
  await ask({ type: 'files', files: [file(`${HOSTILE}.csv`, text)] });
  await ask({ type: 'run' });
  for (const region of ['files', 'settings', 'result', 'findings'] as const) {
    expect(/<img|<script/.test(html(region))).toBe(false);
  }
  expect(html('findings').includes('&lt;img')).toBe(true);
});
