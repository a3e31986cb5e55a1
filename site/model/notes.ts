import type { MDXInstance } from 'astro';

const modules = import.meta.glob<MDXInstance<Record<string, unknown>>>('../../regulations/*/clauses/*.mdx', {
  eager: true,
});

/** The notes for practice that stand beside a clause, if someone wrote them. */
export function notesOf(
  regulation: string,
  clause: string,
): MDXInstance<Record<string, unknown>>['Content'] | undefined {
  return modules[`../../regulations/${regulation}/clauses/${clause}.mdx`]?.Content;
}
