import { textsOf, type Texts, type TextsData } from './texts.ts';

const modules = import.meta.glob<TextsData>('../../../regulations/*/regulation.ts', {
  query: '?texts',
  import: 'default',
});

/** The regulations of the handbook with their editions. */
export async function allTexts(): Promise<Texts[]> {
  const paths = Object.keys(modules).sort();
  return Promise.all(paths.map(async (path) => textsOf(await modules[path]())));
}
