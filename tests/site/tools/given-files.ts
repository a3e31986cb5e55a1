import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { textsData } from '../../../site/build/edition-data.ts';
import { withOwnNames, type GivenFile } from '../../../site/tools/check/given-file.ts';
import { textsOf, type Texts } from '../../../site/tools/check/texts.ts';

const SAMPLE = join(import.meta.dirname, '../../../data/sample-school');
const REGULATIONS = join(import.meta.dirname, '../../../regulations');

/** A file in memory, as the page gives it. */
export function given(name: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, open: () => bytes };
}

/** The paths of the files of the sample school, its profile among them. */
export function samplePaths(): string[] {
  const folders = ['logs', 'mappings', 'roster'];
  return [
    join(SAMPLE, 'reglament.config.json'),
    ...folders.flatMap((folder) => readdirSync(join(SAMPLE, folder)).map((name) => join(SAMPLE, folder, name))),
  ];
}

/** The sample school as files without folders; two of them are called alike. */
export function sampleFiles(): GivenFile[] {
  // As macOS names files: letters and their marks apart.
  const files = samplePaths().map((path) => given(basename(path).normalize('NFD'), new Uint8Array(readFileSync(path))));
  return withOwnNames(files);
}

/** A regulation with its editions, as the page has it. */
export async function textsFor(id: string): Promise<Texts> {
  // By way of JSON, as they come to the page.
  return textsOf(JSON.parse(JSON.stringify(await textsData(join(REGULATIONS, id, 'regulation.ts')))));
}
