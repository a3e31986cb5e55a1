import regulation from '../../regulations/parents-partners/regulation.ts';
import { executeExamples } from './execute-examples.ts';

executeExamples(regulation);
