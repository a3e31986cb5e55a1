/** Norms of every kind with every option of the language, some of it behind decisions. */
import type { Json } from '../../../schemas/norm.ts';
import { tidy, type Dice } from './dice.ts';
import type { Epoch } from './epoch.ts';
import { activities, forms, roles, topics } from './words.ts';

type Node = { readonly [key: string]: Json };

/** Decisions by what they may stand for; which of them are taken is up to the world. */
export const decisionNames = {
  /** Choices without a recommendation: they may not change kinds, subjects or windows. */
  open: ['D1', 'D2', 'D2@I.1'],
  /** Choices that are recommended, or answered by the calendar. */
  recommended: ['D3', 'D4'],
  terms: ['D5', 'D6'],
  counts: ['D7'],
} as const;

export class NormMaker {
  readonly #dice: Dice;
  readonly #epoch: Epoch;
  /** How often a field is behind a decision, in a hundred. */
  readonly #openness: number;

  constructor(dice: Dice, epoch: Epoch) {
    this.#dice = dice;
    this.#epoch = epoch;
    this.#openness = dice.pick(0, 0, 0, 3, 10);
  }

  /** A norm as written. */
  norm(): Node {
    const dice = this.#dice;
    const make = (): Node => {
      switch (dice.int(0, 9)) {
        case 0:
        case 1:
        case 2:
          return this.deadline();
        case 3:
        case 4:
          return this.frequency();
        case 5:
          return this.interval();
        case 6:
          return this.precedence();
        case 7:
          return this.condition();
        case 8:
          return this.prohibition();
        default:
          return this.evidence();
      }
    };
    if (!dice.chance(this.#openness)) return make();
    return this.#behind(dice.pick(...decisionNames.recommended), make, false);
  }

  // Kinds ------------------------------------------------------------------------------------------------------------

  deadline(): Node {
    const dice = this.#dice;
    const { trigger, key } = this.#trigger();
    const hasTrigger = 'activity' in trigger;
    const due = dice.chance(60);
    return this.#norm('deadline', {
      trigger: hasTrigger ? this.#open(() => trigger) : trigger,
      response: this.#open(() => this.selector({ same: hasTrigger, reach: true, usual: 'reply' })),
      key,
      among: dice.maybe(15, () => this.#among(key)),
      within: due ? this.#term() : undefined,
      by: due ? undefined : this.#open(() => this.#point(hasTrigger, 2)),
      since: dice.maybe(15, () => this.#open(() => this.#point(hasTrigger, 1), true)),
      extendedBy: dice.maybe(20, () =>
        this.#open(() => ({ event: this.selector({ same: hasTrigger, usual: 'note' }), term: this.#term() }), true),
      ),
      ...this.#sides(hasTrigger),
    });
  }

  frequency(): Node {
    const dice = this.#dice;
    const subject = dice.pick(
      'school',
      'class',
      'class',
      'student',
      'student',
      'family',
      'parent',
      'teacher',
      'teacher×class',
      'parent×student',
    );
    const counts = dice.int(0, 5);
    return this.#norm('frequency', {
      event: this.#open(() => this.selector({ reach: true, usual: 'meet' })),
      subject,
      among: dice.maybe(25, () => this.#among(subject)),
      window: this.#window(),
      min: counts === 0 || counts > 3 ? this.#count(0, 3) : undefined,
      max: counts === 1 || counts > 4 ? this.#count(0, 3) : undefined,
      covering: dice.maybe(20, () =>
        this.#open(() => {
          const field = dice.pick('marks', 'marks', 'topic', 'tongue');
          const values = { marks: ['red', 'green', 'blue'], topic: topics, tongue: ['ru', 'kk'] }[field];
          return { field, values: dice.some(values ?? [], 1, 2) };
        }, true),
      ),
      presence: dice.maybe(30, () => this.#open(() => ({ amount: dice.int(0, 14), unit: this.#dayUnit() }), true)),
      pause: dice.maybe(20, () => this.#open(() => this.#pauses(), true)),
      ...this.#sides(false),
    });
  }

  interval(): Node {
    const dice = this.#dice;
    const opens = dice.chance(50);
    const subject = opens
      ? dice.pick('case', 'class', 'student', 'teacher', 'school', 'parent×student')
      : dice.pick('school', 'class', 'student', 'family', 'teacher', 'parent', 'teacher×class');
    return this.#norm('interval', {
      event: this.#open(() => this.selector({ reach: true, usual: 'meet' })),
      subject,
      among: dice.maybe(15, () => this.#among(subject)),
      opens: opens ? this.selector({ usual: 'ask' }) : undefined,
      closes: dice.maybe(55, () => this.#open(() => this.selector({ usual: 'plan' }), true)),
      during: dice.maybe(30, () => 'lessons'),
      maxGap: this.#term({ long: true }),
      ...this.#sides(false),
    });
  }

  precedence(): Node {
    const dice = this.#dice;
    return this.#norm('precedence', {
      target: this.#open(() => this.selector({ usual: 'reply' })),
      earlier: this.#open(() => this.selector({ same: true, reach: true, usual: 'ask' })),
      key: this.#key(),
      lead: dice.maybe(45, () => this.#term()),
      sameWindow: dice.maybe(35, () => this.#window()),
      ...this.#sides(true),
    });
  }

  condition(): Node {
    const dice = this.#dice;
    return this.#norm('condition', {
      event: this.#open(() => this.selector({ usual: 'reply' })),
      key: dice.maybe(65, () => this.#key()),
      satisfies: this.#open(() => this.predicate(2)),
      ...this.#sides(true),
    });
  }

