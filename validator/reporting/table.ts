import { clauseGroups, hasSeveralRegulations, regulationGroups } from './groups.ts';
import type { Renderer } from './renderer.ts';
import { factsOf } from './report-facts.ts';
import { inputs, notChecked, rejections, warnings } from './table/data-part.ts';
import { paperOf } from './table/layout.ts';
import { openDecisions } from './table/open-decisions.ts';
import { others, pending, undetermined, waived } from './table/other-verdicts.ts';
import type { Page } from './table/page.ts';
import { foot, regulationLines, verdictLines } from './table/verdict-part.ts';
import { violations } from './table/violations.ts';

/** The report for a terminal: what matters first, no line wider than the screen. */
export const table = {
  extension: '.txt',
  mediaType: 'text/plain; charset=utf-8',
  render: (report, { language, colour = false, width = 80, all = false }) => {
    const paper = paperOf(width, colour);
    const groups = clauseGroups(report);
    const isSeveral = hasSeveralRegulations(report);
    const page: Page = {
      report,
      facts: factsOf(report),
      groups,
      regulations: regulationGroups(report, groups),
      isSeveral,
      language,
      paper,
      isBrief: isSeveral && !all,
      limit: all ? Infinity : isSeveral ? LISTED_OF_SEVERAL : LISTED,
      places: all ? Infinity : isSeveral ? 1 : PLACES,
    };
    verdictLines(page);
    regulationLines(page);
    violations(page);
    undetermined(page);
    pending(page);
    waived(page);
    others(page);
    rejections(page);
    warnings(page);
    notChecked(page);
    inputs(page);
    // Last, where the screen ends: what the school can do now.
    openDecisions(page);
    foot(page);
    return paper.text();
  },
} satisfies Renderer;

const LISTED = 3;
/** There are more norms then, and the rest is in the file all the same. */
const LISTED_OF_SEVERAL = 2;
const PLACES = 3;
