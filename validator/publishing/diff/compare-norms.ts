import type { Among, Norm, NormOf, Predicate, Selector, Side, Term, Window } from '../../../schemas/norm.ts';
import { diffWords, kindWords, rateWords, wholeTermWords, windowPhrase, type AspectKind } from '../../messages/diff.ts';
import type { Language } from '../../messages/message.ts';
import { subjectWords } from '../../messages/words.ts';
import type { Calendars } from './calendars.ts';
import { comparePoints } from './compare-points.ts';
import { comparePredicates } from './compare-predicates.ts';
import { compareAmong, compareCodes, compareSelectors, type Place, type SelectorPart } from './compare-selectors.ts';
import { compareTerms, type TermComparison } from './compare-terms.ts';
import { compareRates, compareSpans, leastPerYear, type Rate } from './compare-windows.ts';
import { broaderIsLooser, broaderIsTighter, earlierIsTighter, isSame, joint, type Direction } from './direction.ts';
import { amongText, labelOf, partText, pointText, predicateText, selectorText, triggerText } from './norm-words.ts';

/** One thing in which two norms differ. */
export interface NormAspect {
  readonly what: AspectKind;
  /** The part of a selector, where it is one. */
  readonly part?: SelectorPart;
  readonly direction: Direction;
  readonly before?: string;
  readonly after?: string;
  /** A day on which a due date moves most: the event's, the last day before and now. */
  readonly sample?: NonNullable<TermComparison['sample']>;
  /** The least number of events in a school year, where it is one number. */
  readonly perYear?: { readonly before: number; readonly after: number };
}

/** What a comparison of norms is made with. */
export interface Comparing {
  readonly was: Place;
  readonly is: Place;
  readonly calendars: Calendars;
  readonly language: Language;
  /** What stands for a count that a decision supplies: a negative number → its decision. */
  readonly decidedCounts: ReadonlyMap<number, string>;
}

/** Everything in which two norms, each with all its decisions taken, differ in what they ask for. */
export function compareNorms(before: Norm, after: Norm, with_: Comparing): NormAspect[] {
  const found = new Aspects(with_);
  if (before.kind === 'deadline' && after.kind === 'deadline') deadlines(before, after, found);
  else if (before.kind === 'frequency' && after.kind === 'frequency') frequencies(before, after, found);
  else if (before.kind === 'interval' && after.kind === 'interval') intervals(before, after, found);
  else if (before.kind === 'precedence' && after.kind === 'precedence') precedences(before, after, found);
  else if (before.kind === 'condition' && after.kind === 'condition') {
    found.selectors('event', before.event, after.event, broaderIsTighter);
    found.predicate('satisfies', before.satisfies, after.satisfies, (relation) => broaderIsLooser(relation));
    found.keys(before.key, after.key);
  } else if (before.kind === 'prohibition' && after.kind === 'prohibition') {
    found.selectors('event', before.event, after.event, broaderIsTighter);
    exceptions(before.except, after.except, found);
    found.keys(before.key, after.key);
  } else if (before.kind === 'evidence' && after.kind === 'evidence') {
    found.selectors('event', before.event, after.event, neutral);
    found.plain('subject', before.subject, after.subject, subject);
    found.among(before.among, after.among, 'other');
    found.plain('window', before.window, after.window, (window, language) => windowPhrase(window, language));
  } else {
    const direction = after.kind === 'evidence' ? 'looser' : before.kind === 'evidence' ? 'tighter' : 'other';
    const { language } = with_;
    found.add({
      what: 'kind',
      direction,
      before: kindWords[before.kind][language],
      after: kindWords[after.kind][language],
    });
    return found.list;
  }
  if (before.kind !== 'evidence' && after.kind !== 'evidence') {
    found.side('provided', before.provided, after.provided);
    found.side('unless', before.unless, after.unless);
  }
  return found.list;
}