  prohibition(): Node {
    const dice = this.#dice;
    return this.#norm('prohibition', {
      event: this.#open(() => this.selector({ usual: 'meet' })),
      key: dice.maybe(65, () => this.#key()),
      except: dice.maybe(50, () => this.#open(() => this.predicate(1), true)),
      ...this.#sides(true),
    });
  }

  evidence(): Node {
    const dice = this.#dice;
    const subject = dice.pick(
      'school',
      'class',
      'student',
      'family',
      'parent',
      'teacher',
      'teacher×class',
      'parent×student',
    );
    return this.#norm('evidence', {
      event: this.#open(() => this.selector({ reach: true, usual: 'meet' })),
      subject,
      among: dice.maybe(25, () => this.#among(subject)),
      window: this.#window(),
    });
  }

  #norm(kind: string, fields: Record<string, Json | undefined>): Node {
    return tidy({ kind, title: `${kind} of the generator`, ...fields }) as Node;
  }

  // Parts ------------------------------------------------------------------------------------------------------------

  #key(): string {
    return this.#dice.pick(
      'case',
      'case',
      'case',
      'student',
      'student',
      'class',
      'class',
      'family',
      'parent',
      'teacher',
      'school',
      'document',
      'event',
      'event',
      'teacher×class',
      'parent×student',
    );
  }

  #trigger(): { trigger: Node; key: string } {
    const dice = this.#dice;
    const kind = dice.int(0, 9);
    if (kind === 0) {
      const roster = dice.pick('student-enrolled', 'student-enrolled', 'class-formed', 'teacher-assigned');
      const key = {
        'student-enrolled': 'student',
        'class-formed': 'class',
        'teacher-assigned': dice.pick('teacher', 'class', 'teacher×class'),
      }[roster];
      return { trigger: { roster }, key };
    }
    if (kind === 1) {
      const key = dice.pick(
        'school',
        'class',
        'student',
        'family',
        'parent',
        'teacher',
        'teacher×class',
        'parent×student',
      );
      return { trigger: { startOf: this.#window() }, key };
    }
    return { trigger: this.selector({ usual: 'ask' }), key: this.#key() };
  }

  #among(subject: string): Node | undefined {
    const dice = this.#dice;
    const ways: (() => Node)[] = [];
    if (subject.startsWith('teacher'))
      ways.push(() => ({ role: dice.some(['teacher', 'subject-teacher', 'deputy', 'class-teacher'], 1, 2) }));
    if (subject.endsWith('student')) ways.push(() => ({ category: dice.some(['ovz', 'gifted'], 1, 2) }));
    if (['class', 'student', 'teacher×class', 'parent×student'].includes(subject)) {
      ways.push(() => ({ grade: dice.some([1, 5, 10], 1, 2) }));
    }
    return ways.length === 0 ? undefined : dice.pick(...ways)();
  }

  selector({ same = false, reach = false, usual = '' } = {}): Node {
    const dice = this.#dice;
    return tidy({
      activity: this.#open(() =>
        usual !== '' && dice.chance(75)
          ? [usual]
          : dice.some(activities.slice(0, dice.chance(93) ? 5 : 6), 1, dice.pick(1, 1, 2)),
      ),
      role: dice.maybe(6, () => this.#open(() => dice.some(roles, 1, 2), true)),
      form: dice.maybe(10, () => this.#open(() => (dice.chance(50) ? 'listed' : dice.some(forms, 1, 2)), true)),
      topic: dice.maybe(4, () => dice.some(topics, 1, 2)),
      counterparty: dice.maybe(4, () => dice.some(['parent', 'mother', 'head'], 1, 2)),
      outcome: dice.maybe(4, () => [dice.pick('done', 'lost')]),
      where: dice.maybe(14, () => this.#open(() => this.predicate(1, same), true)),
      reach: reach ? dice.maybe(35, () => this.#open(() => dice.pick('own', 'members', 'wider'), true)) : undefined,
    }) as Node;
  }

  predicate(depth: number, same = false): Node {
    const dice = this.#dice;
    const deeper = (): Node => this.predicate(depth - 1, same);
    switch (dice.int(depth > 0 ? 0 : 3, same ? 14 : 12)) {
      case 0:
        return { op: 'and', of: dice.list(1, 2, deeper) };
      case 1:
        return { op: 'or', of: dice.list(1, 2, deeper) };
      case 2:
        return { op: 'not', of: deeper() };
      case 3:
        return { op: 'equals', field: 'urgent', value: dice.pick('yes', 'no') };
      case 4:
        return {
          op: 'equals',
          field: dice.pick('topic', 'outcome', 'role'),
          value: dice.pick('marks', 'done', 'teacher'),
        };
      case 5:
        return { op: 'oneOf', field: dice.pick('level', 'tongue'), values: [dice.int(0, 3), 'ru'] };
      case 6:
        return { op: 'includes', field: 'marks', [dice.pick('any', 'all')]: dice.some(['red', 'green', 'blue'], 1, 2) };
      case 7:
        return { op: 'includes', field: 'participants', any: [dice.pick('parent', 'deputy', 'class-teacher:t1')] };
      case 8:
        return { op: 'includes', field: 'participants', bearer: true };
      case 9:
        return { op: 'atLeast', field: dice.pick('level', 'marks'), value: dice.int(1, 3) };
      case 10:
        return { op: 'present', field: dice.pick('effective', 'case', 'class', 'student', 'marks', 'form', 'refers') };
      case 11:
      case 12:
        return { op: 'during', window: this.#plainWindow() };
      default:
        return { op: 'same', field: dice.pick('tongue', 'topic', 'marks', 'form', 'level') };
    }
  }

  #sides(same: boolean): Record<string, Json | undefined> {
    const dice = this.#dice;
    const side = (): Json =>
      this.#open(
        () => tidy({ event: this.selector({ same, reach: true }), until: dice.maybe(30, () => 'as-of') }) as Node,
        true,
      );
    return { provided: dice.maybe(14, side), unless: dice.maybe(14, side) };
  }

  /** Without a school calendar there are no holidays to ask for, but now and then a norm does. */
  #pauses(): Json {
    const dice = this.#dice;
    return this.#hasCalendar() ? dice.some(['school-holidays', 'bearer-absence'], 1, 2) : ['bearer-absence'];
  }

  #term({ long = false } = {}): Json {
    const dice = this.#dice;
    if (dice.chance(this.#openness)) return { value: dice.pick(...decisionNames.terms) };
    return this.#open(() => this.plainTerm(long));
  }

  plainTerm(long = false): Node {
    const dice = this.#dice;
    const unit = dice.pick(
      'hour',
      'hour',
      'calendar-day',
      'calendar-day',
      this.#dayUnit(),
      this.#dayUnit(),
      'week',
      'month',
      ...(this.#epoch.vague ? Array.from({ length: 20 }, () => 'hour' as const) : (['year'] as const)),
    );
    const most = {
      hour: (long ? 200 : 50) / (this.#epoch.vague ? 2 : 1),
      'calendar-day': long ? 40 : 12,
      'working-day': 10,
      'school-day': 10,
      week: 3,
      month: 3,
      year: 1,
    }[unit];
    const isHours = unit === 'hour';
    return tidy({
      amount: dice.int(long ? 1 : 0, most),
      unit,
      start: isHours ? undefined : dice.maybe(20, () => dice.pick('next-day', 'same-day')),
      pause: dice.maybe(15, () => this.#pauses()),
      roll: dice.maybe(25, () => dice.pick('next', 'previous', 'none')),
      cutoff: isHours ? undefined : dice.maybe(20, () => dice.pick('18:00', '12:00', '24:00', '00:00')),
    }) as Node;
  }

  #count(from: number, to: number): Json {
    const dice = this.#dice;
    if (dice.chance(this.#openness)) return { value: dice.pick(...decisionNames.counts) };
    return this.#open(() => dice.int(from, to));
  }

  #point(hasTrigger: boolean, depth: number): Json {
    const dice = this.#dice;
    const deeper = (): Json => this.#point(hasTrigger, depth - 1);
    switch (dice.int(0, depth > 0 ? 10 : 4)) {
      case 0:
        return { point: 'trigger' };
      case 1:
        return hasTrigger ? { point: 'attribute', name: 'effective' } : { point: 'trigger' };
      case 2:
      case 3:
        return tidy({
          point: dice.pick('startOf', 'endOf'),
          window: this.#open(() => this.#plainWindow()),
          which: dice.maybe(50, () => dice.pick('this', 'next')),
        }) as Node;
      case 4:
        return { point: 'next', event: this.selector({ same: hasTrigger, usual: 'reply' }) };
      case 5:
      case 6:
        return { point: 'plus', from: deeper(), term: this.#term() };
      case 7:
        return { point: 'minus', from: deeper(), term: this.#term() };
      case 8:
        return {
          point: 'onOrAfter',
          of: deeper(),
          unit: this.#hasCalendar() ? dice.pick('working-day', 'school-day') : 'working-day',
        };
      case 9:
        return { point: 'earliest', of: dice.list(1, 2, deeper) };
      default:
        return { point: 'latest', of: dice.list(1, 2, deeper) };
    }
  }

  /** A window that norms are counted in: no decision may change it that is not recommended. */
  #window(): Json {
    const dice = this.#dice;
    if (!dice.chance(this.#openness)) return this.#plainWindow();
    return this.#behind(dice.pick(...decisionNames.recommended), () => this.#plainWindow(), false);
  }

  #plainWindow(): Node {
    const dice = this.#dice;
    const hasCalendar = this.#hasCalendar();
    const kind = this.#epoch.vague && dice.chance(40) ? 12 : dice.int(hasCalendar ? 0 : 5, 12);
    const between = dice.maybe(40, () => dice.pick('previous', 'next', 'none'));
    const during = dice.maybe(40, () => 'lessons');
    switch (kind) {
      case 0:
      case 1:
        return tidy({ window: dice.pick('half-year', 'quarter', 'trimester', 'attestation-period'), between }) as Node;
      case 2:
        return tidy({ window: 'attestation-period', between }) as Node;
      case 3:
        return {
          window: 'named',
          name: dice.pick('before-year', 'after-year', dice.chance(50) ? 'start-of-year' : 'after-year'),
        };
      case 4:
        return tidy({
          window: 'nth',
          of: dice.pick('half-year', 'quarter', 'attestation-period'),
          n: dice.int(1, 4),
          fromYearStart: dice.maybe(40, () => true),
        }) as Node;
      case 5:
        return { window: dice.pick('school-year', 'lessons') };
      case 6:
        return tidy({ window: 'month', during }) as Node;
      case 7:
        return tidy({ window: dice.pick('week', 'month'), during }) as Node;
      case 8:
        return tidy({
          window: 'dates',
          from: dice.pick('09-01', '10-25', '12-30', '02-29', '05-20', '08-15'),
          to: dice.pick('09-30', '11-05', '01-15', '02-28', '06-15', '08-31'),
          place: dice.maybe(50, () => dice.pick('in', 'before')),
        }) as Node;
      case 9:
        return {
          window: 'first-days',
          days: dice.int(1, 40),
          unit: dice.pick('calendar-day', 'working-day', ...(hasCalendar ? ['school-day' as const] : [])),
        };
      case 10:
      case 11: {
        const unit = dice.pick('calendar-day', 'week', 'month', 'year');
        const least = { 'calendar-day': 14, week: 2, month: 1, year: 1 }[unit];
        return tidy({
          window: 'blocks',
          term: { amount: least + dice.int(0, unit === 'calendar-day' ? 60 : 1), unit },
          anchor: dice.pick('school-year', 'lessons', 'monday', '10-31', '01-01'),
          during,
        }) as Node;
      }
      default:
        return tidy({
          window: 'slots',
          slots: dice.list(this.#epoch.vague ? 4 : 1, this.#epoch.vague ? 7 : 2, () => ({
            weekday: dice.int(1, 7),
            ...dice.pick(
              { from: '09:00', to: '12:00' },
              { from: '10:00', to: '18:00' },
              { from: '00:00', to: '24:00' },
            ),
          })),
          holidays: hasCalendar ? dice.maybe(50, () => dice.pick('keep', 'skip')) : undefined,
          during,
        }) as Node;
    }
  }

  #hasCalendar(): boolean {
    return this.#epoch.calendars.length > 0 || this.#dice.chance(2);
  }

  #dayUnit(): 'calendar-day' | 'working-day' | 'school-day' {
    const unit = this.#dice.pick('calendar-day', 'working-day', 'school-day');
    return unit !== 'school-day' || this.#hasCalendar() ? unit : 'calendar-day';
  }

  // Decisions --------------------------------------------------------------------------------------------------------

  /** A field, now and then behind an open or recommended choice. */
  #open(make: () => Json, optional = false): Json {
    const dice = this.#dice;
    if (!dice.chance(this.#openness)) return make();
    return this.#behind(dice.pick(...decisionNames.open, ...decisionNames.recommended), make, optional);
  }

  #behind(decision: string, make: () => Json, optional: boolean): Node {
    const other = optional && this.#dice.chance(30) ? null : make();
    return { open: decision, options: { calendar: make(), other } };
  }
}
