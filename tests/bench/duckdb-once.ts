/**
 * The rival: two norms of the regulation as hand-written SQL over the same file. III.4: an appeal without an answer in a
 * listed form by the fifth calendar day, rolled to a working day. I.1: classes and half-years that miss one of four
 * topics. Prints seconds, peak memory and the numbers found, which must be the engine's.
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder] = process.argv.slice(2);
const log = join(folder, 'log.csv');
const started = performance.now();
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const columns = `{'id':'VARCHAR','time':'TIMESTAMP','activity':'VARCHAR','role':'VARCHAR','actor':'VARCHAR','class':'VARCHAR','student':'VARCHAR','family':'VARCHAR','case':'VARCHAR','refers':'VARCHAR','form':'VARCHAR','topic':'VARCHAR','participants':'VARCHAR','outcome':'VARCHAR','language':'VARCHAR'}`;
const source = `read_csv('${log}', header = true, columns = ${columns})`;

const late = await connection.runAndReadAll(`
  WITH dues AS (SELECT * FROM read_csv('${join(folder, 'dues.csv')}', header = true, columns = {'day':'DATE','due':'DATE'})),
  appeals AS (SELECT "case", min(time) AS received FROM ${source} WHERE activity = 'appeal.received' GROUP BY "case"),
  answers AS (SELECT "case", time FROM ${source} WHERE activity = 'appeal.answered' AND form IN ('e-journal', 'e-mail', 'e-mail.work', 'meeting.in-person', 'phone'))
  SELECT count(*) FROM appeals JOIN dues ON dues.day = appeals.received::DATE
  WHERE NOT EXISTS (SELECT 1 FROM answers WHERE answers."case" = appeals."case" AND answers.time >= appeals.received AND answers.time::DATE <= dues.due)`);
const lateDone = performance.now();

const news = await connection.runAndReadAll(`
  WITH classes AS (SELECT class FROM read_csv('${join(folder, 'classes.csv')}', header = true)),
  halves AS (SELECT * FROM (VALUES (1, DATE '2025-09-01', DATE '2026-01-11'), (2, DATE '2026-01-12', DATE '2026-05-26')) AS t(half, f, t)),
  topics AS (SELECT unnest(['education-trends', 'city-resources', 'school-offer', 'class-plans']) AS topic),
  told AS (
    SELECT class, time::DATE AS day, unnest(string_split(topic, '|')) AS topic FROM ${source}
    WHERE activity = 'parents.informed' AND form IN ('webinar', 'e-journal') AND student IS NULL AND family IS NULL),
  missing AS (
    SELECT class, half FROM classes, halves, topics
    WHERE NOT EXISTS (SELECT 1 FROM told WHERE told.class = classes.class AND told.topic = topics.topic AND told.day BETWEEN halves.f AND halves.t))
  SELECT count(*) FROM (SELECT DISTINCT class, half FROM missing)`);
const done = performance.now();
process.stdout.write(
  JSON.stringify({
    late: Number(late.getRows()[0][0]),
    news: Number(news.getRows()[0][0]),
    lateSeconds: (lateDone - started) / 1000,
    newsSeconds: (done - lateDone) / 1000,
    total: (done - started) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
