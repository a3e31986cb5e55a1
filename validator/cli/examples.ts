import type { Command } from 'commander';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Status } from '../../schemas/regulation.ts';
import { asExpected, runExample } from '../checking/examples.ts';
import { authoringWords } from '../messages/authoring.ts';
import type { Language } from '../messages/message.ts';
import { statusWords } from '../messages/words.ts';
import { nearestFew } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { loadRegulation } from './load-regulation.ts';
import { languageOption } from './options.ts';

export function registerExamples(program: Command): void {
  program
    .command('examples')
    .description('выполнить примеры регламента: сходится ли вывод с ожидаемым')
    .argument('<regulation>', 'имя регламента или путь к его regulation.ts')
    .argument('[clause]', 'только этот пункт')
    .addOption(languageOption())
    .action(async (spec: string, only: string | undefined, { lang }: { lang: Language }) => {
      const { regulation } = await loadRegulation(spec);
      const clauses = regulation.clauses.filter(({ id }) => only === undefined || id === only);
      if (clauses.length === 0 && only !== undefined) {
        const known = regulation.clauses.map(({ id }) => id);
        throw new UserError('clause-not-found', {
          clause: only,
          regulations: [regulation.id],
          near: nearestFew(only, known),
        });
      }
      const words = authoringWords[lang];
      const said = (statuses: readonly Status[]): string =>
        statuses.map((status) => statusWords[status][lang]).join(', ');
      let all = 0;
      let failing = 0;
      for (const clause of clauses) {
        for (const example of clause.examples) {
          const wrong = runExample(regulation, clause, example, {
            school: schoolCalendars,
            working: workingCalendars,
          }).filter((outcome) => !asExpected(outcome));
          all++;
          if (wrong.length > 0) failing++;
          process.stdout.write(
            `${words.example({ ok: wrong.length === 0, clause: clause.id, title: example.title })}\n`,
          );
          for (const { norm, expected, found } of wrong) {
            process.stdout.write(`${words.exampleGot({ norm, expected: said(expected), found: said(found) })}\n`);
          }
        }
      }
      process.stdout.write(`${words.exampleCount({ all, failing })}\n`);
      process.exitCode = failing === 0 ? 0 : 1;
    });
}
