import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../../data/sample-school/generator/truth/truth.ts';
import { check } from '../../validator/checking/check.ts';
import { setup, type Setup } from '../../validator/cli/setup.ts';
import type { Report } from '../../schemas/report.ts';

export const FOLDER = join(import.meta.dirname, '../../data/sample-school');

export const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Truth;

/** The sample as the command line reads it. */
export const readSample = (): Promise<Setup> => readSchool(FOLDER, truth.asOf);

/** A school with a profile in its folder, as the command line reads it. @param zone another than the profile's */
export function readSchool(folder: string, asOf: string, zone?: string): Promise<Setup> {
  return setup([], {
    ...(zone === undefined ? {} : { zone }),
    config: join(folder, 'reglament.config.json'),
    regulation: [],
    calendar: [],
    workingCalendar: [],
    coverage: [],
    decide: [],
    asOf,
    lang: 'ru',
  });
}

export const reportOf = ({ input, facts }: Setup, all = false): Report => check(input, { all }, facts);
