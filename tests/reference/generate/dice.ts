import fc, { type GeneratorValue } from 'fast-check';

/** Draws from fast-check, so that a seed tells a whole world. */
export class Dice {
  readonly #draw: GeneratorValue;

  constructor(draw: GeneratorValue) {
    this.#draw = draw;
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return this.#draw(evenly, from, to);
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.int(0, 99) < percent;
  }

  pick<T>(...from: readonly T[]): T {
    return from[this.int(0, from.length - 1)];
  }

  /** A value `percent` times in a hundred, else nothing. */
  maybe<T>(percent: number, make: () => T): T | undefined {
    return this.chance(percent) ? make() : undefined;
  }

  /** From `from` to `to` distinct values, in the order given. */
  some<T>(values: readonly T[], from: number, to: number): T[] {
    const rest = [...values];
    const chosen = new Set<T>();
    for (let left = this.int(Math.min(from, rest.length), Math.min(to, rest.length)); left > 0; left--) {
      chosen.add(rest.splice(this.int(0, rest.length - 1), 1)[0]);
    }
    return values.filter((value) => chosen.has(value));
  }

  /** As many values as drawn, made one by one. */
  list<T>(from: number, to: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.int(from, to) }, (_, index) => make(index));
  }
}

const evenly = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

/** Leaves out what is undefined, so that worlds are plain JSON. */
export function tidy<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
