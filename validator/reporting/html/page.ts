import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../../../schemas/report.ts';
import type { Language } from '../../messages/message.ts';
import { oneLine } from '../plain-text.ts';
import { inputsPart, rejectedPart, uncheckedPart, warningsPart } from './data-lists.ts';
import { openDecisionsPart, takenDecisionsPart } from './decision-panel.ts';
import { findingsPart, MOST_FINDINGS } from './finding-list.ts';
import { markup, verbatim, type Html } from './fragment.ts';
import { headPart, verdictPart } from './head-part.ts';
import { heatMapPart } from './heat-map.ts';
import { markDefinitions } from './marks.ts';
import { pageContext, type PageContext } from './page-context.ts';
import { script } from './script.ts';
import { styles } from './styles.ts';
import { timelinePart } from './timeline.ts';
import { schoolNames } from '../school-names.ts';

/**
 * The page of a report. Its content policy forbids everything but its own style sheet and script, by their hashes; data
 * of the logs stands in it as text alone.
 *
 * @param limit findings on the page
 */
export function pageText(report: Report, language: Language, limit = MOST_FINDINGS): string {
  const page = pageContext(report, language);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // The policy stands as it is, and so do style sheet and script, to the letter: their hashes are of those letters.
  const text = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${oneLine(`${schoolNames(report).join(', ')} · ${page.label('report')} · ${report.asOf}`)}</title>
        <style>${verbatim(styles)}</style>
      </head>
      <body>
        ${markDefinitions}
        <a class="skip" href="#findings">${page.word('toFindings')}</a>
        ${headPart(page)} ${bodyPart(page, limit)}
        <footer>
          <p>${page.label('colophon')}</p>
          <p>${page.title('generatedBy')}: ${report.generatedBy}. <a href="#verdict">${page.word('top')}</a></p>
        </footer>
        <script>${verbatim(script)}</script>
      </body>
    </html>`;
  return `${text.html}\n`;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: Html | undefined;
}

function bodyPart(page: PageContext, limit: number): Html {
  const parts: Part[] = [
    { id: 'map', title: page.word('heatMap'), content: heatMapPart(page) },
    { id: 'year', title: page.word('timeline'), content: timelinePart(page) },
    { id: 'decisions', title: page.title('openDecisions'), content: openDecisionsPart(page) },
    { id: 'findings', title: page.title('findings'), content: findingsPart(page, limit) },
    { id: 'unchecked', title: page.label('notChecked'), content: uncheckedPart(page) },
    { id: 'rejected', title: page.label('rejected'), content: rejectedPart(page) },
    { id: 'warnings', title: page.label('warnings'), content: warningsPart(page) },
    { id: 'inputs', title: page.label('inputs'), content: inputsPart(page) },
    { id: 'taken', title: page.label('takenDecisions'), content: takenDecisionsPart(page) },
  ];
  const present = parts.filter(({ content }) => content !== undefined);
  return markup`<main>
    ${verdictPart(page)}
    <nav class="contents" aria-label="${page.word('contents')}">
      <ul>
        ${present.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
    ${present.map(({ content }) => content)}
  </main>`;
}

/** As a content policy names it: `sha256-…` in base64. */
function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;
}
