import type { AuthoredNorm } from '../../schemas/norm.ts';
import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { decisionOf } from '../language/readings.ts';
import { checkabilityWords } from '../messages/words.ts';

/** A regulation as a document: clauses with who, to whom, how, how often, what is checked and what is open. */
export function regulationMarkdown(regulation: Regulation, sha256: string): string {
  const lines = [
    `# ${regulation.title}`,
    '',
    regulation.summary,
    '',
    `Источник: ${regulation.source.title}${regulation.source.publisher === undefined ? '' : `, ${regulation.source.publisher}`}.`,
    `Пунктов: ${regulation.clauses.length}. SHA-256: \`${sha256}\`.`,
  ];
  const byId = new Map(regulation.clauses.map((clause) => [clause.id, clause]));
  for (const section of regulation.sections) {
    lines.push('', `## ${section.id}. ${section.title}`);
    for (const id of section.clauses) {
      const clause = byId.get(id);
      if (clause) lines.push('', ...clauseLines(clause, regulation));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** One clause. */
export function clauseLines(clause: Clause, regulation: Regulation): string[] {
  const { roles, forms } = regulation.vocabulary;
  const labels = (codes: readonly string[], table: Readonly<Record<string, { label: string }>>): string =>
    codes.map((code) => table[code]?.label ?? code).join(', ');
  const lines = [
    `### ${clause.id}. ${clause.title}`,
    '',
    clause.text,
    '',
    `- Кто: ${labels(clause.bearer, roles)}`,
    `- К кому: ${labels(clause.towards, roles)}`,
    `- Формы: ${clause.forms.length === 0 ? 'любые' : labels(clause.forms, forms)}${clause.formsOpen ? ' и другие' : ''}`,
    `- Когда: ${clause.periodicity}`,
    `- Проверка: ${checkabilityWords[clause.checkability].ru}${clause.reason === undefined ? '' : `. ${clause.reason}`}`,
  ];
  if (clause.source !== clause.id) lines.push(`- Пункт источника: ${clause.source}`);
  for (const [name, norm] of Object.entries(clause.norms)) lines.push(`- Норма \`${name}\`: ${titleOf(norm)}`);
  for (const key of clause.decisions) {
    const decision = decisionOf(regulation.decisions, key);
    if (decision) lines.push(`- Решение ${key}: ${decision.question}`);
  }
  for (const { regulation: other, clause: id, why } of clause.carriedBy ?? []) {
    lines.push(`- Выводы – в пункте ${[other, id].filter(Boolean).join(' ')}${why === undefined ? '' : `: ${why}`}`);
  }
  return lines;
}

/** The title of a norm as written: of its first variant, if the whole norm is open. */
export function titleOf(norm: AuthoredNorm): string {
  if (typeof norm.title === 'string') return norm.title;
  const options = norm.options;
  const [first] = typeof options === 'object' && options !== null ? Object.values(options) : [];
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? titleOf(first as AuthoredNorm) : '';
}
