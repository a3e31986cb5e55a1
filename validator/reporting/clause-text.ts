import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { decisionOf } from '../language/readings.ts';
import { explainWords } from '../messages/explain.ts';
import type { Language } from '../messages/message.ts';
import { checkabilityWords } from '../messages/words.ts';
import { titleOf } from './regulation-markdown.ts';
import { paperOf } from './table/layout.ts';

/** A clause for the terminal: what it asks, how it is checked, what the school has to decide. */
export function clauseText(clause: Clause, regulation: Regulation, language: Language, width: number): string {
  const paper = paperOf(width, false);
  const { roles, forms } = regulation.vocabulary;
  const words = (key: keyof typeof explainWords): string => explainWords[key][language];
  const labels = (codes: readonly string[], table: Readonly<Record<string, { label: string }>>): string =>
    codes.map((code) => (Object.hasOwn(table, code) ? table[code].label : code)).join(', ');
  const row = (key: keyof typeof explainWords, text: string): void =>
    paper.paragraph([`${words(key)}: ${text}`], { first: 0, rest: 2 });

  paper.paragraph([`${regulation.title}, ${clause.id}. ${clause.title}`]);
  paper.blank();
  paper.paragraph([clause.text]);
  paper.blank();
  row('who', labels(clause.bearer, roles));
  row('towards', labels(clause.towards, roles));
  const listed = clause.forms.length === 0 ? words('anyForms') : labels(clause.forms, forms);
  row('forms', clause.formsOpen ? `${listed} ${words('moreForms')}` : listed);
  row('when', clause.periodicity);
  row(
    'checked',
    [checkabilityWords[clause.checkability][language], clause.reason].filter((part) => part !== undefined).join('. '),
  );
  for (const norm of Object.values(clause.norms)) row('norm', titleOf(norm));
  for (const one of clause.carriedBy ?? []) row('carriedBy', [one.regulation, one.clause].filter(Boolean).join(' '));
  const decisions = clause.decisions.flatMap((key) => {
    const decision = decisionOf(regulation.decisions, key);
    return decision ? [{ key, decision }] : [];
  });
  if (decisions.length > 0) {
    paper.blank();
    paper.paragraph([`${words('decisions')}:`]);
    for (const { key, decision } of decisions) {
      paper.paragraph([`${key}. ${decision.question}`], { first: 2, rest: 4 });
      if (decision.kind !== 'choice') continue;
      for (const [option, { label, means }] of Object.entries(decision.options)) {
        const mark = decision.recommended === option ? '*' : '–';
        paper.paragraph([`${mark} ${option}: ${label}${means === undefined ? '' : `. ${means}`}`], {
          first: 4,
          rest: 6,
        });
      }
    }
  }
  if (clause.examples.length > 0) {
    paper.blank();
    paper.paragraph([`${words('examples')}:`]);
    for (const { title } of clause.examples) paper.paragraph([`– ${title}`], { first: 2, rest: 4 });
  }
  return paper.text().trimEnd();
}
