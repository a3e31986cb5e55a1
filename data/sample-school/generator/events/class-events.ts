import { day, HALF_YEARS, type DaySpan, type Moment } from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import { feedbackDue, SCHOOL_SURVEY, TOPICS, type Activity, type NewsDuty, type Topic } from '../plan/class-duties.ts';
import type { Plan } from '../plan/plan.ts';
import { actingTeacher, classOn, type School } from '../roster.ts';
import { momentAfter, schoolMoment, workingDayIn } from './moments.ts';
import type { MessageRow, WorkRow } from './rows.ts';
import { ANNOUNCEMENT_BODIES } from './texts.ts';

export interface ClassEvents {
  readonly work: readonly WorkRow[];
  readonly messages: readonly MessageRow[];
}

const TOPIC_WORDS: Readonly<Record<Topic, readonly string[]>> = {
  'education-trends': ['куда движется образование', 'тенденции образования'],
  'city-resources': ['ресурсы и проекты города', 'городские проекты'],
  'school-offer': ['что предлагает школа', 'возможности школы', 'кружки и сопровождение'],
  'class-plans': ['планы класса', 'жизнь класса'],
};
/** How the e-journal calls them. */
const TOPIC_TAGS: Readonly<Record<Topic, string>> = {
  'education-trends': 'trends',
  'city-resources': 'city',
  'school-offer': 'school',
  'class-plans': 'class',
};
const TEACHER = 'классный руководитель';
const INDIVIDUAL = ['индивидуальная консультация', 'инд. консультация (дист.)'] as const;

/** What happened with classes as a whole, so that it comes to what the plan says. */
export function classEvents(school: School, plan: Plan): ClassEvents {
  const news = plan.news.map((duty) => newsEvents(school, duty, dice(`news ${duty.class} ${duty.half}`)));
  return {
    work: [
      ...news.flatMap(({ work }) => work),
      ...cooperation(school, plan),
      ...surveys(school, plan),
      ...programmes(school, plan),
      ...plan.activities.flatMap((activity, index) => activityRows(school, activity, dice(`activity ${index}`))),
    ],
    messages: news.flatMap(({ messages }) => messages),
  };
}

/** The days of a half-year on which news are told; the last message log ends on 22 May. */
const NEWS_DAYS: readonly DaySpan[] = [
  { from: day('2025-09-02'), to: day('2025-12-26') },
  { from: day('2026-01-13'), to: day('2026-05-20') },
];

function newsEvents(school: School, duty: NewsDuty, roll: Dice): ClassEvents {
  const work: WorkRow[] = [];
  const messages: MessageRow[] = [];
  const span = NEWS_DAYS[duty.half];
  const told = TOPICS.filter((topic) => !duty.topics.includes(topic));
  const tell = (topics: readonly Topic[]): void => {
    if (topics.length === 0) return;
    if (roll.chance(0.6)) messages.push(announcement(school, duty.class, schoolMoment(span, roll), topics, roll));
    else {
      const form = roll.pick(['вебинар', 'очная консультация', 'консультация онлайн', 'Вебинар']);
      work.push(informing(school, duty.class, schoolMoment(span, roll, [16, 19]), topics, form, roll));
    }
  };
  const shuffled = roll.shuffle(told);
  const cut = roll.int(1, 3);
  tell(shuffled.slice(0, cut));
  tell(shuffled.slice(cut));
  if (shuffled.length > 0 && roll.chance(0.6)) tell([roll.pick(shuffled)]);

  const [first] = duty.topics;
  switch (duty.fate) {
    case 'kept-on-last-day':
      messages.push(
        announcement(school, duty.class, { day: HALF_YEARS[duty.half].to, minute: 12 * 60 + 20 }, duty.topics, roll),
      );
      break;
    case 'topic-in-wrong-form':
      work.push(
        informing(
          school,
          duty.class,
          schoolMoment(span, roll, [17, 19]),
          [first],
          roll.pick(['родительское собрание', 'чат класса']),
          roll,
        ),
      );
      break;
    case 'topic-to-one-family': {
      const at = schoolMoment(span, roll, [16, 18]);
      const pupil = roll.pick(
        school.pupils.filter((one) => one.tag === undefined && classOn(one, at.day) === duty.class),
      );
      work.push({ ...informing(school, duty.class, at, [first], roll.pick(INDIVIDUAL), roll), pupils: [pupil.id] });
      break;
    }
    case 'topics-blank':
      work.push(informing(school, duty.class, schoolMoment(span, roll, [17, 19]), [], 'вебинар', roll));
      break;
    default:
  }
  return { work, messages };
}

