import { classLeadership } from './class-leadership.ts';
import { classTeaching } from './class-teaching.ts';
import { distanceLearning } from './distance-learning.ts';
import { reception } from './reception.ts';
import { workWithParents } from './work-with-parents.ts';

/** Kinds of events. `keys` are the columns that place or link a row. */
export const activities = {
  ...workWithParents,
  ...classTeaching,
  ...classLeadership,
  ...reception,
  ...distanceLearning,
} as const;
