import regulation from '../../regulations/tamos-parents/regulation.ts';
import { executeExamples } from './execute-examples.ts';

executeExamples(regulation);
