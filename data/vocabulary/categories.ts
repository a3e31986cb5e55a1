/** Categories of pupils. Sensitive: a log and a roster carry the code alone. */
export const categories = {} as const;
