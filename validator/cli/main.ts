#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { Language } from '../messages/message.ts';
import { registerCheck } from './check.ts';
import { commanderText } from './commander-text.ts';
import { registerDeadline } from './deadline.ts';
import { registerDiff } from './diff.ts';
import { registerDoctor } from './doctor.ts';
import { registerExamples } from './examples.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerImpact } from './impact.ts';
import { registerImportDocx } from './import-docx.ts';
import { demandValues } from './demand-values.ts';
import { helpIn } from './help.ts';
import { registerNew } from './new.ts';
import { registerNewClause } from './new-clause.ts';
import { registerLint } from './lint.ts';
import { errorText } from './print-error.ts';
import { registerPublish } from './publish.ts';
import { registerRenameClause } from './rename-clause.ts';
import { registerSchema } from './schema.ts';
import { registerShow } from './show.ts';
import { registerVerify } from './verify.ts';
import { registerVocabulary } from './vocabulary.ts';
import { VERSION } from './version.ts';

/** Could not check: arguments, unreadable input, invalid profile. */
const CANNOT = 2;

const language = languageOf(process.argv);

const program = new Command('reglament')
  .description('Школьные регламенты как код: проверка журналов, сроки, справка')
  .version(VERSION, '-V, --version', 'версия')
  .helpOption('-h, --help', 'справка')
  .helpCommand('help [command]', 'справка по команде')
  .configureHelp(helpIn(language))
  .exitOverride()
  // Said below, in the language of the user.
  .configureOutput({ outputError: () => {} });

for (const register of [
  registerNew,
  registerNewClause,
  registerRenameClause,
  registerImportDocx,
  registerExamples,
  registerCheck,
  registerExplain,
  registerDeadline,
  registerShow,
  registerVocabulary,
  registerSchema,
  registerLint,
  registerDiff,
  registerImpact,
  registerPublish,
  registerVerify,
  registerExport,
  registerDoctor,
]) {
  register(program);
}
for (const command of program.commands) command.exitOverride().helpOption('-h, --help', 'справка');

// Whoever reads only the head of a report (`… | head`) has had enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  demandValues(process.argv.slice(2), program.commands);
  await program.parseAsync();
} catch (error) {
  process.exitCode = CANNOT;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) process.exitCode = 0;
    else if (error.code !== 'commander.help') {
      process.stderr.write(`${commanderText(error, language)}\n`);
    }
  } else {
    const text = errorText(error, language);
    process.stderr.write(`${text ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  }
}

/** The language asked for, known even where the arguments could not be read. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return (at >= 0 && argv[at + 1] === 'en') || argv.includes('--lang=en') ? 'en' : 'ru';
}
