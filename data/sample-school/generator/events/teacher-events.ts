import { clockOf, day, SEPTEMBER, type DaySpan, type Moment } from '../calendar.ts';
import { dice } from '../dice.ts';
import type { Plan } from '../plan/plan.ts';
import {
  AFTER_LESSONS,
  type ArrangementDuty,
  type PaperDuty,
  type PapersDuty,
  type RelationsDuty,
  type Told,
} from '../plan/teacher-duties.ts';
import { actingTeacher, classOn, type School } from '../roster.ts';
import { schoolMoment, workingDayIn } from './moments.ts';
import type { CaseRow, RegisterRow } from './rows.ts';
import { CASE_TEXTS } from './texts.ts';

const TEACHER = 'классный руководитель';

/** What the class teachers report, so that it comes to what the plan says. */
export function teacherReports(school: School, plan: Plan): RegisterRow[] {
  return [
    ...plan.papers.flatMap((duty) => papers(school, duty)),
    ...plan.arrangements.flatMap((duty) => arrangements(school, duty)),
    ...plan.plans.flatMap((duty) => paper(school, duty, 'план воспитательной работы класса сдан')),
    ...plan.analyses.flatMap((duty) => paper(school, duty, 'анализ воспитательной работы за год сдан')),
    ...plan.reviews.flatMap((duty) => review(school, duty)),
    ...plan.invitations.flatMap((duty) => invitation(school, duty)),
    ...plan.relations.flatMap((duty) => relations(school, duty)),
  ];
}

/** Who acted, where and when. */
export function byClassTeacher(
  school: School,
  name: string,
  at: Moment,
): Pick<RegisterRow, 'at' | 'role' | 'person' | 'classes'> {
  const { person, substitute } = actingTeacher(school, name, at.day);
  return { at, role: substitute ? 'учитель' : TEACHER, person, classes: [name] };
}

const PAPERS = ['индивидуальная воспитательная программа', 'мониторинг достижений ученика', 'план работы с родителями'];

function papers(school: School, { pupil, fate }: PapersDuty): RegisterRow[] {
  const roll = dice(`papers ${pupil.id}`);
  const row = (from: string, to: string, text: string | undefined): RegisterRow => {
    const at = schoolMoment({ from: day(from), to: day(to) }, roll, [13, 16]);
    return {
      ...byClassTeacher(school, classOn(pupil, at.day), at),
      event: roll.pick(['документ сопровождения ученика с ОВЗ', 'документы по ОВЗ']),
      pupil: pupil.id,
      papers: text,
    };
  };
  const [programme, monitoring, withParents] = PAPERS;
  switch (fate) {
    case 'none':
      return [];
    case 'papers-blank':
      return [row('2025-09-08', '2025-09-26', undefined)];
    case 'kept-in-one-row':
      return [row('2025-09-08', '2025-09-26', PAPERS.join('; '))];
    default:
      break;
  }
  const first = [row('2025-09-08', '2025-09-26', programme), row('2025-09-08', '2025-10-03', withParents)];
  if (fate === 'one-missing') return first;
  const last = row('2026-04-13', '2026-05-15', monitoring);
  return [...first, fate === 'one-after-lessons' ? { ...last, at: { day: AFTER_LESSONS, minute: 12 * 60 } } : last];
}

const TOLD: Readonly<Record<Told, string>> = { deputy: 'заместитель директора', parents: 'родители' };

function arrangements(school: School, duty: ArrangementDuty): RegisterRow[] {
  const { number, class: name, pupil, held, isPresent, reports, completed } = duty;
  const own = { case: number };
  return [
    {
      ...own,
      at: held,
      event: 'встреча семьи с заместителем директора',
      role: 'заместитель директора',
      person: 'З-1',
      classes: [name],
      pupil: pupil.id,
      participants: isPresent ? 'классный руководитель; родители' : 'родители',
    },
    ...reports.map(({ at, to, form }): RegisterRow => ({
      ...byClassTeacher(school, name, at),
      ...own,
      event: 'отчёт о выполнении договорённостей',
      form,
      to: to.map((one) => TOLD[one]).join('; '),
    })),
    ...(completed === undefined
      ? []
      : [{ ...byClassTeacher(school, name, completed), ...own, event: 'договорённости выполнены' }]),
  ];
}

