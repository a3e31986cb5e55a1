/** §6: the plain norms that an authored one stands for, one under each reading. */
import { norm as normSchema, type AuthoredNorm, type Json, type Norm, type Term } from '../../schemas/norm.ts';
import type { Answer, Decision, Regulation } from '../../schemas/regulation.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';

export interface Reading {
  /** The open choices that the norm reads, and the options by which this reading takes them. */
  readonly choices: Readonly<Record<string, string>>;
  /** Absent: under this reading there is no norm. */
  readonly norm: Norm | undefined;
  /** It reads a value that nobody has taken. */
  readonly untaken: boolean;
  /** Recommendations that it rests on. */
  readonly basedOn: readonly { readonly decision: string; readonly option: string }[];
}

export interface DecisionContext {
  readonly regulation: Regulation;
  readonly clause: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly calendars: readonly SchoolCalendar[];
}

/** Stand for a count and a term that nobody has taken; nothing may be counted by them. */
export const UNTAKEN_COUNT = 99_999;
const UNTAKEN_TERM: Term = { amount: UNTAKEN_COUNT, unit: 'calendar-day', roll: 'none' };

/** Every combination of the options of the open choices that the norm reads. @throws Error if there are more than 64 */
export function readingsOf(authored: AuthoredNorm, context: DecisionContext): Reading[] {
  const readings = expand(authored, {}, context);
  if (readings.length > 64) throw new Error(`${readings.length} readings`);
  return readings;
}

function expand(
  authored: AuthoredNorm,
  choices: Readonly<Record<string, string>>,
  context: DecisionContext,
): Reading[] {
  const reader = new Reader(choices, context);
  const plain = reader.read(authored);
  if (reader.undecided) {
    const { decision, options } = reader.undecided;
    return options.flatMap((option) => expand(authored, { ...choices, [decision]: option }, context));
  }
  const norm = plain === null ? undefined : normSchema.parse(plain);
  return [
    {
      choices,
      norm: norm && reader.isNotMeasured ? asEvidence(norm) : norm,
      untaken: reader.isUntaken && !reader.isNotMeasured,
      basedOn: [...reader.basedOn].map(([decision, option]) => ({ decision, option })),
    },
  ];
}

/** Reads an authored norm under some choices, and stops at the first choice that is still open. */
class Reader {
  readonly choices: Readonly<Record<string, string>>;
  readonly context: DecisionContext;
  undecided: { decision: string; options: string[] } | undefined;
  isUntaken = false;
  isNotMeasured = false;
  readonly basedOn = new Map<string, string>();

  constructor(choices: Readonly<Record<string, string>>, context: DecisionContext) {
    this.choices = choices;
    this.context = context;
  }

  /** `null`: the field, or the norm, is left out. */
  read(node: Json): Json {
    if (this.undecided || typeof node !== 'object' || node === null) return node;
    if (isList(node)) return node.map((item) => this.read(item)).filter((item) => item !== null);
    if (typeof node.open === 'string' && 'options' in node) return this.choose(node.open, node.options);
    if (typeof node.value === 'string' && Object.keys(node).length === 1) return this.take(node.value);
    const fields = Object.entries(node).map(([name, value]) => [name, this.read(value)] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== null));
  }

  choose(decision: string, options: Json): Json {
    const named = typeof options === 'object' && options !== null && !isList(options) ? options : {};
    const answer = this.answered(decision) ?? this.choices[decision];
    if (answer === undefined) {
      this.undecided = { decision, options: Object.keys(named) };
      return null;
    }
    if (typeof answer !== 'string' || !(answer in named))
      throw new Error(`${decision} has no option ${JSON.stringify(answer)}`);
    return this.read(named[answer]);
  }

  take(decision: string): Json {
    const answer = this.answered(decision);
    if (answer === 'not-measured') {
      this.isNotMeasured = true;
    } else if (answer !== undefined) return answer;
    else this.isUntaken = true;
    const definition = definitionOf(decision, this.context);
    return definition?.kind === 'value' && definition.of === 'count' ? UNTAKEN_COUNT : UNTAKEN_TERM;
  }

  /** In order: the profile's local answer, its shared one, the calendar's, the recommendation. */
  answered(decision: string): Answer | undefined {
    const { answers, clause, calendars } = this.context;
    const shared = decision.split('@')[0];
    const local = decision.includes('@') ? decision : `${decision}@${clause}`;
    const taken = answers[local] ?? answers[shared];
    if (taken !== undefined) return taken;
    const definition = definitionOf(decision, this.context);
    if (definition?.kind === 'choice' && definition.answeredBy !== undefined) {
      const period = definition.answeredBy;
      // § Without any calendar there is nothing that answers.
      if (calendars.length > 0 && calendars.every((calendar) => calendar.named?.[period] !== undefined))
        return 'calendar';
    }
    if (definition?.recommended === undefined) return undefined;
    const { recommended } = definition;
    this.basedOn.set(decision, typeof recommended === 'string' ? recommended : JSON.stringify(recommended));
    return recommended;
  }
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** § A local decision that is not defined itself is the shared one. */
function definitionOf(decision: string, { regulation }: DecisionContext): Decision | undefined {
  return regulation.decisions[decision] ?? regulation.decisions[decision.split('@')[0]];
}

/** `not-measured` lays the same events before a person, per school year. */
function asEvidence(norm: Norm): Norm {
  if (norm.kind === 'evidence') return norm;
  const event = norm.kind === 'deadline' ? norm.response : norm.kind === 'precedence' ? norm.target : norm.event;
  const own = 'subject' in norm ? norm.subject : (norm.key ?? 'school');
  const subject = own === 'case' || own === 'document' || own === 'event' ? 'class' : own;
  const among = 'among' in norm ? norm.among : undefined;
  return { kind: 'evidence', title: norm.title, event, subject, among, window: { window: 'school-year' } };
}