function deadlines(before: NormOf<'deadline'>, after: NormOf<'deadline'>, found: Aspects): void {
  const { calendars, was, is, language } = found.with;
  const a = before.trigger;
  const b = after.trigger;
  if ('activity' in a && 'activity' in b) found.selectors('trigger', a, b, broaderIsTighter);
  else if (!isSame(a, b)) {
    found.add({
      what: 'trigger',
      direction: 'other',
      before: triggerText(a, was, language),
      after: triggerText(b, is, language),
    });
  }
  found.selectors('response', before.response, after.response, broaderIsLooser);
  found.keys(before.key, after.key);
  found.among(before.among, after.among);
  if (before.within && after.within) found.term('term', before.within, after.within);
  else if (before.by && after.by) {
    found.add({
      what: 'due',
      direction: earlierIsTighter(comparePoints(before.by, after.by, calendars)),
      before: pointText(before.by, was, language),
      after: pointText(after.by, is, language),
      isChanged: !isSame(before.by, after.by),
    });
  } else {
    const text = ({ within, by }: NormOf<'deadline'>, place: Place): string =>
      within ? wholeTermWords(within, language) : by ? pointText(by, place, language) : '';
    found.add({ what: 'due', direction: 'other', before: text(before, was), after: text(after, is) });
  }
  const none = diffWords.none[language];
  if (!isSame(before.since, after.since)) {
    const text = (point: typeof before.since, place: Place): string =>
      point ? pointText(point, place, language) : pointText({ point: 'trigger' }, place, language);
    found.add({ what: 'since', direction: 'other', before: text(before.since, was), after: text(after.since, is) });
  }
  const extension = before.extendedBy;
  const extended = after.extendedBy;
  if (extension && extended) {
    found.selectors('extension', extension.event, extended.event, broaderIsLooser);
    found.term('extension', extension.term, extended.term);
  } else if (extension || extended) {
    found.add({
      what: 'extension',
      direction: extended ? 'looser' : 'tighter',
      before: extension ? wholeTermWords(extension.term, language) : none,
      after: extended ? wholeTermWords(extended.term, language) : none,
    });
  }
}

function frequencies(before: NormOf<'frequency'>, after: NormOf<'frequency'>, found: Aspects): void {
  const { calendars, language } = found.with;
  const rates = [before, after].map((norm) => ({
    window: norm.window,
    min: norm.min ?? (norm.max === undefined ? 1 : 0),
    max: norm.max,
  }));
  const [was, is] = rates;
  const demands = before.max === undefined && after.max === undefined;
  const limits = was.min === 0 && is.min === 0;
  const effect = demands ? broaderIsLooser : limits ? broaderIsTighter : neutral;
  found.selectors('event', before.event, after.event, effect);
  if (!isSame(was, is)) {
    const text = (rate: typeof was): string =>
      rateWords(
        {
          window: rate.window,
          min: rate.min === 0 ? undefined : found.count(rate.min),
          max: rate.max === undefined ? undefined : found.count(rate.max),
        },
        language,
      );
    const isDecided = [was.min, is.min, was.max ?? 0, is.max ?? 0].some((count) => count < 0);
    const yearly = [was, is].map((rate) => (rate.min > 0 ? leastPerYear(rate, calendars) : undefined));
    const owed = (rate: typeof was, { among }: typeof before): Rate => ({ ...asCounted(rate), grades: among?.grade });
    const isOfCounts = was.min !== is.min || was.max !== is.max;
    found.add({
      what: 'rate',
      direction: isDecided && isOfCounts ? 'other' : compareRates(owed(was, before), owed(is, after), calendars),
      before: text(was),
      after: text(is),
      ...(yearly[0] !== undefined && yearly[1] !== undefined
        ? { perYear: { before: yearly[0], after: yearly[1] } }
        : {}),
    });
  }
  const isWider = after.event.reach === 'wider' && before.event.reach !== 'wider';
  if (before.subject !== after.subject) {
    const direction = isWider || limits ? 'other' : finer(before.subject, after.subject);
    found.plain('subject', before.subject, after.subject, subject, direction);
  }
  found.among(before.among, after.among);
  coverings(before, after, found);
  if (before.presence && after.presence) {
    const { shift } = compareTerms(before.presence, after.presence, calendars);
    found.add({
      what: 'presence',
      direction: earlierIsTighter(shift),
      before: wholeTermWords(before.presence, language),
      after: wholeTermWords(after.presence, language),
      isChanged: !isSame(before.presence, after.presence),
    });
  } else if (before.presence || after.presence) {
    const text = (term: Term | undefined): string => (term ? wholeTermWords(term, language) : diffWords.none[language]);
    const direction = after.presence ? 'looser' : 'tighter';
    found.add({ what: 'presence', direction, before: text(before.presence), after: text(after.presence) });
  }
  found.plain('pause', before.pause ?? [], after.pause ?? [], (pause) => pause.join(', '));
}