function paper(school: School, { class: name, at, fate }: PaperDuty, event: string): RegisterRow[] {
  if (at === undefined) return [];
  const roll = dice(`${event} ${name}`);
  const form =
    fate === 'wrong-form'
      ? 'служебная почта'
      : fate === 'form-blank'
        ? undefined
        : roll.pick(['совещание при завуче', 'заседание МО', 'совещание при заместителе директора']);
  return [{ ...byClassTeacher(school, name, at), event, form }];
}

const REVIEW_FORMS = ['ЭЖД', 'посещение урока', 'инд. консультация', 'докладная', 'был на уроке'] as const;

function review(school: School, { class: name, window, fate }: Plan['reviews'][number]): RegisterRow[] {
  if (fate === 'none' || fate === 'waived') return [];
  const roll = dice(`review ${name} ${window.from}`);
  const form =
    fate === 'wrong-form' ? 'совещание при завуче' : fate === 'form-blank' ? undefined : roll.pick(REVIEW_FORMS);
  const at = schoolMoment(window, roll, [13, 17]);
  const row = {
    ...byClassTeacher(school, name, at),
    event: roll.pick(['обзор трудностей класса', 'обзор по классу']),
    form,
  };
  // A day is enough where a week is asked for.
  return [roll.chance(0.2) ? { ...row, at: { day: at.day } } : row];
}

function invitation(school: School, { class: name, fate }: Plan['invitations'][number]): RegisterRow[] {
  if (fate === 'none') return [];
  const roll = dice(`invitation ${name}`);
  const span: DaySpan = fate === 'late' ? { from: day('2025-10-02'), to: day('2025-10-08') } : SEPTEMBER;
  const at: Moment = { day: workingDayIn(span, roll), minute: roll.int(12 * 60, 19 * 60) };
  const form =
    fate === 'wrong-form'
      ? 'электронный журнал'
      : fate === 'form-blank'
        ? undefined
        : roll.pick(['чат класса', 'страница класса', 'личная встреча', 'мессенджер']);
  return [{ ...byClassTeacher(school, name, at), event: 'приглашение семей к делам класса', form }];
}

function relations(school: School, { class: name, fate }: RelationsDuty): RegisterRow[] {
  if (fate === 'none') return [];
  const roll = dice(`relations ${name}`);
  const row = (span: DaySpan): RegisterRow => ({
    ...byClassTeacher(school, name, schoolMoment(span, roll, [12, 17])),
    event: roll.pick(['наблюдение за отношениями детей и родителей', 'детско-родительские отношения']),
    form: roll.pick(['наблюдение', 'диагностика', 'участие родителей']),
  });
  const autumn = row({ from: day('2025-10-06'), to: day('2025-11-28') });
  const spring = row({ from: day('2026-02-02'), to: day('2026-04-24') });
  switch (fate) {
    case 'once':
      return [autumn];
    case 'once-after-lessons':
      return [autumn, { ...spring, at: { day: AFTER_LESSONS, minute: 15 * 60 } }];
    case 'once-of-one-family': {
      const pupils = school.pupils.filter((one) => one.tag === undefined && classOn(one, spring.at.day) === name);
      return [autumn, { ...spring, pupil: roll.pick(pupils).id }];
    }
    case 'once-in-wrong-form':
      return [autumn, { ...spring, form: 'анкета' }];
    case 'once-form-blank':
      return [autumn, { ...spring, form: undefined }];
    default:
      return [autumn, spring];
  }
}

/** Emergencies as the journal of cases has them. */
export function emergencyRows(school: School, plan: Plan): CaseRow[] {
  return plan.emergencies.map(({ number, class: name, learned, reported, form = '' }) => ({
    number,
    kind: 'чрезвычайный случай',
    class: name,
    noticed: learned,
    noticedBy: TEACHER,
    person: actingTeacher(school, name, learned.day).person,
    to: 'директор',
    told: reported,
    toldBy: form,
    details: dice(`emergency ${name} ${clockOf(learned.minute ?? 0)}`).pick(CASE_TEXTS),
  }));
}
