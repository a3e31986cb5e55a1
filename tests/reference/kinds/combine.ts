/** §5.9. */
import { verdict, type Verdict } from '../model.ts';

const order = ['violated', 'undetermined', 'pending', 'satisfied'] as const;

export function combined(verdicts: readonly Verdict[]): Verdict {
  for (const status of order) {
    const parts = verdicts.filter((part) => part.status === status);
    if (parts.length > 0)
      return verdict(
        status,
        parts.flatMap((part) => part.doubts),
      );
  }
  return verdict('satisfied');
}
