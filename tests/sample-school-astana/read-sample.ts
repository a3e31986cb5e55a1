import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../../data/sample-school/generator/truth/truth.ts';
import type { Setup } from '../../validator/cli/setup.ts';
import { readSchool } from '../sample-school/read-sample.ts';

export const FOLDER = join(import.meta.dirname, '../../data/sample-school-astana');

export const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Truth;

/** The second sample as the command line reads it. */
export const readSample = (): Promise<Setup> => readSchool(FOLDER, truth.asOf);
