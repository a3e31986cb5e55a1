import { activities } from './activities/index.ts';
import { categories } from './categories.ts';
import { forms } from './forms.ts';
import { roles } from './roles.ts';
import { topics } from './topics.ts';

/** The words in which all regulations of the project are written. */
export const standardWords = { activities, roles, forms, topics, categories } as const;
