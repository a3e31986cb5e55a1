import { rosterTables, type RosterTable } from '../../schemas/roster.ts';
import { fold } from './fold.ts';

/** The columns of the tables of a roster, all of them. */
export type RosterField =
  | 'class'
  | 'school'
  | 'grade'
  | 'teacher'
  | 'student'
  | 'family'
  | 'categories'
  | 'person'
  | 'role'
  | 'substitute'
  | 'parent'
  | 'from'
  | 'to';

export const tableNames = [
  'classes',
  'students',
  'staff',
  'absences',
  'parents',
] as const satisfies readonly RosterTable[];

/** Names of sheets under which schools keep a table. */
const SHEETS: Readonly<Record<RosterTable, readonly string[]>> = {
  classes: ['classes', 'Классы', 'Класс'],
  students: ['students', 'Ученики', 'Обучающиеся', 'Учащиеся', 'Ученик'],
  staff: ['staff', 'Сотрудники', 'Работники', 'Персонал', 'Кадры', 'Педагоги'],
  absences: ['absences', 'Отсутствия', 'Отсутствие', 'Отпуска и болезни', 'Замещения'],
  parents: ['parents', 'Родители', 'Законные представители'],
};

const HEADERS: Readonly<Record<RosterField, readonly string[]>> = {
  class: ['Класс', 'Код класса'],
  school: ['Школа', 'Организация'],
  grade: ['Параллель', 'Год обучения', 'Класс обучения'],
  teacher: ['Классный руководитель', 'Кл. руководитель', 'Кл. рук.', 'Руководитель класса'],
  student: ['Ученик', 'Обучающийся', 'Учащийся', 'Код ученика'],
  family: ['Семья', 'Код семьи'],
  categories: ['Категории', 'Категория'],
  person: ['Сотрудник', 'Работник', 'Код сотрудника', 'Кто', 'Псевдоним'],
  role: ['Роль', 'Должность'],
  substitute: ['Замещает', 'Кто замещает', 'Заместитель', 'Замена'],
  parent: ['Родитель', 'Код родителя', 'Законный представитель'],
  from: ['С', 'Действует с', 'Дата начала', 'Начало', 'Зачислен', 'Дата зачисления', 'Прибыл', 'Дата прибытия'],
  to: ['По', 'Действует по', 'Дата окончания', 'Конец', 'Окончание', 'Отчислен', 'Выбыл', 'Дата выбытия'],
};

/** A table: its columns and those that every row needs. */
export interface TableShape {
  readonly table: RosterTable;
  readonly fields: readonly RosterField[];
  readonly required: readonly RosterField[];
  /** Folded header → column. */
  readonly headers: ReadonlyMap<string, RosterField>;
}

export const tableShapes: Readonly<Record<RosterTable, TableShape>> = {
  classes: shapeOf('classes'),
  students: shapeOf('students'),
  staff: shapeOf('staff'),
  absences: shapeOf('absences'),
  parents: shapeOf('parents'),
};

/** The Russian names of a column. */
export const headersOf = (field: RosterField): readonly string[] => HEADERS[field];

/** The table that a sheet or key holds. */
export function tableNamed(name: string): RosterTable | undefined {
  const key = fold(name);
  return tableNames.find((table) => SHEETS[table].some((known) => fold(known) === key));
}

/** For sentences: the names of the sheets. */
export const sheetNames = (): string => tableNames.map((table) => `${table} («${SHEETS[table][1]}»)`).join(', ');

function shapeOf(table: RosterTable): TableShape {
  const { shape } = rosterTables[table];
  const isField = (name: string): name is RosterField => Object.hasOwn(HEADERS, name);
  const fields = Object.keys(shape).filter(isField);
  const optional = new Set(
    Object.entries(shape)
      .filter(([, schema]) => schema.safeParse(undefined).success)
      .map(([name]) => name),
  );
  const headers = new Map<string, RosterField>();
  for (const field of fields) headers.set(fold(field), field);
  for (const field of fields) {
    for (const header of HEADERS[field]) if (!headers.has(fold(header))) headers.set(fold(header), field);
  }
  return { table, fields, required: fields.filter((field) => !optional.has(field)), headers };
}
