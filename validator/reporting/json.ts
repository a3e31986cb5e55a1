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
  return orderOf(reportSchema)(report) as Report;
}

type Order = (value: unknown) => unknown;

const asItIs: Order = (value) => value;
const orders = new WeakMap<z.core.$ZodType, Order>();

/** Puts values of a schema in order. Made once for each schema: a report holds tens of thousands of findings. */
function orderOf(schema: z.core.$ZodType): Order {
  let order = orders.get(schema);
  if (!order) {
    order = newOrder(schema);
    orders.set(schema, order);
  }
  return order;
}

function newOrder(schema: z.core.$ZodType): Order {
  if (schema instanceof z.ZodOptional) return orderOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const item = orderOf(schema.element);
    return item === asItIs ? asItIs : (value) => (Array.isArray(value) ? value.map(item) : value);
  }
  if (schema instanceof z.ZodRecord) {
    const item = orderOf(schema.valueType);
    if (item === asItIs) return asItIs;
    return (value) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one)])) : value;
  }
  if (!(schema instanceof z.ZodObject)) return asItIs;
  const known = Object.entries<z.core.$ZodType>(schema.shape).map(([key, own]) => [key, orderOf(own)] as const);
  return (value) => {
    if (!isRecord(value)) return value;
    const ordered: Record<string, unknown> = {};
    for (const [key, order] of known) {
      if (Object.hasOwn(value, key) && value[key] !== undefined) ordered[key] = order(value[key]);
    }
    return ordered;
  };
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
