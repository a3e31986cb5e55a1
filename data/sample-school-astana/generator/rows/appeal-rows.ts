import type { Moment } from '../../../sample-school/generator/calendar.ts';
import { dice, type Dice } from '../../../sample-school/generator/dice.ts';
import { at } from '../../../sample-school/generator/calendar.ts';
import { afterHours, isBefore, workingDaysIn } from '../calendar.ts';
import { REGISTRATION_HOURS, replyDue, type Appeal } from '../plan/appeals.ts';
import type { AppealRow } from './rows.ts';

/** What appeals are about: free text, in both languages, that no report may show. */
export const ABOUT = [
  'Просит справку об обучении',
  'Сабақ кестесі туралы сұрақ',
  'Жалоба на шум в столовой;\nпросит ответить письменно',
  'Балаңыздың үлгерімі туралы анықтама',
  'Просит пояснить, как считают "четвертную"',
  'Өтініш: басқа сыныпқа ауыстыру',
  'Заявление о переносе контрольной',
  'Мектеп асханасы туралы пікір',
] as const;
const KINDS = ['запрос', 'заявление', 'жалоба'] as const;
const LANGUAGES: Readonly<Record<Appeal['language'], string>> = { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' };

export function appealRows(appeals: readonly Appeal[]): AppealRow[] {
  return appeals.map((appeal) => {
    const roll = dice(`astana appeal ${appeal.number}`);
    return {
      appeal,
      kind: roll.pick(KINDS),
      about: roll.pick(ABOUT),
      registered: registered(appeal, roll),
      ...answer(appeal, roll),
    };
  });
}

/** The night of 1 March 2024 had one hour more: what the clock shows is not what has passed. */
const OLD_CLOCK = { late: at('2024-03-01', '11:30'), kept: at('2024-03-01', '13:50') } as const;

function registered({ registration, received }: Appeal, roll: Dice): Moment | undefined {
  const due = afterHours(received, REGISTRATION_HOURS);
  switch (registration) {
    case 'kept': {
      const soon = afterHours(received, roll.int(1, 60));
      return isBefore(soon, due) ? soon : due;
    }
    case 'late':
      return afterHours(received, REGISTRATION_HOURS + 20);
    case 'no-time':
      return { day: due.day };
    case 'late-by-the-old-clock':
      return OLD_CLOCK.late;
    case 'kept-by-the-old-clock':
      return OLD_CLOCK.kept;
    case 'none':
    case 'pending':
      return undefined;
  }
}

function answer(appeal: Appeal, roll: Dice): Pick<AppealRow, 'answered' | 'answeredBy' | 'answerLanguage' | 'stage'> {
  const { reply, received, language } = appeal;
  if (reply === 'none' || reply === 'pending') return { answeredBy: '', answerLanguage: '', stage: '' };
  const due = replyDue(appeal);
  const early = roll.pick(workingDaysIn({ from: received.day + 1, to: received.day + 13 }));
  const minute = roll.int(9 * 60, 18 * 60);
  const answered: Moment =
    reply === 'kept-on-last-day'
      ? { day: due, minute: 23 * 60 + 40 }
      : reply === 'late'
        ? { day: due + roll.int(1, 5), minute }
        : roll.chance(0.2)
          ? { day: early }
          : { day: early, minute };
  return {
    answered,
    answeredBy: reply === 'by-phone' ? 'по телефону' : roll.pick(['e-mail', 'эл. почта', 'нарочно', 'письмо']),
    answerLanguage:
      reply === 'language-blank'
        ? ''
        : reply === 'wrong-language'
          ? LANGUAGES[language === 'ru' ? 'kk' : 'ru']
          : LANGUAGES[language],
    stage: reply === 'interim' ? 'промежуточный' : roll.chance(0.5) ? 'окончательный' : '',
  };
}

export const languageWord = ({ language }: Appeal): string => LANGUAGES[language];
