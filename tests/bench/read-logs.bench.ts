import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardWords } from '../../data/vocabulary/index.ts';
import { mergeWords } from '../../validator/language/vocabulary.ts';
import { fileSource } from '../../validator/records/node-files.ts';
import { readLogs } from '../../validator/records/read-logs.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { logText } from './generate-log.ts';

/** How long a large log takes and how much memory: `node tests/bench/read-logs.bench.ts [rows] [lf|crlf|quoted]`. */
const [, script, rowsText = '1000000', shape = 'lf', task = 'read'] = process.argv;
const rows = Number(rowsText);
const file = join(tmpdir(), `reglament-bench-${rows}-${shape}.csv`);

if (task === 'write') {
  const block = 5000;
  writeFileSync(file, '');
  for (let from = 0; from < rows; from += block) {
    const options = { from, lineEnd: shape === 'crlf' ? '\r\n' : '\n', quoted: shape === 'quoted' };
    appendFileSync(file, logText(Math.min(block, rows - from), options));
  }
} else {
  // Written by another process: its memory is none of ours.
  if (!existsSync(file)) execFileSync(process.execPath, [script, rowsText, shape, 'write']);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const { size } = statSync(file);
  const vocabulary = mergeWords(standardWords, {});
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { records, inputs } = await readLogs([{ ...(await fileSource(file)), log: 'log' }], {
    vocabulary,
    zone: timeZone('Europe/Moscow'),
    school: 'school',
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${rows} rows of ${(size / rows).toFixed(0)} bytes (${megabytes(size)} MB, ${shape}): ${seconds.toFixed(2)} s, ` +
      `${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most, ${megabytes(before)} MB before; ` +
      `${records.table.length} accepted, ${inputs[0].rejected} rejected`,
  );
}
