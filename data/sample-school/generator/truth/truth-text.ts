import type { Truth } from './truth.ts';

/** A finding a line, so that a change shows in a comparison. */
export function truthText(truth: Truth): string {
  const entries = Object.entries(truth).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}
