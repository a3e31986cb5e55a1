import { say } from '../../messages/index.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from '../decision-outcomes.ts';
import { presentCounts } from '../groups.ts';
import { oneLine } from '../plain-text.ts';
import { heading, type Page } from './page.ts';

/** Open decisions with all their options, where there are several regulations. */
const DECISIONS_IN_BRIEF = 3;

export function openDecisions(page: Page): void {
  const { report, facts, language, paper } = page;
  const { openDecisions: decisions } = report.summary;
  if (decisions.length === 0) return;
  heading(page, 'openDecisions', decisions.length);
  const most = page.isBrief ? DECISIONS_IN_BRIEF : Infinity;
  for (const decision of decisions.slice(0, most)) {
    paper.blank();
    paper.paragraph(
      [
        { text: decision.decision, style: 'bold' },
        ` ${oneLine(decision.question)}`,
        ` – ${say('report-settles', decision, language)}.`,
      ],
      { first: 0, rest: 2 },
    );
    if (decision.kind === 'choice') {
      for (const { option, label, counts, open } of optionOutcomes(report, decision, facts)) {
        const outcome = say('report-outcome', { counts: presentCounts(counts), open }, language);
        paper.paragraph([`${oneLine(label)}${outcome === '' ? '' : `: ${outcome}`}`], { first: 2, rest: 4 });
        flagLine(decideFlag(decision.decision, option), page);
      }
    } else {
      const spread = measuredSpread(report, decision);
      const parts = spread
        ? [
            ...spread.within.map(({ days, count }) =>
              say('report-measured-within', { days, count, total: spread.done }, language),
            ),
            ...(spread.none > 0 ? [say('report-measured-none', { count: spread.none }, language)] : []),
          ]
        : [];
      if (parts.length > 0) paper.paragraph([`${parts.join('; ')}.`], { first: 2 });
      for (const flag of valueFlags(decision, spread)) flagLine(flag, page);
    }
  }
  const rest = decisions.slice(most);
  if (rest.length > 0) {
    paper.blank();
    paper.paragraph([
      {
        text: say(
          'report-more-decisions',
          { decisions: rest.map(({ decision }) => oneLine(decision)).join(', ') },
          language,
        ),
        style: 'dim',
      },
    ]);
  }
}

/** A flag stays on one line, so that it can be copied. */
function flagLine(flag: string, { paper }: Page): void {
  paper.paragraph([{ text: flag.replaceAll(' ', '\u00A0'), style: 'cyan' }], { first: 4 });
}