function announcement(school: School, className: string, at: Moment, topics: readonly Topic[], roll: Dice): MessageRow {
  const { person, substitute } = actingTeacher(school, className, at.day);
  return {
    at,
    kind: 'announcement',
    sender: person,
    senderRole: substitute ? 'substitute' : 'homeroom',
    group: className,
    tags: topics.map((topic) => TOPIC_TAGS[topic]),
    body: roll.pick(ANNOUNCEMENT_BODIES),
  };
}

function informing(
  school: School,
  className: string,
  at: Moment,
  topics: readonly Topic[],
  form: string,
  roll: Dice,
): WorkRow {
  return {
    ...byTeacher(school, className, at),
    event: roll.pick(['информирование родителей', 'Информирование', 'сообщение родителям']),
    topics: topics.map((topic) => roll.pick(TOPIC_WORDS[topic])),
    form,
  };
}

/** Who acted, where and when. */
export function byTeacher(
  school: School,
  className: string,
  at: Moment,
): Pick<WorkRow, 'at' | 'role' | 'person' | 'classes'> {
  const { person, substitute } = actingTeacher(school, className, at.day);
  return { at, role: substitute ? 'учитель' : TEACHER, person, classes: [className] };
}

function cooperation(school: School, plan: Plan): WorkRow[] {
  return plan.cooperation.flatMap(({ class: name, fate, by }) => {
    const roll = dice(`cooperation ${name}`);
    if (fate === 'none') return [];
    const usual: Moment = {
      day: workingDayIn({ from: day('2025-09-04'), to: day('2025-09-29') }, roll),
      minute: roll.int(12 * 60, 19 * 60),
    };
    const at: Moment =
      fate === 'late'
        ? { day: day('2025-10-02'), minute: 18 * 60 }
        : fate === 'kept-late-evening'
          ? { day: day('2025-09-30'), minute: 23 * 60 + 10 }
          : usual;
    const form =
      fate === 'wrong-form'
        ? 'родительское собрание'
        : fate === 'form-blank'
          ? undefined
          : roll.pick(
              by === 'page'
                ? ['страница класса в социальной сети', 'страница класса']
                : ['очная консультация', 'дистанционная консультация'],
            );
    return [
      {
        ...byTeacher(school, name, at),
        event: roll.pick(['согласование участия семей в делах класса', 'согласование участия семей']),
        form,
      },
    ];
  });
}

function surveys(school: School, plan: Plan): WorkRow[] {
  const own = plan.surveys.flatMap(({ class: name, fate, at }): WorkRow[] => {
    if (at === undefined || fate === 'by-psychologist') return [];
    const roll = dice(`survey ${name}`);
    const form =
      fate === 'wrong-form'
        ? 'родительское собрание'
        : roll.pick(['дистанционный опрос', 'анкета', 'Опрос', 'страница класса']);
    return [{ ...byTeacher(school, name, at), event: roll.pick(['опрос родителей', 'сбор запросов родителей']), form }];
  });
  const byPsychologist = { event: 'опрос родителей', role: 'педагог-психолог', person: 'ПС-1', form: 'онлайн-опрос' };
  const asked = plan.surveys.filter(({ fate }) => fate === 'by-psychologist');
  const [first] = asked;
  return [
    ...own,
    ...(first?.at === undefined ? [] : [{ ...byPsychologist, at: first.at, classes: asked.map((one) => one.class) }]),
    // No class: it is for the whole school.
    { ...byPsychologist, at: SCHOOL_SURVEY },
  ];
}