/** A count that a decision supplies is some count: the same on both sides, it does not matter which. */
function asCounted<T extends { min: number; max: number | undefined }>(rate: T): T {
  return { ...rate, min: rate.min < 0 ? 1 : rate.min, max: rate.max !== undefined && rate.max < 0 ? 1 : rate.max };
}

function coverings(before: NormOf<'frequency'>, after: NormOf<'frequency'>, found: Aspects): void {
  const { was, is, language } = found.with;
  const a = before.covering;
  const b = after.covering;
  if (isSame(a, b)) return;
  const text = (covering: typeof a, place: Place): string =>
    covering ? covering.values.map((value) => labelOf(value, place)).join(', ') : diffWords.none[language];
  let direction: Direction;
  if (!a || !b) direction = b ? 'tighter' : 'looser';
  else if (a.field !== b.field) direction = 'other';
  else direction = broaderIsTighter(compareCodes(new Set(a.values), new Set(b.values)));
  found.add({ what: 'covering', direction, before: text(a, was), after: text(b, is) });
}

function intervals(before: NormOf<'interval'>, after: NormOf<'interval'>, found: Aspects): void {
  const { language } = found.with;
  found.selectors('event', before.event, after.event, broaderIsLooser);
  found.plain('subject', before.subject, after.subject, subject, finer(before.subject, after.subject));
  found.among(before.among, after.among);
  found.term('gap', before.maxGap, after.maxGap);
  found.optional('opens', before.opens, after.opens, 'other', 'other', broaderIsTighter);
  found.optional('closes', before.closes, after.closes, 'looser', 'tighter', broaderIsLooser);
  if (before.during !== after.during) {
    const text = (during: 'lessons' | undefined): string => diffWords[during ? 'lessons' : 'allYear'][language];
    const direction = after.during ? 'looser' : 'tighter';
    found.add({ what: 'during', direction, before: text(before.during), after: text(after.during) });
  }
}

function precedences(before: NormOf<'precedence'>, after: NormOf<'precedence'>, found: Aspects): void {
  const { calendars, language } = found.with;
  const none = diffWords.none[language];
  found.selectors('target', before.target, after.target, broaderIsTighter);
  found.selectors('earlier', before.earlier, after.earlier, broaderIsLooser);
  found.keys(before.key, after.key);
  if (before.lead && after.lead) found.term('lead', before.lead, after.lead, 'back');
  else if (before.lead || after.lead) {
    const text = (term: Term | undefined): string => (term ? wholeTermWords(term, language) : none);
    found.add({
      what: 'lead',
      direction: after.lead ? 'tighter' : 'looser',
      before: text(before.lead),
      after: text(after.lead),
    });
  }
  if (!isSame(before.sameWindow, after.sameWindow)) {
    const a = before.sameWindow;
    const b = after.sameWindow;
    const text = (window: Window | undefined): string => (window ? windowPhrase(window, language) : none);
    const direction =
      a && b ? broaderIsLooser(compareSpans(a, b, calendars)) : b ? ('tighter' as const) : ('looser' as const);
    found.add({ what: 'window', direction, before: text(a), after: text(b) });
  }
}

function exceptions(before: Predicate | undefined, after: Predicate | undefined, found: Aspects): void {
  // No exception excepts nothing, while no condition lets everything through.
  if (before === undefined || after === undefined) {
    if (before === after) return;
    found.predicateOf('except', before, after, after === undefined ? 'tighter' : 'looser');
  } else found.predicate('except', before, after, broaderIsLooser);
}

/** From the whole to its parts: a duty towards each part asks for more. */
const FINENESS: Readonly<Record<string, number>> = {
  school: 0,
  class: 1,
  'teacher×class': 1,
  family: 2,
  student: 3,
  parent: 3,
  'parent×student': 4,
};

function finer(before: string, after: string): Direction {
  const was = FINENESS[before];
  const is = FINENESS[after];
  if (was === undefined || is === undefined || was === is) return 'other';
  return is > was ? 'tighter' : 'looser';
}

