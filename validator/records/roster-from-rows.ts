import type { RosterTable } from '../../schemas/roster.ts';
import { buildRoster, type BuiltRoster, type RawTable, type RosterOptions } from './build-roster.ts';
import type { WrittenRow } from './events-from-rows.ts';
import { objectRows } from './object-rows.ts';
import { RosterFile, type RosterRejection } from './roster-file.ts';
import { tableNames, tableShapes } from './roster-tables.ts';
import type { DataWarning } from './event.ts';

/**
 * The roster of tables whose rows are at hand as objects, by the same rules as those of a JSON roster. A row's line is
 * its place in the list, from 1; its file is the name of the table.
 */
export function rosterFromRows(
  tables: Partial<Readonly<Record<RosterTable, readonly WrittenRow[] | undefined>>>,
  options: RosterOptions,
): BuiltRoster {
  const raw: Partial<Record<RosterTable, RawTable>> = {};
  const rejections: RosterRejection[] = [];
  const warnings: DataWarning[] = [];
  for (const table of tableNames) {
    const rows = tables[table];
    if (rows === undefined) continue;
    const file = new RosterFile(table, tableShapes[table], 'objects');
    const put = objectRows(table, file, []);
    for (const [i, row] of rows.entries()) put(row, i + 1);
    file.end();
    raw[table] = file;
    rejections.push(...file.rejections);
    warnings.push(...file.warnings);
  }
  const built = buildRoster(raw, options);
  return {
    roster: built.roster,
    rejections: [...rejections, ...built.rejections],
    warnings: [...warnings, ...built.warnings],
  };
}
