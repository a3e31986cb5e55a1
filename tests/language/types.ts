/**
 * Wrong regulations do not compile. Checked by the type checker: each `@ts-expect-error` must meet an error, and
 * everything else must be right. The test beside it runs the checker over this file.
 */
import {
  at,
  calendarDays,
  clause,
  deadline,
  event,
  example,
  frequency,
  halfYear,
  language,
  open,
  valueOf,
  where,
  workingDays,
} from '../../validator/language/index.ts';

const usual = { title: 'x', text: 'y', bearer: 'class-teacher', towards: 'parent', periodicity: 'z', requirement: 'deadline', checkability: 'checked' } as const;
const reply = deadline({
  title: 't',
  trigger: event('appeal.received'),
  response: event('appeal.answered', { form: 'listed', role: ['class-teacher'] }),
  key: 'case',
  within: open('D01', { working: workingDays(5), calendar: calendarDays(5) }),
});

export const right = clause('III.4', {
  ...usual,
  forms: ['e-journal', 'e-mail'],
  norms: { reply },
  examples: [
    example('a', {
      log: [at('2026-04-30 10:00', 'appeal.received', { case: '17' })],
      asOf: '2026-05-31',
      expect: { reply: { working: 'satisfied', calendar: 'violated' } },
    }),
  ],
});

// @ts-expect-error a misspelt activity
event('appeal.recieved');
// @ts-expect-error a misspelt role
event('appeal.received', { role: ['class-teachr'] });
// @ts-expect-error a misspelt form
event('appeal.received', { form: ['e-mial'] });
// @ts-expect-error a misspelt topic
event('parents.informed', { topic: ['sucess'] });
// @ts-expect-error a bearer that is no role
clause('I', { ...usual, bearer: 'clas-teacher' });
// @ts-expect-error a norm keyed by `case` over an activity that carries no case
deadline({ title: 't', trigger: event('success.shared'), response: event('appeal.answered'), key: 'case', within: workingDays(1) });
// @ts-expect-error a response that does not name the event it is about
deadline({ title: 't', trigger: event('education.held'), response: event('success.shared'), key: 'event', within: workingDays(1) });
// @ts-expect-error an option that the decision does not have
open('D01', { workin: workingDays(5), calendar: calendarDays(5) });
// @ts-expect-error an option of the decision left out
open('D01', { working: workingDays(5) });
// @ts-expect-error a decision that does not exist
valueOf('D99');
// @ts-expect-error a column that does not exist
where.equals('stge', 'final');
// @ts-expect-error a window where a term is asked for
deadline({ title: 't', trigger: event('appeal.received'), response: event('appeal.answered'), key: 'case', within: halfYear() });
// @ts-expect-error a frequency without a window
frequency({ title: 't', event: event('success.shared'), subject: 'class' });
// @ts-expect-error a subject that is not one
frequency({ title: 't', event: event('success.shared'), subject: 'klass', window: halfYear() });
clause('III.4', {
  ...usual,
  norms: { reply },
  // @ts-expect-error an expectation of a norm that the clause does not have
  examples: [example('a', { log: [], asOf: '2026-05-31', expect: { replly: 'satisfied' } })],
});

const tickets = language({
  activities: {
    'ticket.opened': { label: 'заявка', keys: ['case'] },
    'ticket.closed': { label: 'закрыто', keys: ['case'], attributes: { severity: { type: 'code', label: 'важность' } } },
  },
});
tickets.deadline({
  title: 'right: own activities beside those of the project',
  trigger: tickets.event('ticket.opened'),
  response: tickets.event('ticket.closed', { where: tickets.where.equals('severity', 'high') }),
  key: 'case',
  within: workingDays(2),
});
tickets.event('appeal.received');
// @ts-expect-error own activities are checked too
tickets.event('ticket.reopened');
// @ts-expect-error own activities carry only the keys they declare
tickets.deadline({ title: '', trigger: tickets.event('ticket.opened'), response: tickets.event('ticket.closed'), key: 'class', within: workingDays(2) });
// @ts-expect-error own attributes are checked too
tickets.where.equals('sevrity', 'x');

// An own activity of the same code as one of the project's replaces it, keys included.
const replaced = language({ activities: { 'success.shared': { label: 'рассказ', keys: ['case'] } } });
replaced.deadline({
  title: 'right: the own keys count',
  trigger: replaced.event('success.shared'),
  response: replaced.event('appeal.answered'),
  key: 'case',
  within: workingDays(1),
});
// @ts-expect-error and those of the project do not
replaced.deadline({ title: '', trigger: replaced.event('success.shared'), response: replaced.event('appeal.answered'), key: 'class', within: workingDays(1) });
