import { day, FIRST_DAY, type Day, type DaySpan } from './calendar.ts';
import { dice } from './dice.ts';

/** The invented school: nobody in it exists. */
export interface School {
  readonly classes: readonly SchoolClass[];
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly staff: readonly StaffMember[];
  readonly absences: readonly Absence[];
}

export interface SchoolClass {
  readonly name: string;
  readonly grade: number;
  /** Who leads the class, and when; a class teacher who was replaced has an end. */
  readonly teachers: readonly (DaySpan & { readonly person: string })[];
}

export interface Stay extends DaySpan {
  readonly class: string;
}

export interface Pupil {
  readonly id: string;
  readonly family: string;
  readonly stays: readonly Stay[];
  /** By this the plan finds the pupils that it has something special in mind for. */
  readonly tag?: Tag | undefined;
  readonly category?: Category | undefined;
}

/** As the roster writes them. */
export type Category = 'ОВЗ' | 'СОП';

export interface Parent {
  readonly id: string;
  readonly pupil: string;
  readonly family: string;
}

export interface StaffMember {
  readonly person: string;
  readonly role: string;
  readonly class?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface Absence extends DaySpan {
  readonly person: string;
  readonly substitute: string;
}

/** Class, grade, number of pupils who are there all year and have nothing special about them. */
const CLASSES: readonly (readonly [string, number, number])[] = [
  ['1А', 1, 22],
  ['1Б', 1, 21],
  ['2А', 2, 23],
  ['3А', 3, 22],
  ['4А', 4, 23],
  ['5А', 5, 22],
  ['5Б', 5, 22],
  ['6А', 6, 21],
  ['6Б', 6, 22],
  ['7А', 7, 22],
  ['7Б', 7, 22],
  ['8А', 8, 23],
  ['9А', 9, 22],
  ['10А', 10, 21],
  ['11А', 11, 21],
];

/** The class whose teacher was replaced in January. */
export const REPLACED = { class: '6Б', last: day('2026-01-18') } as const;
/** The class whose teacher was ill for long. */
export const ILL = { class: '7Б', from: day('2025-11-10'), to: day('2026-01-30') } as const;

/** Pupils with a story of their own: tag → stays. Without an end the stay goes on. */
const STORIES = {
  'twin-a1': [['5А']],
  'twin-a2': [['5А']],
  'twin-b1': [['3А']],
  'twin-b2': [['3А']],
  'joined-in-september': [['5Б', '2025-09-08']],
  'joined-for-14-days': [['7А', '2025-10-22']],
  'joined-for-13-days': [['9А', '2025-10-23']],
  'joined-late-talk': [['4А', '2025-11-10']],
  'joined-in-january': [['10А', '2026-01-12']],
  'joined-first-grade': [['1Б', '2026-01-12']],
  'joined-nobody-talked': [['6Б', '2026-02-16']],
  'joined-before-break': [['2А', '2026-03-25']],
  'joined-in-april': [['11А', '2026-04-06']],
  'joined-in-may': [['8А', '2026-05-18']],
  'joined-and-left': [['5А', '2026-01-26', '2026-02-04']],
  'left-in-september': [['6А', '', '2025-09-19']],
  'left-in-november': [['8А', '', '2025-11-14']],
  'left-in-december': [['9А', '', '2025-12-19']],
  'left-in-march': [['3А', '', '2026-03-06']],
  'came-back-agreed': [
    ['7Б', '', '2025-10-17'],
    ['7Б', '2026-02-02'],
  ],
  'came-back-nobody-talked': [
    ['5Б', '', '2025-12-26'],
    ['5Б', '2026-04-06'],
  ],
  'moved-to-5b': [
    ['5А', '', '2026-01-11'],
    ['5Б', '2026-01-12'],
  ],
  'moved-to-6b': [
    ['6А', '', '2025-11-16'],
    ['6Б', '2025-11-17'],
  ],
} as const;
export type Tag = keyof typeof STORIES;

/** Second of two with one family. */
const TWIN_OF: Partial<Record<Tag, Tag>> = { 'twin-a2': 'twin-a1', 'twin-b2': 'twin-b1' };

/** One ordinary pupil of each of these classes. */
const CATEGORIES: Readonly<Record<Category, readonly string[]>> = {
  ОВЗ: ['2А', '3А', '4А', '5А', '5Б', '6Б', '7А', '8А'],
  СОП: ['6А', '7Б', '8А', '9А'],
};

export function makeSchool(): School {
  const classes = CLASSES.map(([name, grade]): SchoolClass => ({ name, grade, teachers: teachersOf(name) }));
  const pupils = withCategories(makePupils());
  return { classes, pupils, parents: makeParents(pupils), staff: STAFF, absences: ABSENCES };
}

function teachersOf(name: string): SchoolClass['teachers'] {
  const person = `К-${name}`;
  if (name !== REPLACED.class) return [{ person, from: -Infinity, to: Infinity }];
  return [
    { person, from: -Infinity, to: REPLACED.last },
    { person: `${person}-2`, from: REPLACED.last + 1, to: Infinity },
  ];
}

function makePupils(): Pupil[] {
  const roll = dice('pupils');
  const pupils: Pupil[] = [];
  let families = 0;
  const number = (value: number): string => String(value).padStart(3, '0');
  const newFamily = (): string => `С-${number(++families)}`;
  const add = (family: string, stays: readonly Stay[], tag?: Tag): void => {
    pupils.push({ id: `У-${number(pupils.length + 1)}`, family, stays, tag });
  };
  const siblings: { family: string; grade: number }[] = [];
  for (const [name, grade, count] of CLASSES) {
    for (let i = 0; i < count; i++) {
      // Every eighth or so has a younger one at the school: not of the same grade, that would be twins.
      const younger = siblings.findIndex((child) => child.grade < grade);
      const family = roll.chance(0.12) && younger >= 0 ? siblings.splice(younger, 1)[0].family : newFamily();
      if (roll.chance(0.3)) siblings.push({ family, grade });
      add(family, [{ class: name, from: enrolled(grade), to: Infinity }]);
    }
  }
  const familyOf = new Map<Tag, string>();
  for (const [tag, rows] of Object.entries(STORIES) as [Tag, readonly (readonly string[])[]][]) {
    const twin = TWIN_OF[tag];
    const family = (twin && familyOf.get(twin)) ?? newFamily();
    familyOf.set(tag, family);
    const stays = rows.map(([name, from = '', to = '']): Stay => ({
      class: name,
      from: from === '' ? enrolled(gradeOf(name)) : day(from),
      to: to === '' ? Infinity : day(to),
    }));
    add(family, stays, tag);
  }
  return pupils;
}

function withCategories(pupils: readonly Pupil[]): Pupil[] {
  const chosen = new Map<string, Category>();
  for (const category of ['ОВЗ', 'СОП'] as const) {
    for (const name of CATEGORIES[category]) {
      const free = pupils.filter(
        ({ id, tag, stays }) => tag === undefined && stays[0].class === name && !chosen.has(id),
      );
      chosen.set(dice(`${category} ${name}`).pick(free).id, category);
    }
  }
  return pupils.map((pupil) => ({ ...pupil, category: chosen.get(pupil.id) }));
}

/** Everybody has been there since the first grade; the tenth is formed anew. */
function enrolled(grade: number): Day {
  const year = grade >= 10 ? 2035 - grade : 2026 - grade;
  return year === 2025 ? FIRST_DAY : day(`${year}-09-01`);
}

const gradeOf = (name: string): number => CLASSES.find(([other]) => other === name)?.[1] ?? 0;

function makeParents(pupils: readonly Pupil[]): Parent[] {
  const roll = dice('parents');
  const count = new Map<string, number>();
  return pupils.flatMap(({ id, family }) => {
    const parents = count.get(family) ?? (roll.chance(0.7) ? 2 : 1);
    count.set(family, parents);
    return Array.from({ length: parents }, (_, i): Parent => ({
      id: `Р-${family.slice(2)}-${i + 1}`,
      pupil: id,
      family,
    }));
  });
}

const STAFF: readonly StaffMember[] = [
  { person: 'Д-1', role: 'директор' },
  { person: 'З-1', role: 'заместитель директора' },
  { person: 'З-2', role: 'заместитель директора', to: day('2026-02-27') },
  { person: 'З-3', role: 'заместитель директора', from: day('2026-03-02') },
  { person: 'ПС-1', role: 'педагог-психолог' },
  { person: 'СП-1', role: 'социальный педагог' },
  { person: 'ИТ-1', role: 'специалист по информационным технологиям' },
  { person: 'П-1', role: 'учитель-предметник', class: '5А, 5Б, 6А, 6Б' },
  { person: 'П-2', role: 'учитель-предметник', class: '7А, 7Б, 8А' },
  { person: 'П-3', role: 'учитель-предметник', class: '9А, 10А, 11А' },
  { person: 'П-4', role: 'учитель-предметник', class: '1А, 1Б, 2А, 3А, 4А' },
  { person: 'П-5', role: 'учитель-предметник', class: '7Б' },
  {
    person: 'ПДО-1',
    role: 'педагог дополнительного образования',
    class: '5А, 7А',
    from: day('2025-10-01'),
    to: day('2026-04-30'),
  },
];

const absence = (person: string, from: string, to: string, substitute: string): Absence => ({
  person,
  from: day(from),
  to: day(to),
  substitute,
});
const ABSENCES: readonly Absence[] = [
  absence('К-3А', '2025-10-06', '2025-10-17', 'П-4'),
  { person: `К-${ILL.class}`, from: ILL.from, to: ILL.to, substitute: 'П-5' },
  absence('К-10А', '2026-02-10', '2026-02-20', 'П-3'),
  absence('К-1А', '2026-04-13', '2026-04-17', 'П-4'),
];

/** Who led a class on a day. */
export function teacherOf(school: School, className: string, date: Day): string | undefined {
  const found = school.classes.find(({ name }) => name === className);
  return found?.teachers.find(({ from, to }) => from <= date && date <= to)?.person;
}

/** Who did the class teacher's work on a day: the substitute while the teacher is away. */
export function actingTeacher(school: School, className: string, date: Day): { person: string; substitute: boolean } {
  const person = teacherOf(school, className, date) ?? '';
  const away = school.absences.find((one) => one.person === person && one.from <= date && date <= one.to);
  return away === undefined ? { person, substitute: false } : { person: away.substitute, substitute: true };
}

/** The class of a pupil on a day; after they left, the one they left from. */
export function classOn({ stays }: Pupil, date: Day): string {
  const here = stays.find(({ from, to }) => from <= date && date <= to);
  const before = stays.filter(({ to }) => to < date).at(-1);
  return (here ?? before ?? stays[0]).class;
}

export const isMember = ({ stays }: Pupil, date: Day): boolean =>
  stays.some(({ from, to }) => from <= date && date <= to);

export function gradeAt(school: School, className: string): number {
  return school.classes.find(({ name }) => name === className)?.grade ?? 0;
}

/** The pupil of a story. */
export function pupilOf(school: School, tag: Tag): Pupil {
  const found = school.pupils.find((pupil) => pupil.tag === tag);
  if (found === undefined) throw new RangeError(`no pupil ${tag}`);
  return found;
}

/** Somebody of a class who has no story. */
export function ordinaryPupil({ pupils }: School, className: string): Pupil {
  const ordinary = pupils.filter(({ tag, stays }) => tag === undefined && stays[0].class === className);
  return dice(`somebody of ${className}`).pick(ordinary);
}
