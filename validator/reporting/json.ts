import { z } from '../../schemas/common.ts';
import { report as reportSchema, type Report } from '../../schemas/report.ts';
import type { Renderer } from './renderer.ts';

/**
 * The report as it is: the contract that other programs read. Keys stand in the order of the schema, and every finding,
 * rejected row, warning and count has a line of its own, so that two reports can be compared line by line.
 */
export const json = {
  extension: '.json',
  mediaType: 'application/json',
  render: (report) => `${written(inSchemaOrder(report), '')}\n`,
} satisfies Renderer;

/** The same report with the keys of every object in the order of the schema. */
export function inSchemaOrder(report: Report): Report {
  return ordered(report, reportSchema) as Report;
}

function ordered(value: unknown, schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return ordered(value, schema.unwrap());
  if (Array.isArray(value))
    return schema instanceof z.ZodArray ? value.map((item) => ordered(item, schema.element)) : value;
  if (!isRecord(value)) return value;
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ordered(item, schema.valueType)]));
  }
  if (!(schema instanceof z.ZodObject)) return value;
  const known = Object.entries<z.core.$ZodType>(schema.shape).filter(
    ([key]) => Object.hasOwn(value, key) && value[key] !== undefined,
  );
  return Object.fromEntries(known.map(([key, own]) => [key, ordered(value[key], own)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists whose elements stand on one line each. */
const FLAT = new Set([
  'findings',
  'rejections',
  'warnings',
  'inputs',
  'byClause',
  'byClass',
  'byClassClause',
  'openDecisions',
  'decisions',
]);

function written(value: unknown, indent: string, name = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0 || !value.some(isRecord)) return JSON.stringify(value);
    const items: string[] = value.map(
      (item) => `${deeper}${FLAT.has(name) ? JSON.stringify(item) : written(item, deeper)}`,
    );
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return '{}';
    return `{\n${entries.map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${written(item, deeper, key)}`).join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
