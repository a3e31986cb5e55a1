import type { APIRoute } from 'astro';
import { rosterTables, type RosterTable } from '../../../schemas/roster.ts';
import { logTemplate, rosterTemplate } from '../../model/log-format.ts';

export function getStaticPaths() {
  const tables = Object.keys(rosterTables) as RosterTable[];
  return [
    { params: { name: 'log' }, props: { text: logTemplate() } },
    ...tables.map((table) => ({ params: { name: table }, props: { text: rosterTemplate(table) } })),
  ];
}

/** Tables to fill in. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
