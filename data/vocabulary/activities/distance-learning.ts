/** Kinds of events of distance learning. */
export const distanceLearning = {} as const;
