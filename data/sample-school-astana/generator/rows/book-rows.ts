import { at, type Day, type Moment } from '../../../sample-school/generator/calendar.ts';
import { dice } from '../../../sample-school/generator/dice.ts';
import { teacherOf, type School } from '../../../sample-school/generator/roster.ts';
import { LAST_LESSON, workingDaysIn, FIRST_DAY } from '../calendar.ts';
import type { LeaderMeeting } from '../plan/bookings.ts';
import type { Gathering } from '../plan/gatherings.ts';
import { minutesDue, type MINUTES_DAYS, type MinutesFate } from '../plan/minutes.ts';
import type { Plan } from '../plan/plan.ts';
import { EVENTS } from '../plan/visits.ts';
import { COORDINATOR, HEAD } from '../roster.ts';
import type { BookRow } from './rows.ts';

const COORDINATOR_ROLE = 'координатор по работе с родителями';
const LEADERS: Readonly<Record<string, string>> = {
  'Д-1': 'директор',
  'ЗВ-1': 'заместитель директора по воспитательной работе',
  'ЗК-1': 'заместитель директора по внешним коммуникациям',
  'ЗК-2': 'заместитель директора по внешним коммуникациям',
};

/** What stands in the coordinator's book. */
export function bookRows(school: School, { gatherings, meetings, slots }: Plan): BookRow[] {
  return [
    ...gatherings.flatMap((one) => gathering(school, one)),
    ...meetings.flatMap(leaderMeeting),
    // Receptions that only the book has, and without their hour.
    ...slots
      .filter(({ fate }) => fate === 'no-time')
      .map(({ person, day }): BookRow => ({
        at: { day },
        event: 'приём родителей',
        role: LEADERS[person],
        person,
        host: person,
      })),
    ...EVENTS.flatMap(schoolEvent),
    ...smallRows(),
    { ...byCoordinator(at('2024-02-07', '12:00'), 'чаепитие'), trouble: 'unknown-event' },
  ];
}

const byCoordinator = (moment: Moment, event: string): BookRow => ({
  at: moment,
  event,
  role: COORDINATOR_ROLE,
  person: COORDINATOR,
});

function gathering(school: School, one: Gathering): BookRow[] {
  const { kind, id, at: held, classes, form, topics, minutes, unreadable } = one;
  const row: BookRow =
    kind === 'class'
      ? {
          id,
          at: held,
          event: 'родительское собрание класса',
          role: 'классный руководитель',
          person: teacherOf(school, classes[0], held.day) ?? '',
          classes,
          form,
          topics,
          trouble: unreadable === true ? 'unreadable-date' : undefined,
        }
      : kind === 'school'
        ? { id, at: held, event: 'общешкольное собрание', role: 'директор', person: HEAD, classes, form, topics }
        : {
            id,
            at: held,
            event: 'заседание РТА',
            role: 'родительский комитет',
            person: 'Р-04-1',
            form,
            participants: ['директор:Д-1', 'координатор:КО-1'],
          };
  const signed = kind === 'committee' ? 'координатор' : 'председатель; секретарь';
  return [row, ...minutesOf(held.day, id, minutes, kind === 'committee' ? 'committee' : 'parents', signed)];
}

function leaderMeeting({ id, ref, at: held, leader, coordinator, minutes }: LeaderMeeting): BookRow[] {
  const participants =
    coordinator === 'blank'
      ? undefined
      : [`${LEADERS[leader]}:${leader}`, ...(coordinator === 'present' ? [`${COORDINATOR_ROLE}:${COORDINATOR}`] : [])];
  return [
    {
      id,
      at: held,
      event: leader === HEAD ? 'встреча с директором' : 'встреча с заместителем',
      role: LEADERS[leader],
      person: leader,
      ref,
      form: 'личная встреча',
      participants,
    },
    ...minutesOf(held.day, id, minutes, 'leaders', 'координатор'),
  ];
}

function minutesOf(
  held: Day,
  about: string | undefined,
  fate: MinutesFate,
  kind: keyof typeof MINUTES_DAYS,
  signed: string,
): BookRow[] {
  const due = minutesDue(held, kind);
  const drawn = (day: Day, rest: Partial<BookRow> = {}): BookRow[] => [
    { ...byCoordinator({ day }, 'протокол'), about, signed, ...rest },
  ];
  switch (fate) {
    case 'kept':
    case 'no-id':
      return drawn(held + 1);
    case 'kept-on-last-day':
      return drawn(due);
    case 'late':
      return drawn(due + 3);
    case 'one-signature':
      return drawn(held + 1, { signed: 'председатель' });
    case 'signatures-blank':
      return drawn(held + 1, { signed: undefined });
    case 'unlinked':
      return drawn(held + 1, { about: undefined });
    case 'none':
      return [];
  }
}

function schoolEvent({ ref, name, planned, held }: (typeof EVENTS)[number]): BookRow[] {
  const rest = { ref, note: name };
  return [
    ...(planned === undefined ? [] : [{ ...byCoordinator({ day: planned }, 'план мероприятий'), ...rest }]),
    {
      ...byCoordinator({ day: held.day - 4, minute: 12 * 60 }, 'приглашение на мероприятие'),
      ...rest,
      form: 'телеграм-канал',
    },
    {
      ...byCoordinator(held, 'проведено мероприятие'),
      ...rest,
      form: 'мероприятие школы',
      participants: ['замдиректора по ВР:ЗВ-1', 'координатор:КО-1'],
    },
  ];
}

/** What nobody can check, but a person may look at: calls, talks, posts, proposals. */
function smallRows(): BookRow[] {
  const roll = dice('astana small rows');
  const days = workingDaysIn({ from: FIRST_DAY, to: LAST_LESSON });
  const some = (count: number, event: string, rest: Partial<BookRow> = {}): BookRow[] =>
    Array.from({ length: count }, () => ({
      ...byCoordinator({ day: roll.pick(days), minute: roll.int(9 * 60, 17 * 60) }, event),
      ...rest,
    }));
  return [
    ...some(12, 'принят звонок', { form: 'звонок' }),
    ...some(5, 'встреча координатора', { form: 'лично', classes: ['8А'] }),
    ...some(4, 'совещание с классными руководителями'),
    ...some(9, 'публикация в канале', { form: 'телеграм-канал', role: 'администрация', person: 'ЗК-1' }),
    ...some(2, 'отчёт координатора'),
    ...some(1, 'предложение директору'),
    ...some(1, 'предложение директору', { role: 'замдиректора по ВР', person: 'ЗВ-1' }),
    ...some(1, 'положение утверждено', { role: 'директор', person: HEAD }),
    ...some(3, 'проект письма', { role: 'замдиректора по внешним коммуникациям', person: 'ЗК-1' }),
    ...some(6, 'информирование родителей', {
      role: 'классный руководитель',
      person: 'К-5А',
      classes: ['5А'],
      form: 'EduPage',
    }),
    ...some(8, 'оценки в журнале', { role: 'учитель', person: 'П-1', classes: ['5А', '5Б'], form: 'EduPage' }),
  ];
}
