import { join } from 'node:path';
import type { Command } from 'commander';
import { authoringWords } from '../messages/authoring.ts';
import type { Language } from '../messages/message.ts';
import { newClause } from '../publishing/new-clause.ts';
import { emptyClause } from '../publishing/scaffold.ts';
import { languageOption } from './options.ts';
import { applyEdit, placed, readRegulationFolder } from './regulation-folder.ts';
import { shownPath } from './shown-path.ts';

interface NewClauseOptions {
  readonly section?: string;
  readonly sectionTitle?: string;
  readonly title: string;
  readonly lang: Language;
}

export function registerNewClause(program: Command): void {
  program
    .command('new-clause')
    .description('добавить в регламент пункт: файл, импорт, место в разделе')
    .argument('<regulation>', 'имя регламента или путь к его regulation.ts')
    .argument('<clause>', 'номер пункта: III.4')
    .option('--title <title>', 'о чём пункт, в нескольких словах', 'Новый пункт')
    .option('--section <id>', 'раздел; по умолчанию – по номеру пункта')
    .option('--section-title <title>', 'название раздела, если он новый')
    .addOption(languageOption())
    .action(async (spec: string, id: string, { section, sectionTitle, title, lang }: NewClauseOptions) => {
      const { root, id: regulation, sources } = await readRegulationFolder(spec);
      const edit = placed(root, () =>
        newClause(sources, regulation, emptyClause(id, title), { section, sectionTitle }),
      );
      await applyEdit(root, edit);
      const [file = ''] = [...edit.write.keys()].filter((path) => path.includes('/clauses/'));
      process.stdout.write(`${authoringWords[lang].clauseMade({ clause: id, file: shownPath(join(root, file)) })}\n`);
    });
}
