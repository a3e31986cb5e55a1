/** Kinds of events of meetings, reception of parents and formal appeals. */
export const reception = {} as const;