function subject(kind: string, language: Language): string {
  return subjectWords[kind]?.[language] ?? kind;
}

function neutral(relation: Parameters<typeof broaderIsTighter>[0]): Direction {
  return relation === 'equal' ? 'same' : 'other';
}

type Effect = (relation: Parameters<typeof broaderIsTighter>[0]) => Direction;

/** Gathers the aspects of one comparison. */
class Aspects {
  readonly with: Comparing;
  readonly list: NormAspect[] = [];

  constructor(with_: Comparing) {
    this.with = with_;
  }

  add({ isChanged = true, ...aspect }: NormAspect & { isChanged?: boolean }): void {
    if (isChanged) this.list.push(aspect);
  }

  /** Words of a count, or of the decision that supplies it. */
  count(count: number): string {
    const decision = this.with.decidedCounts.get(count);
    return decision === undefined ? String(count) : `${diffWords.decidedBy[this.with.language]} ${decision}`;
  }

  selectors(what: AspectKind, before: Selector, after: Selector, effect: Effect): void {
    const { was, is, language } = this.with;
    for (const change of compareSelectors(before, after, was, is)) {
      this.add({
        what,
        part: change.part,
        direction: effect(change.relation),
        before: partText(change.part, change.before, before, was, language),
        after: partText(change.part, change.after, after, is, language),
      });
    }
  }

  /** A selector that may be absent. */
  optional(
    what: AspectKind,
    before: Selector | undefined,
    after: Selector | undefined,
    added: Direction,
    removed: Direction,
    effect: Effect,
  ): void {
    const { was, is, language } = this.with;
    if (before && after) this.selectors(what, before, after, effect);
    else if (before || after) {
      const none = diffWords.none[language];
      this.add({
        what,
        direction: after ? added : removed,
        before: before ? selectorText(before, was, language) : none,
        after: after ? selectorText(after, is, language) : none,
      });
    }
  }

  side(what: 'provided' | 'unless', before: Side | undefined, after: Side | undefined): void {
    const isDuty = what === 'provided';
    // A new condition of the duty, and a new excuse from it, both ask for less.
    this.optional(what, before?.event, after?.event, 'looser', 'tighter', isDuty ? broaderIsTighter : broaderIsLooser);
    if (before && after && before.until !== after.until) {
      const longer = after.until === 'as-of';
      this.plain(
        what,
        before.until ?? '–',
        after.until ?? '–',
        (until) => until,
        longer === isDuty ? 'tighter' : 'looser',
      );
    }
  }

  term(what: AspectKind, before: Term, after: Term, direction: 'on' | 'back' = 'on'): void {
    const { calendars, language } = this.with;
    const { shift, sample } = compareTerms(before, after, calendars, direction);
    this.add({
      what,
      direction: earlierIsTighter(shift),
      before: wholeTermWords(before, language),
      after: wholeTermWords(after, language),
      ...(sample ? { sample } : {}),
      isChanged: !isSame(before, after),
    });
  }

  predicate(what: AspectKind, before: Predicate, after: Predicate, effect: Effect): void {
    this.predicateOf(what, before, after, effect(comparePredicates(before, after)));
  }

  predicateOf(
    what: AspectKind,
    before: Predicate | undefined,
    after: Predicate | undefined,
    direction: Direction,
  ): void {
    const { was, is, language } = this.with;
    this.add({
      what,
      direction,
      before: predicateText(before, was, language),
      after: predicateText(after, is, language),
      isChanged: !isSame(before, after),
    });
  }

  keys(before: string | undefined, after: string | undefined): void {
    this.plain('key', before ?? '–', after ?? '–', subject);
  }

  among(before: Among | undefined, after: Among | undefined, always?: Direction): void {
    const { was, is, language } = this.with;
    const relation = compareAmong(before, after, was, is);
    this.add({
      what: 'among',
      direction: always ?? broaderIsTighter(joint([relation])),
      before: amongText(before, was, language),
      after: amongText(after, is, language),
      isChanged: !isSame(before, after),
    });
  }

  plain<T>(
    what: AspectKind,
    before: T,
    after: T,
    words: (value: T, language: Language) => string,
    direction: Direction = 'other',
  ): void {
    if (isSame(before, after)) return;
    const { language } = this.with;
    this.add({ what, direction, before: words(before, language), after: words(after, language) });
  }
}
