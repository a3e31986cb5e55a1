import { afterWorkingDays, day, type Moment } from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import { fiveDays, threeDays, type AppealDuty } from '../plan/appeal-duties.ts';
import { actingTeacher, classOn, type School } from '../roster.ts';
import { momentAfter } from './moments.ts';
import type { AppealRow } from './rows.ts';
import { APPEAL_TEXTS } from './texts.ts';

/** How people write the forms that clause III.4 lists. */
const ANSWER_FORMS = [
  'ЭЖД',
  'эл. журнал',
  'Электронный журнал',
  'звонок',
  'по телефону',
  'телефон',
  'лично',
  'Личная встреча',
  'почта',
  'служебная почта',
  'e-mail',
] as const;
/** With Latin letters that look Russian: readers take them for what they mean. */
const LATIN_FORMS = ['лично'.replace('о', 'o'), 'Cлужебная почта'] as const;
const CONFIRMATION_FORMS = ['звонок', 'по телефону', 'лично', 'очная встреча', 'почта'] as const;
const CAME_BY = ['звонок', 'ЭЖД', 'почта', 'лично', 'чат класса', 'по телефону'] as const;
const COLLEAGUES = ['учитель-предметник', 'педагог-психолог', 'социальный педагог', 'завуч'] as const;

/** What was done about each appeal, so that it comes to what the plan says. */
export function appealRows(school: School, duties: readonly AppealDuty[]): AppealRow[] {
  return duties.map((duty, index) => appealRow(school, duty, dice(`appeal ${index}`)));
}

function appealRow(school: School, duty: AppealDuty, roll: Dice): AppealRow {
  const { received } = duty;
  const handedOn = handOn(duty, roll);
  const solved = solve(duty, handedOn, roll);
  const reply = answer(duty, solved, roll);
  const isActed = duty.course !== 'too-early-to-say' && roll.chance(0.85);
  const isInquired = roll.chance(0.2);
  return {
    duty,
    teacher: actingTeacher(school, classOn(duty.pupil, received.day), received.day).person,
    cameBy: roll.pick(CAME_BY),
    about: roll.pick(APPEAL_TEXTS),
    acted: isActed ? momentAfter(received, { from: received.day, to: received.day + 3 }, roll) : undefined,
    inquired: isInquired ? momentAfter(received, { from: received.day, to: received.day + 3 }, roll) : undefined,
    inquiredOf: isInquired ? roll.pick(COLLEAGUES) : '',
    ...handedOn,
    ...reply,
    solved,
    ...confirm(duty, solved, roll),
  };
}

function handOn({ course, received }: AppealDuty, roll: Dice): Pick<AppealRow, 'handedOn' | 'handedOnBy'> {
  const { working, calendar } = threeDays(received.day);
  const by = roll.pick(['служебная почта', 'лично', 'личная встреча', 'корпоративная почта']);
  switch (course) {
    case 'handed-on-soon':
      return { handedOn: momentAfter(received, { from: received.day, to: calendar }, roll), handedOnBy: by };
    case 'handed-on-between':
      return { handedOn: momentAfter(received, { from: calendar + 1, to: working }, roll), handedOnBy: by };
    case 'handed-on-late':
      return { handedOn: momentAfter(received, { from: working + 1, to: working + 6 }, roll), handedOnBy: by };
    case 'handed-on-by-phone':
      return { handedOn: momentAfter(received, { from: received.day, to: calendar }, roll), handedOnBy: 'по телефону' };
    default:
      return { handedOnBy: '' };
  }
}

/** On the eve of the check: solved so late that parents may still be asked in time. */
const STILL_TIME = day('2026-08-27');

function solve(
  { course, confirmation, received }: AppealDuty,
  { handedOn }: Pick<AppealRow, 'handedOn'>,
  roll: Dice,
): Moment | undefined {
  const { working, calendar } = threeDays(received.day);
  if (course === 'unsolved' || course === 'too-early-to-say' || confirmation === '-') return undefined;
  switch (course) {
    case 'solved-soon':
      return momentAfter(
        received,
        { from: confirmation === 'pending' ? STILL_TIME : received.day, to: calendar },
        roll,
      );
    case 'solved-between':
      return momentAfter(received, { from: calendar + 1, to: working }, roll);
    default:
      return momentAfter(
        handedOn ?? received,
        { from: working + 1, to: Math.max(working, handedOn?.day ?? 0) + 10 },
        roll,
      );
  }
}

