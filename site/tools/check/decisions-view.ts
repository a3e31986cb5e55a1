import type { Report } from '../../../schemas/report.ts';
import { say } from '../../../validator/messages/index.ts';
import { optionOutcomes } from '../../../validator/reporting/decision-outcomes.ts';
import { presentCounts } from '../../../validator/reporting/groups.ts';
import type { ReportFacts } from '../../../validator/reporting/report-facts.ts';
import { h, type View } from '../view.ts';
import type { ResultContext } from './result-context.ts';

/** Questions that the school has not answered: an answer can be tried on the spot. */
export function decisionsPart(report: Report, facts: ReportFacts, { tried }: ResultContext): View {
  const { openDecisions } = report.summary;
  const triedKeys = Object.keys(tried);
  if (openDecisions.length === 0 && triedKeys.length === 0) return undefined;
  return h(
    'section',
    { 'aria-labelledby': 'decisions' },
    h('h2', { id: 'decisions' }, 'Нерешённые вопросы'),
    h(
      'p',
      { class: 'hint' },
      'Пока школа не выбрала, норма проверена по каждому прочтению. Примерьте ответ: проверка повторится на месте.',
    ),
    triedKeys.length > 0 &&
      h(
        'ul',
        { class: 'tried' },
        triedKeys.map((key) =>
          h(
            'li',
            {},
            `${key}: ${facts.decision(key)?.question ?? ''} – `,
            h('b', {}, facts.answer(key, tried[key], 'ru')),
            ' ',
            h(
              'button',
              { type: 'button', class: 'button quiet', 'data-action': 'try', 'data-decision': key, 'data-value': '' },
              'Вернуть вопрос',
            ),
          ),
        ),
      ),
    openDecisions.map((decision) =>
      h(
        'article',
        { class: 'decision' },
        h('h3', {}, h('span', { class: 'number' }, decision.decision), ` ${decision.question}`),
        h(
          'p',
          { class: 'hint' },
          capital(say('report-settles', decision, 'ru')),
          '. ',
          h(
            'button',
            { type: 'button', class: 'as-link', 'data-action': 'filter', 'data-decision': decision.decision },
            'Показать эти выводы',
          ),
        ),
        decision.kind === 'choice'
          ? h(
              'ul',
              { class: 'options' },
              optionOutcomes(report, decision, facts).map(({ option, label, means, counts, open }) => {
                const outcome = say('report-outcome', { counts: presentCounts(counts), open }, 'ru');
                return h(
                  'li',
                  {},
                  h('h4', {}, capital(label)),
                  means !== undefined && h('p', {}, means),
                  outcome !== '' && h('p', { class: 'hint' }, `${capital(outcome)}.`),
                  tryButton(decision.decision, option, 'Примерить', label),
                );
              }),
            )
          : valueForm(decision.decision, facts.decision(decision.decision)?.question ?? ''),
      ),
    ),
  );
}

function tryButton(decision: string, value: string, words: string, about: string): View {
  return h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      'data-action': 'try',
      'data-decision': decision,
      'data-value': value,
      'aria-label': `${words}: ${about}`,
    },
    words,
  );
}

function valueForm(decision: string, question: string): View {
  const id = `value-${decision.replace('@', '-').replaceAll('.', '-')}`;
  return h(
    'p',
    { class: 'actions' },
    h('input', {
      id,
      type: 'number',
      min: '1',
      max: '100',
      value: '5',
      class: 'input short',
      'aria-label': `${question} Число`,
    }),
    h(
      'select',
      { id: `${id}-unit`, class: 'input short', 'aria-label': `${question} Единица` },
      h('option', { value: 'working-day' }, 'рабочих дней'),
      h('option', { value: 'calendar-day' }, 'календарных дней'),
    ),
    h(
      'button',
      { type: 'button', class: 'button quiet', 'data-action': 'try', 'data-decision': decision, 'data-from': id },
      'Примерить',
    ),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
