/**
 * Makes a failing world smaller: drops items of lists and fields of records for as long as it goes on failing.
 * fast-check shrinks draws; here a world is shrunk as the data that it is, so that little is left to read.
 */
type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** @param kept fields of the world that are left whole */
export function minimise<T>(world: T, fails: (world: T) => boolean, kept: readonly string[] = []): T {
  let smallest = world;
  for (let shrunk = true; shrunk;) {
    shrunk = false;
    // Long lists first: most of a world is rows that do not matter.
    for (const path of pathsOf(smallest as Plain)) {
      if (kept.includes(String(path[0]))) continue;
      const smaller = without(smallest as Plain, path) as T;
      if (smaller !== smallest && stillFails(smaller, fails)) {
        smallest = smaller;
        shrunk = true;
      }
    }
  }
  return smallest;
}

function stillFails<T>(world: T, fails: (world: T) => boolean): boolean {
  try {
    return fails(world);
  } catch {
    return false;
  }
}

/** Every place in the data, later items of a list before earlier ones, so that indexes stay true while items go. */
function pathsOf(value: Plain, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value)
    ? value.map((_, index) => index).reverse()
    : Object.keys(value);
  return keys.flatMap((key) => [
    [...at, key],
    ...pathsOf((value as Record<string | number, Plain>)[key], [...at, key]),
  ]);
}

function without(value: Plain, [key, ...rest]: readonly (string | number)[]): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (index >= value.length) return value;
    if (rest.length === 0) return value.toSpliced(index, 1);
    const inner = without(value[index], rest);
    return inner === value[index] ? value : value.with(index, inner);
  }
  const record = value as { readonly [key: string]: Plain };
  if (!(key in record)) return value;
  if (rest.length === 0) {
    const { [key]: _, ...others } = record;
    return others;
  }
  const inner = without(record[key], rest);
  return inner === record[key] ? value : { ...record, [key]: inner };
}
