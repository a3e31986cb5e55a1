import { join } from 'node:path';
import type { Command } from 'commander';
import { authoringWords } from '../messages/authoring.ts';
import type { Language } from '../messages/message.ts';
import { renameClause } from '../publishing/rename-clause.ts';
import { languageOption } from './options.ts';
import { applyEdit, placed, readRegulationFolder } from './regulation-folder.ts';
import { shownPath } from './shown-path.ts';

export function registerRenameClause(program: Command): void {
  program
    .command('rename-clause')
    .description('дать пункту другой номер: файл, заметки, ссылки во всех регламентах, ключи решений')
    .argument('<regulation>', 'имя регламента или путь к его regulation.ts')
    .argument('<old>', 'номер пункта')
    .argument('<new>', 'новый номер')
    .addOption(languageOption())
    .action(async (spec: string, from: string, to: string, { lang }: { lang: Language }) => {
      const { root, id, sources } = await readRegulationFolder(spec);
      const renaming = placed(root, () => renameClause(sources, id, from, to));
      await applyEdit(root, renaming);
      const words = authoringWords[lang];
      const lines = [
        words.renamed({ from, to, references: renaming.references, files: renaming.write.size }),
        ...(renaming.decisionKeys.length === 0 ? [] : [words.keys({ keys: renaming.decisionKeys })]),
        ...renaming.mentions.map(({ file, line }) => `${shownPath(join(root, file))}:${line}: ${words.mention}`),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}
