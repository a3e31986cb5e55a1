import { join } from 'node:path';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import { AS_OF } from '../../data/sample-school/generator/calendar.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { check } from '../checking/check.ts';
import { clauseCoverage, isComplete, untouchedClauses } from '../publishing/clause-coverage.ts';
import { formatDay } from '../time/civil-date.ts';
import { clauseCoverageText } from './clause-coverage-text.ts';
import { knownRegulations, loadRegulation } from './load-regulation.ts';
import { errorText } from './print-error.ts';
import { setup } from './setup.ts';

/*
 * `npm run coverage:clauses`: how much of each regulation is checked, what its examples show, and what the sample school
 * never tries. Ends with 1 if a clause that is to be checked has no norm, or a norm no example of each verdict; with 2
 * if a regulation cannot be read.
 */
const SAMPLE = join(import.meta.dirname, '../../data/sample-school/reglament.config.json');

const regulations = await readable();
const coverage = clauseCoverage(regulations, { school: schoolCalendars, working: workingCalendars });
process.stdout.write(clauseCoverageText(coverage, await untouchedBySample()));
if (!isComplete(coverage)) process.exitCode ??= 1;

/** The regulations that compile; what is wrong with the others is said. */
async function readable(): Promise<Regulation[]> {
  const read: Regulation[] = [];
  for (const id of knownRegulations()) {
    try {
      read.push((await loadRegulation(id)).regulation);
    } catch (error) {
      const text = errorText(error, 'ru');
      if (text === undefined) throw error;
      process.stderr.write(`${text}\n`);
      process.exitCode = 2;
    }
  }
  return read;
}

/** Of each regulation in the sample school's profile: the clauses that its logs never try. */
async function untouchedBySample(): Promise<Map<string, string[]>> {
  const { input } = await setup([], {
    config: SAMPLE,
    regulation: [],
    calendar: [],
    workingCalendar: [],
    coverage: [],
    decide: [],
    asOf: formatDay(AS_OF),
    lang: 'ru',
  });
  const report = check(input, { all: true });
  const checked = new Set(report.regulations.map(({ id }) => id));
  return new Map(regulations.filter(({ id }) => checked.has(id)).map((one) => [one.id, untouchedClauses(one, report)]));
}
