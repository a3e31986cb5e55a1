import regulation from '../../regulations/class-leadership/regulation.ts';
import { executeExamples } from './execute-examples.ts';

executeExamples(regulation);
