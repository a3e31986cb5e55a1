import { civilDate, grade, schemaId, z } from './common.ts';

const id = z.string().min(1);
const dates = { from: civilDate.optional(), to: civilDate.optional() };

export const rosterTables = {
  classes: z.strictObject({
    class: id,
    school: id.optional(),
    grade: grade.optional(),
    teacher: id.optional(),
    ...dates,
  }),
  students: z.strictObject({
    student: id,
    class: id,
    family: id.optional(),
    categories: z.string().optional().describe('Коды через |, с датами: ovz|difficulty:2025-10-01..2026-01-31'),
    ...dates,
  }),
  staff: z.strictObject({ person: id, role: id, class: id.optional(), school: id.optional(), ...dates }),
  absences: z.strictObject({ person: id, from: civilDate, to: civilDate, substitute: id.optional() }),
  parents: z.strictObject({ parent: id, student: id, family: id.optional(), ...dates }),
};
export type RosterTable = keyof typeof rosterTables;

/** The roster as one JSON; as CSV or sheets, a table each with these columns. */
export const roster = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('reglament-roster/1'),
    classes: z.array(rosterTables.classes).optional(),
    students: z.array(rosterTables.students).optional(),
    staff: z.array(rosterTables.staff).optional(),
    absences: z.array(rosterTables.absences).optional(),
    parents: z.array(rosterTables.parents).optional(),
  })
  .meta({
    $id: schemaId('roster'),
    title: 'Состав школы',
    description: 'Классы, ученики, сотрудники, отсутствия, родители; строки действуют с from по to, включая оба дня',
  });
export type RosterFile = z.infer<typeof roster>;
