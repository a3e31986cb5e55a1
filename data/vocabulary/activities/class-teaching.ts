/** Kinds of events in the class teacher’s work with pupils, colleagues and documents. */
export const classTeaching = {} as const;
