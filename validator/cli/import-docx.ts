import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { standardWords } from '../../data/vocabulary/index.ts';
import { mergeWords } from '../language/vocabulary.ts';
import { authoringWords } from '../messages/authoring.ts';
import type { Language } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocxTables } from '../importing/docx.ts';
import { draftFromTables } from '../importing/draft-from-tables.ts';
import { writeRegulation } from './new.ts';
import { languageOption } from './options.ts';

interface ImportOptions {
  readonly id?: string;
  readonly title?: string;
  readonly country: string;
  readonly dir?: string;
  readonly lang: Language;
}

export function registerImportDocx(program: Command): void {
  program
    .command('import-docx')
    .description('черновик регламента из таблицы в документе Word')
    .argument('<file>', 'документ .docx: таблица с номером, шагом, формами и периодичностью')
    .option('--id <id>', 'имя регламента; по умолчанию – по имени файла')
    .option('--title <title>', 'название; по умолчанию – строка перед таблицей')
    .option('--country <code>', 'страна: RU, KZ', 'RU')
    .option('--dir <folder>', 'папка, в которой будет папка регламента; по умолчанию – regulations проекта')
    .addOption(languageOption())
    .action(async (file: string, { id, title, country, dir, lang }: ImportOptions) => {
      if (!existsSync(file)) throw new UserError('file-missing', { path: file, near: '' });
      const tables = await readDocxTables(file, await readFile(file));
      if (tables.length === 0) throw new UserError('docx-no-table', {}, { file });
      const drafted = draftFromTables(tables, {
        id: id ?? idFrom(basename(file, extname(file))),
        title,
        country,
        words: mergeWords(standardWords, {}),
      });
      if (!drafted) throw new UserError('docx-no-clauses', { tables: tables.length }, { file });
      await writeRegulation(drafted.draft, dir, lang);
      const clauses = drafted.draft.sections.flatMap((section) => section.clauses);
      const words = authoringWords[lang];
      process.stdout.write(
        `${words.drafted({
          clauses: clauses.length,
          withBearer: clauses.filter((clause) => clause.bearer.length > 0).length,
          withForms: clauses.filter((clause) => clause.forms.length > 0).length,
          withPeriod: clauses.filter((clause) => clause.requirement[0] !== 'state').length,
          skippedTables: drafted.skippedTables,
        })}\n`,
      );
    });
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:sch ы:y э:e ю:yu я:ya ъ: ь: ә:a ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h і:i'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** A name for the folder, from that of the file. */
function idFrom(name: string): string {
  const latin = Array.from(name.toLowerCase().normalize('NFC'), (letter) => LATIN[letter] ?? letter).join('');
  return latin.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'draft';
}
