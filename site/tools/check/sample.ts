import type { GivenFile } from './given-file.ts';

const modules = import.meta.glob<Uint8Array>(
  [
    '../../../data/sample-school/reglament.config.json',
    '../../../data/sample-school/{logs,mappings,roster}/*.{csv,json,xlsx}',
  ],
  { query: '?bytes', import: 'default' },
);

/** The sample is checked as of the day that `data/sample-school` names for it. */
const AS_OF = '2026-06-15';

/** The files of the sample school. They keep their folders: mappings are called as their logs. */
export async function sampleFiles(): Promise<{ files: GivenFile[]; asOf: string }> {
  const files = await Promise.all(
    Object.entries(modules).map(async ([path, load]): Promise<GivenFile> => {
      const bytes = await load();
      const name = path.split('/sample-school/').at(-1) ?? path;
      return { name, size: bytes.length, open: () => bytes };
    }),
  );
  return { files, asOf: AS_OF };
}
