/** What the tools keep in this browser, and nowhere else. */
export const keys = { year: 'reglament.year', journal: 'reglament.journal', calendar: 'reglament.calendar' } as const;
export type StorageKey = (typeof keys)[keyof typeof keys];

/** What was kept, as JSON; nothing if there is none, or if it can no longer be read. */
export function recall(key: StorageKey): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // Storage may be forbidden, or hold what another version has written.
    return undefined;
  }
}

/** @returns whether the browser has kept it */
export function keep(key: StorageKey, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: StorageKey): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing can have been kept.
  }
}
