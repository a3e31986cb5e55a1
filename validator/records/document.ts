import type { ErrorObject } from 'ajv';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { jsonSchemaOf, type FormatName } from '../../schemas/index.ts';
import { nearest } from '../messages/nearest.ts';
import type { ShapeFault } from '../messages/shape.ts';
import { UserError, type ErrorPlace } from '../messages/user-error.ts';

interface Validate {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

const validators: Record<FormatName, () => Promise<{ default: Validate }>> = {
  'activity-log': () => import('../../schemas/validators/activity-log.js'),
  editions: () => import('../../schemas/validators/editions.js'),
  keys: () => import('../../schemas/validators/keys.js'),
  mapping: () => import('../../schemas/validators/mapping.js'),
  profile: () => import('../../schemas/validators/profile.js'),
  regulation: () => import('../../schemas/validators/regulation.js'),
  report: () => import('../../schemas/validators/report.js'),
  roster: () => import('../../schemas/validators/roster.js'),
  'school-calendar': () => import('../../schemas/validators/school-calendar.js'),
  waivers: () => import('../../schemas/validators/waivers.js'),
  'working-calendar': () => import('../../schemas/validators/working-calendar.js'),
};

/**
 * Reads a JSON document of one of the project's formats.
 *
 * @param text the document; a byte order mark is tolerated
 * @param file its name for messages
 * @returns the data, checked against the format's JSON Schema
 * @throws UserError with line and column: not JSON, an unknown key (with the nearest known), a missing key, a wrong value
 */
export async function readDocument<T>(format: FormatName, text: string, file: string): Promise<T> {
  const { data, root } = parseJson(text, file);
  const { default: validate } = await validators[format]();
  if (validate(data)) return data as T;
  throw explain(validate.errors ?? [], format, data, root, text, file);
}

/** JSON with its tree, so that errors find their place. */
export function parseJson(text: string, file: string): { data: unknown; root: Node } {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !root) {
    const problem = first ? printParseErrorCode(first.error) : 'Empty';
    throw new UserError('document-syntax', { problem }, { file, ...positionOf(source, first?.offset ?? 0) });
  }
  // The tree is read again by the platform: it is faster, and `__proto__` stays a plain key.
  return { data: JSON.parse(source) as unknown, root };
}

/** Line and column, from 1. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The place of a value in a document. */
export function placeOf(root: Node, path: readonly (string | number)[], text: string, file: string): ErrorPlace {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node) return { file, ...positionOf(text, (node.parent?.type === 'property' ? node.parent : node).offset) };
  }
  return { file };
}

/** The error that says most: the deepest one, unknown keys first. */
function explain(
  errors: readonly ErrorObject[],
  format: FormatName,
  data: unknown,
  root: Node,
  text: string,
  file: string,
): UserError {
  const weight = (error: ErrorObject): number => {
    const depth = error.instancePath.split('/').length * 10;
    if (error.keyword === 'additionalProperties') return depth + 14;
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') return depth - 5;
    if (error.keyword === 'const') return depth - 1;
    return depth + (error.keyword === 'required' ? 11 : 0);
  };
  const [error] = [...errors].sort((a, b) => weight(b) - weight(a));
  const path = pathOf(error.instancePath, data);
  const shown = path.join('.');
  if (error.keyword === 'additionalProperties') {
    const key = (error.params as { additionalProperty: string }).additionalProperty;
    const known = keysAround(format, errors, error);
    return new UserError(
      'document-unknown-key',
      { key, path: shown, nearest: nearest(key, known) },
      placeOf(root, [...path, key], text, file),
    );
  }
  const place = placeOf(root, path, text, file);
  if (error.keyword === 'required') {
    return new UserError(
      'document-missing-key',
      { key: (error.params as { missingProperty: string }).missingProperty, path: shown },
      place,
    );
  }
  const node = findNodeAtLocation(root, path);
  const value = node ? JSON.stringify(getNodeValue(node)) : '';
  const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  const allowed = allowedValues(errors, error);
  const needed: ShapeFault = allowed.length > 0 ? { fault: 'value', expected: allowed.join(', ') } : expectation(error);
  return new UserError(
    'document-value',
    {
      path: shown,
      value: short,
      needed,
      nearest: allowed.length > 0 && node ? nearest(String(getNodeValue(node)), allowed) : undefined,
    },
    place,
  );
}

function pathOf(pointer: string, data: unknown): (string | number)[] {
  let here = data;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(here) ? Number(key) : key;
      here = (here as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

/** The keys that the schema knows where an unknown one was found. */
function keysAround(format: FormatName, errors: readonly ErrorObject[], error: ErrorObject): string[] {
  const schema = jsonSchemaOf(format);
  return errors
    .filter((other) => other.keyword === 'additionalProperties' && other.instancePath === error.instancePath)
    .flatMap((other) => {
      let here: unknown = schema;
      for (const part of other.schemaPath.replace(/^#\//, '').split('/').slice(0, -1)) {
        here = (here as Record<string, unknown> | undefined)?.[
          decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
        ];
      }
      return Object.keys((here as { properties?: object } | undefined)?.properties ?? {});
    });
}

function allowedValues(errors: readonly ErrorObject[], error: ErrorObject): string[] {
  const values = errors
    .filter((other) => other.instancePath === error.instancePath)
    .flatMap((other): unknown[] => {
      if (other.keyword === 'enum') return (other.params as { allowedValues: unknown[] }).allowedValues;
      return other.keyword === 'const' ? [(other.params as { allowedValue: unknown }).allowedValue] : [];
    });
  return [...new Set(values.map(String))];
}

function expectation({ keyword, params }: ErrorObject): ShapeFault {
  const { type, limit, pattern } = params as { type?: string | string[]; limit?: number; pattern?: string };
  switch (keyword) {
    case 'type':
      return { fault: 'value', types: [type].flat().join(',') };
    case 'minimum':
      return { fault: 'least', limit, of: 'number' };
    case 'maximum':
      return { fault: 'most', limit, of: 'number' };
    case 'minItems':
      return { fault: 'least', limit, of: 'array' };
    case 'minLength':
      return { fault: 'least', limit, of: 'string' };
    case 'maxItems':
      return { fault: 'most', limit, of: 'array' };
    case 'maxLength':
      return { fault: 'most', limit, of: 'string' };
    case 'pattern':
      return { fault: 'pattern', expected: pattern };
    default:
      return { fault: 'other' };
  }
}
