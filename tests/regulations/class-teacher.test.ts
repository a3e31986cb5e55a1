import regulation from '../../regulations/class-teacher/regulation.ts';
import { executeExamples } from './execute-examples.ts';

executeExamples(regulation);