type Reply = Pick<AppealRow, 'answered' | 'answeredBy' | 'stage' | 'answeredAgain' | 'answeredAgainBy'>;

function answer({ reply, received }: AppealDuty, solved: Moment | undefined, roll: Dice): Reply {
  const { working, calendar } = fiveDays(received.day);
  const nothing: Reply = { answeredBy: '', stage: '', answeredAgainBy: '' };
  if (reply === 'none' || reply === 'not-yet' || reply === 'pending') return nothing;
  if (reply === 'stamped-before') {
    // A slip of the pen: three days before the appeal came.
    return {
      ...nothing,
      answered: { day: received.day - 3, minute: 12 * 60 },
      answeredBy: 'звонок',
      stage: 'окончательный',
    };
  }
  const answered = answerMoment(reply, received, working, calendar, roll);
  const isFinal = solved !== undefined && isNotAfter(solved, answered);
  const again = reply === 'kept' && solved !== undefined && !isFinal && roll.chance(0.6);
  return {
    answered,
    answeredBy: answerForm(reply, roll),
    stage: isFinal ? 'окончательный' : 'промежуточный',
    answeredAgain: again ? momentAfter(solved, { from: solved.day, to: solved.day + 3 }, roll) : undefined,
    answeredAgainBy: again ? roll.pick(ANSWER_FORMS) : '',
  };
}

function answerMoment(
  reply: AppealDuty['reply'],
  received: Moment,
  working: number,
  calendar: number,
  roll: Dice,
): Moment {
  const moment =
    reply === 'between'
      ? momentAfter(received, { from: calendar + 1, to: working }, roll)
      : reply === 'late'
        ? momentAfter(received, { from: working + 1, to: working + 9 }, roll)
        : reply === 'kept-at-the-last-minute'
          ? { day: calendar, minute: 23 * 60 + 59 }
          : momentAfter(received, { from: received.day, to: calendar }, roll);
  // A day without its hour is enough for a term in days.
  return reply === 'kept' && roll.chance(0.1) ? { day: moment.day } : moment;
}

function answerForm(reply: AppealDuty['reply'], roll: Dice): string {
  if (reply === 'wrong-form') return roll.pick(['мессенджер', 'чат', 'чат класса']);
  if (reply === 'form-blank') return '';
  if (reply === 'form-unreadable') return 'через ребёнка';
  return roll.chance(0.04) ? roll.pick(LATIN_FORMS) : roll.pick(ANSWER_FORMS);
}

function confirm(
  { confirmation }: AppealDuty,
  solved: Moment | undefined,
  roll: Dice,
): Pick<AppealRow, 'confirmed' | 'confirmedBy' | 'reaction'> {
  const nothing = { confirmedBy: '', reaction: '' };
  if (solved === undefined || confirmation === '-' || confirmation === 'none' || confirmation === 'pending')
    return nothing;
  const due = afterWorkingDays(solved.day, 3);
  const inTime = momentAfter(solved, { from: solved.day, to: due }, roll);
  const reaction = roll.weighted([
    ['устраивает', 8],
    ['не устраивает', 2],
  ] as const);
  const by = roll.pick(CONFIRMATION_FORMS);
  switch (confirmation) {
    case 'late':
      return { confirmed: momentAfter(solved, { from: due + 1, to: due + 6 }, roll), confirmedBy: by, reaction };
    case 'wrong-form':
      return { confirmed: inTime, confirmedBy: 'ЭЖД', reaction };
    case 'form-blank':
      return { confirmed: inTime, confirmedBy: '', reaction };
    case 'kept-no-answer':
      return { confirmed: inTime, confirmedBy: by, reaction: 'не ответил' };
    default:
      return { confirmed: inTime, confirmedBy: by, reaction };
  }
}

function isNotAfter(a: Moment, b: Moment): boolean {
  return a.day < b.day || (a.day === b.day && (a.minute ?? 0) <= (b.minute ?? 24 * 60));
}
