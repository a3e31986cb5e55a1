import { statuses } from '../../schemas/regulation.ts';
import type { Language } from '../messages/message.ts';
import { impactWords } from '../messages/publishing.ts';
import { statusWords } from '../messages/words.ts';
import type { Compared, DifferenceFormat } from './diff/render-difference.ts';
import type { Impact, Transition, Verdict } from './impact.ts';

/** What another edition would have changed, as text, Markdown or JSON. */
export function renderImpact(impact: Impact, compared: Compared, format: DifferenceFormat, language: Language): string {
  if (format === 'json') {
    return `${JSON.stringify({ format: 'reglament-impact/1', ...compared, ...impact }, null, 2)}\n`;
  }
  const words = impactWords[language];
  const isMarkdown = format === 'md';
  const heading = (text: string): string[] => ['', isMarkdown ? `## ${text}` : text.toUpperCase(), ''];
  const mark = isMarkdown ? '- ' : '  ';
  const total = impact.findings.length;
  const lines = [
    isMarkdown ? `# ${words.title}: ${impact.regulation}` : `${words.title}: ${impact.regulation}`,
    '',
    `${compared.before} → ${compared.after}. ${total === 0 ? words.nothing : words.total(total)}`,
    ...heading(words.verdicts),
    ...statuses.flatMap((status) => {
      const [before, after] = [impact.counts.before[status] ?? 0, impact.counts.after[status] ?? 0];
      return before + after === 0 ? [] : [`${mark}${statusWords[status][language]}: ${before} → ${after}`];
    }),
  ];
  if (total > 0) {
    lines.push(
      ...heading(words.changes),
      ...impact.transitions.map((one) => `${mark}${transitionText(one, language)}`),
    );
    lines.push(...heading(words.byClause));
    for (const { clause, transitions } of impact.byClause) {
      lines.push(`${mark}${clause}: ${transitions.map((one) => transitionText(one, language)).join('; ')}`);
    }
  }
  if (impact.byClass.length > 0) {
    const isOneSchool = new Set(impact.byClass.map(({ school }) => school)).size === 1;
    lines.push(...heading(words.byClass));
    for (const { school, class: name, transitions } of impact.byClass) {
      const title = isOneSchool ? name : `${school}, ${name}`;
      lines.push(`${mark}${title}: ${transitions.map((one) => transitionText(one, language)).join('; ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function transitionText({ before, after, count }: Transition, language: Language): string {
  return `${verdictText(before, language)} → ${verdictText(after, language)}: ${count}`;
}

function verdictText(verdict: Verdict, language: Language): string {
  return verdict === 'absent' ? impactWords[language].absent : statusWords[verdict][language];
}
