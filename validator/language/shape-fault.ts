import type { z } from 'zod';
import type { ShapeFault } from '../messages/shape.ts';

type Issue = z.core.$ZodIssue;

/** A place in data and what should have stood there. */
export interface PlacedFault {
  readonly path: readonly (string | number)[];
  readonly fault: ShapeFault;
}

/** What a schema found wrong, without its English. @param data what it looked at */
export function shapeFault(issue: Issue, data: unknown, above: readonly (string | number)[] = []): PlacedFault {
  const path = [...above, ...issue.path.filter((key): key is string | number => typeof key !== 'symbol')];
  switch (issue.code) {
    case 'invalid_type': {
      const fault = valueAt(data, path) === undefined ? 'missing' : 'value';
      return { path, fault: { fault, types: issue.expected } };
    }
    case 'invalid_value':
      return { path, fault: { fault: 'value', expected: issue.values.map(String).join(', ') } };
    case 'too_small':
      return { path, fault: { fault: 'least', limit: Number(issue.minimum), of: issue.origin } };
    case 'too_big':
      return { path, fault: { fault: 'most', limit: Number(issue.maximum), of: issue.origin } };
    case 'unrecognized_keys':
      return { path, fault: { fault: 'keys', expected: issue.keys.join(', ') } };
    case 'invalid_format': {
      const source = /^\/(.*)\/[a-z]*$/.exec(issue.pattern ?? '')?.[1];
      return { path, fault: source === undefined ? { fault: 'other' } : { fault: 'pattern', expected: source } };
    }
    case 'invalid_union':
      return ofUnion(issue, data, path);
    default:
      return { path, fault: { fault: 'other' } };
  }
}

/** Of the forms that a value may have, the one that it comes nearest to; if none is near, all of them. */
function ofUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  data: unknown,
  path: readonly (string | number)[],
): PlacedFault {
  const { options } = issue as { options?: readonly unknown[] };
  if (options) return { path, fault: { fault: 'value', expected: options.map(String).join(', ') } };
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1)).map((one) => shapeFault(one, data, path));
  const deepest = firsts.toSorted((a, b) => b.path.length - a.path.length).at(0);
  if (deepest === undefined) return { path, fault: { fault: 'other' } };
  if (deepest.path.length > path.length) return deepest;
  const all = (of: (one: ShapeFault) => string | undefined): string[] => [
    ...new Set(firsts.flatMap(({ fault }) => of(fault) ?? [])),
  ];
  const isMissing = firsts.every(({ fault }) => fault.fault === 'missing');
  const expected = all(({ fault, expected: values }) => (fault === 'value' ? values : undefined)).join(', ');
  const kinds = all(({ types }) => types).join(',');
  return { path, fault: { fault: isMissing ? 'missing' : 'value', expected, types: kinds } };
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let here = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.hasOwn(here, key) ? (here as Record<string | number, unknown>)[key] : undefined;
  }
  return here;
}
