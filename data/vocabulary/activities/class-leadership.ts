/** Kinds of events between class leader, administration and colleagues. */
export const classLeadership = {} as const;
