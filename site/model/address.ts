/** Addresses of the handbook, from the root of the site. */
export function at(path: string): string {
  return `${import.meta.env.BASE_URL}${path}`;
}

export function regulationAddress(regulation: string): string {
  return at(`regulations/${regulation}/`);
}

/** The page of a clause: this is the address to cite. */
export function clauseAddress(regulation: string, clause: string): string {
  return at(`regulations/${regulation}/${clause}/`);
}

/** @param table which part of the vocabulary */
export function wordAddress(table: WordTable, code: string): string {
  return at(`vocabulary/#${wordAnchor(table, code)}`);
}

export type WordTable = 'activities' | 'roles' | 'forms' | 'topics' | 'categories' | 'statuses';

export function wordAnchor(table: WordTable, code: string): string {
  return `${table}-${code.replaceAll('.', '-')}`;
}

export function decisionAddress(key: string): string {
  return at(`decisions/#${decisionAnchor(key)}`);
}

export function decisionAnchor(key: string): string {
  return `decision-${key.replace('@', '-').replaceAll('.', '-')}`;
}