function programmes(school: School, plan: Plan): WorkRow[] {
  return plan.programmes.map(({ class: name, at, fate }) => {
    const roll = dice(`programme ${name ?? ''} ${at.day}`);
    const form =
      fate === 'not-a-programme'
        ? 'родительское собрание'
        : roll.pick(['страница класса', 'страница класса в социальной сети', ...INDIVIDUAL]);
    const row = { event: roll.pick(['согласование программы для родителей', 'согласование программы']), form };
    return name === undefined
      ? { ...row, at, role: TEACHER, person: 'К-10А' }
      : { ...byTeacher(school, name, at), ...row };
  });
}

function activityRows(school: School, activity: Activity, roll: Dice): WorkRow[] {
  const { classes, at, form, participants, id, feedback } = activity;
  const [host] = classes;
  const held: WorkRow = {
    ...byTeacher(school, host, at),
    id,
    classes,
    event: roll.pick(['занятие для родителей', 'мероприятие для родителей']),
    form,
    participants,
  };
  const due = feedbackDue(activity);
  const asked = feedbackMoment(feedback, at, due, roll);
  if (asked === undefined) return [held];
  const about = feedback === 'unlinked' ? undefined : id;
  const row = {
    event: roll.pick(['отзывы о занятии', 'обратная связь', 'сбор отзывов']),
    form: roll.pick(['анкета', 'дистанционный опрос']),
  };
  return [held, { ...byTeacher(school, host, asked), classes, ...row, about }];
}

function feedbackMoment(fate: Activity['feedback'], at: Moment, due: number, roll: Dice): Moment | undefined {
  switch (fate) {
    case 'kept':
    case 'unlinked':
      return momentAfter(at, { from: at.day, to: due }, roll);
    case 'kept-on-last-day':
      return { day: due, minute: 11 * 60 + 40 };
    case 'late':
      return momentAfter(at, { from: due + 1, to: due + 6 }, roll);
    default:
      return undefined;
  }
}

/** What nobody counts by number: reminders, successes, support. */
export function smallEvents(school: School): ClassEvents {
  const work: WorkRow[] = [];
  const messages: MessageRow[] = [];
  for (const { name } of school.classes) {
    const roll = dice(`small events ${name}`);
    const times = (most: number, make: () => void): void => {
      for (let i = roll.int(1, most); i > 0; i--) make();
    };
    const someday = (): Moment => schoolMoment({ from: day('2025-09-03'), to: day('2026-05-20') }, roll, [10, 19]);
    times(2, () => {
      const at = someday();
      messages.push({ ...announcement(school, name, at, [], roll), tags: ['single-contact'] });
    });
    times(6, () => {
      const form = roll.pick(['страница класса', 'сайт школы', 'личная встреча', 'дистанционная встреча']);
      work.push({
        ...byTeacher(school, name, someday()),
        event: roll.pick(['рассказ об успехах', 'успехи класса']),
        form,
      });
    });
    times(2, () => {
      work.push({
        ...byTeacher(school, name, someday()),
        event: 'сведения о поддержке',
        form: roll.pick(['сайт школы', ...INDIVIDUAL]),
      });
    });
    times(2, () => {
      const at = someday();
      const pupil = roll.pick(school.pupils.filter((one) => one.tag === undefined && classOn(one, at.day) === name));
      work.push({
        ...byTeacher(school, name, at),
        event: 'направление к специалисту',
        pupils: [pupil.id],
        form: roll.pick(INDIVIDUAL),
      });
    });
  }
  // A word that no vocabulary knows: the row is lost, and nothing else with it.
  work.push({
    ...byTeacher(school, '4А', { day: day('2026-03-06'), minute: 17 * 60 }),
    event: 'чаепитие с мамами',
    form: 'личная встреча',
    trouble: 'unknown-event',
  });
  return { work, messages };
}
