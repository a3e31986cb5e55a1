import { day, type DaySpan, type Moment } from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import { classOn, type School } from '../roster.ts';
import { schoolMoment } from './moments.ts';
import type { RegisterRow, RemoteRow } from './rows.ts';
import { byClassTeacher } from './teacher-events.ts';

/*
 * What nobody counts by number and no plan knows of: a report shows how often it was, and a person judges.
 */

interface Everyday {
  readonly event: string;
  /** Of one pupil; otherwise of the class. */
  readonly ofPupil?: boolean;
  readonly forms?: readonly string[];
  readonly to?: string;
  readonly participants?: string;
  /** Who did it, where it was not the class teacher. */
  readonly by?: readonly [string, string];
  /** Not every class has it. */
  readonly share?: number;
}

const LETTER_OR_TALK = ['служебная почта', 'лично', 'личная встреча'] as const;

const REPORTS: readonly Everyday[] = [
  { event: 'просьба собрать консилиум', ofPupil: true, forms: ['консилиум'], share: 0.5 },
  { event: 'посещение семьи', ofPupil: true, forms: ['посещение семьи'], share: 0.5 },
  { event: 'материалы к консилиуму', ofPupil: true, forms: ['справка'], share: 0.5 },
  { event: 'согласие родителей на работу психолога', ofPupil: true, by: ['родитель', ''], share: 0.5 },
  { event: 'расписание занятий с психологом', ofPupil: true, share: 0.5 },
  { event: 'коррекционное занятие', ofPupil: true, by: ['педагог-психолог', 'ПС-1'], share: 0.6 },
  { event: 'запись о динамике развития', ofPupil: true, forms: ['лист динамики'], share: 0.6 },
  { event: 'мероприятие о здоровье', forms: ['мероприятие'] },
  { event: 'рекомендации о здоровье учеников', forms: ['рекомендации'], share: 0.6 },
  { event: 'консультация учителю об инклюзии', forms: ['индивидуальная беседа', 'консультация'], share: 0.6 },
  { event: 'замечены трудности ученика', ofPupil: true, forms: ['ЭЖД', 'был на уроке', 'наблюдение'] },
  { event: 'общая работа с учеником в трудностях', ofPupil: true, participants: 'учитель-предметник; родители' },
  { event: 'служебная записка заместителю директора', ofPupil: true, forms: LETTER_OR_TALK, share: 0.5 },
  {
    event: 'приглашение на встречу с заместителем директора',
    ofPupil: true,
    forms: ['служебная почта', 'звонок', 'мессенджер'],
    share: 0.6,
  },
  { event: 'участие в рабочей группе', forms: ['заседание МО', 'совещание при завуче'] },
  { event: 'согласовано участие класса в мероприятии', forms: LETTER_OR_TALK },
  { event: 'сообщение о том, что нужно обсуждение', ofPupil: true, forms: LETTER_OR_TALK, share: 0.4 },
  { event: 'обсуждение назначено', ofPupil: true, share: 0.4 },
  { event: 'сведения о принятых мерах', ofPupil: true, share: 0.4 },
  {
    event: 'приглашение на консилиум или Совет по профилактике',
    ofPupil: true,
    forms: ['ЭЖД', 'служебная почта'],
    to: 'родители',
    share: 0.4,
  },
  { event: 'дело класса с родителями' },
  { event: 'поручения по мероприятию распределены', forms: ['чат класса', 'страница класса'] },
  {
    event: 'новость о деле класса передана для публикации',
    forms: ['сайт школы', 'школьная газета', 'страница класса'],
  },
  { event: 'посредничество в споре', ofPupil: true, share: 0.4 },
  { event: 'общее дело педагогов и родителей' },
  { event: 'сведения об особенностях ученика', ofPupil: true, to: 'учитель-предметник; педагог-психолог', share: 0.7 },
  { event: 'сведения об особенностях ученика', ofPupil: true, to: 'завуч', share: 0.4 },
  { event: 'участие в организации диагностики', share: 0.7 },
  { event: 'помощь ученику вместе с администрацией', ofPupil: true, share: 0.4 },
];

const MEETINGS: readonly Everyday[] = [
  { event: 'план работы педагогов класса', share: 0.7 },
  { event: 'решение малого педсовета выполнено', by: ['учитель-предметник', 'П-1'], share: 0.7 },
  { event: 'приглашение к диагностике', by: ['заместитель директора', 'З-1'], share: 0.7 },
  { event: 'решение классного руководителя изменено', by: ['директор', 'Д-1'], share: 0.2 },
];

const YEAR: DaySpan = { from: day('2025-09-03'), to: day('2026-05-25') };

export function everydayReports(school: School): RegisterRow[] {
  return [...everyday(school, REPORTS, 'reports'), ...familyPlans(school)];
}

