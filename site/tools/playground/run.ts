import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import type { Clause, Example, Regulation } from '../../../schemas/regulation.ts';
import { errorWords } from '../error-words.ts';
import { loadRegulation } from '../regulation-data.ts';
import { h, toDom } from '../view.ts';
import { playOf, verdictsOn, type Play } from './play.ts';
import { playView, verdictsView } from './playground-view.ts';

const calendars = { school: schoolCalendars, working: workingCalendars };

/** One clause with its examples, ready to be played with. */
export class Playground {
  readonly #regulation: Regulation;
  readonly #clause: Clause;
  #chosen = 0;
  #play: Play;

  constructor(regulation: Regulation, clause: Clause) {
    this.#regulation = regulation;
    this.#clause = clause;
    this.#play = playOf(this.#example());
  }

  get play(): Play {
    return this.#play;
  }

  choose(index: number): void {
    this.#chosen = index;
    this.#play = playOf(this.#example());
  }

  change(play: Partial<Play>): void {
    this.#play = { ...this.#play, ...play };
  }

  setCell(row: number, column: string, value: string): void {
    this.change({ rows: this.#play.rows.map((own, index) => (index === row ? { ...own, [column]: value } : own)) });
  }

  addRow(): void {
    const last = this.#play.rows.at(-1);
    this.change({
      rows: [...this.#play.rows, last ? { ...last } : { time: this.#play.asOf, role: this.#clause.bearer[0] ?? '' }],
    });
  }

  removeRow(row: number): void {
    this.change({ rows: this.#play.rows.filter((_, index) => index !== row) });
  }

  table(): DocumentFragment {
    return toDom(playView(this.#play, this.#chosen, this.#regulation, this.#clause), document);
  }

  verdicts(): DocumentFragment {
    try {
      const report = verdictsOn(this.#play, this.#regulation, this.#clause, this.#example(), calendars);
      const view = report
        ? verdictsView(report, this.#clause)
        : h('p', { class: 'problem' }, 'Укажите, по какой день проверять.');
      return toDom(view, document);
    } catch (error) {
      return toDom(h('p', { class: 'problem' }, errorWords(error)), document);
    }
  }

  #example(): Example {
    return this.#clause.examples[this.#chosen];
  }
}

/** @throws RangeError if there is no such clause, or it has no example */
export async function openPlayground(regulation: string, id: string): Promise<Playground> {
  const loaded = await loadRegulation(regulation);
  const clause = loaded.clauses.find((one) => one.id === id);
  if (!clause || clause.examples.length === 0) throw new RangeError(`no examples in ${regulation} ${id}`);
  return new Playground(loaded, clause);
}
