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
  render: (report) => written(inSchemaOrder(report)),
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

function written(report: Report): string {
  // One list of pieces, joined once: a report of a hundred thousand lines is long.
  const pieces: string[] = [];
  write(report, '', '', pieces);
  pieces.push('\n');
  return pieces.join('');
}

function write(value: unknown, indent: string, name: string, pieces: string[]): void {
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.some(isRecord)) {
    value.forEach((item, index) => {
      pieces.push(index === 0 ? '[\n' : ',\n', deeper);
      if (FLAT.has(name)) pieces.push(JSON.stringify(item));
      else write(item, deeper, '', pieces);
    });
    pieces.push('\n', indent, ']');
  } else if (isRecord(value) && Object.keys(value).length > 0) {
    Object.entries(value).forEach(([key, item], index) => {
      pieces.push(index === 0 ? '{\n' : ',\n', deeper, JSON.stringify(key), ': ');
      write(item, deeper, key, pieces);
    });
    pieces.push('\n', indent, '}');
  } else pieces.push(JSON.stringify(value));
}