export function everydayMeetings(school: School): RegisterRow[] {
  return [...powers(school), ...everyday(school, MEETINGS, 'meetings')];
}

function everyday(school: School, kinds: readonly Everyday[], log: string): RegisterRow[] {
  return school.classes.flatMap(({ name }) =>
    kinds.flatMap((kind, index) => {
      const roll = dice(`everyday ${log} ${name} ${index}`);
      if (!roll.chance(kind.share ?? 1)) return [];
      return Array.from({ length: roll.int(1, 2) }, () => row(school, name, kind, roll));
    }),
  );
}

function row(school: School, name: string, kind: Everyday, roll: Dice): RegisterRow {
  const at = schoolMoment(YEAR, roll, [9, 18]);
  const [role, person] = kind.by ?? [];
  return {
    ...byClassTeacher(school, name, at),
    ...(role === undefined ? {} : { role, person }),
    event: kind.event,
    pupil: kind.ofPupil ? pupilIn(school, name, at, roll) : undefined,
    form: kind.forms && roll.pick(kind.forms),
    to: kind.to,
    participants: kind.participants,
  };
}

function pupilIn({ pupils }: School, name: string, at: Moment, roll: Dice): string {
  return roll.pick(pupils.filter((one) => one.tag === undefined && classOn(one, at.day) === name)).id;
}

/** Every class teacher has an order; the one who came in January has one of January. */
function powers(school: School): RegisterRow[] {
  return school.classes.flatMap(({ name, teachers }, index) =>
    teachers.map(({ person, from }, later): RegisterRow => ({
      at: { day: Math.max(from, day('2025-08-25')), minute: 10 * 60 },
      event: 'полномочия классного руководителя',
      role: 'директор',
      person: 'Д-1',
      classes: [name],
      teacher: person,
      documents: `ПК-${index + 1}${later > 0 ? '/2' : ''}`,
      form: 'приказ',
    })),
  );
}

function familyPlans(school: School): RegisterRow[] {
  return school.pupils
    .filter(({ category }) => category === 'СОП')
    .map((pupil) => {
      const at = schoolMoment(YEAR, dice(`family plan ${pupil.id}`), [12, 16]);
      return { ...byClassTeacher(school, classOn(pupil, at.day), at), event: 'план работы с семьёй', pupil: pupil.id };
    });
}

/** How school and families met from afar. */
export function remoteRows(school: School): RemoteRow[] {
  const classes = school.classes.flatMap(({ name }): RemoteRow[] => {
    const roll = dice(`remote ${name}`);
    const someday = (): Moment => schoolMoment(YEAR, roll, [9, 20]);
    const many = (
      most: number,
      make: (at: Moment) => Omit<RemoteRow, 'at' | 'role' | 'person' | 'class'>,
    ): RemoteRow[] =>
      Array.from({ length: roll.int(1, most) }, () => {
        const at = someday();
        const { role, person = '' } = byClassTeacher(school, name, at);
        return { at, role, person, class: name, ...make(at) };
      });
    return [
      ...many(4, (at) => ({
        what: 'связь с семьёй',
        pupil: pupilIn(school, name, at, roll),
        via: roll.pick(['телефон', 'почта', 'мессенджер']),
      })),
      ...many(2, (at) => ({ what: 'индивидуальный маршрут ученика', pupil: pupilIn(school, name, at, roll) })),
      ...many(2, (at) => ({ what: 'приглашение семьи к участию', pupil: pupilIn(school, name, at, roll) })),
      ...many(1, () => ({ what: 'группы родителей определены' })),
      ...many(1, () => ({ what: 'помощь родителей классу' })),
      ...many(3, (at) => ({
        what: 'консультация родителей на расстоянии',
        pupil: pupilIn(school, name, at, roll),
        via: roll.pick(['телефон', 'Zoom', 'почта', 'ВКонтакте']),
        advice: roll.pick(['плановая', 'срочная'] as const),
      })),
      ...many(2, () => ({ what: 'онлайн-собрание', via: 'Zoom' })),
      ...many(3, (at) => ({
        what: 'общение в группе родителей',
        // After 10 February it can no longer be used, and is not counted.
        via: at.day < day('2026-02-11') ? roll.pick(['WhatsApp', 'ВКонтакте']) : 'ВКонтакте',
      })),
    ];
  });
  const roll = dice('site');
  const posts = Array.from({ length: 18 }, (): RemoteRow => ({
    at: schoolMoment(YEAR, roll, [10, 17]),
    what: 'публикация на сайте',
    role: 'заместитель директора',
    person: 'З-1',
    via: 'сайт школы',
  }));
  return [...classes, ...posts];
}
