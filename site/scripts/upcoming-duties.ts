import { journalOf } from '../tools/journal/journal.ts';
import { keep, keys, recall } from '../tools/storage.ts';
import { choiceOf } from '../tools/year/choice.ts';
import { dayNow } from './day-now.ts';

/** What falls due in the next two weeks, on the home page: the part of «My year» that is soon, for the same choice. */
class UpcomingDuties extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const kept = recall(keys.year);
    const choice = choiceOf(kept);
    for (const select of form.querySelectorAll('select')) {
      if (select.name === 'role') select.value = choice.role;
      if (select.name === 'grade') select.value = String(choice.grade);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      keep(keys.year, { ...choiceOf(recall(keys.year)), ...chosen(form) });
      void this.#show();
    });
    // Whoever has chosen before sees the answer at once; for others nothing is loaded until they ask.
    if (kept !== undefined) void this.#show();
  }

  async #show(): Promise<void> {
    const { showYear } = await import('../tools/year/run.ts');
    const own = recall(keys.calendar);
    const root = new URL(this.dataset.root ?? './', location.href).href;
    const { fragment } = await showYear(
      choiceOf(recall(keys.year)),
      journalOf(recall(keys.journal)),
      typeof own === 'string' ? own : undefined,
      dayNow(),
      root,
    );
    const soon = fragment.querySelector('.soon, .problem');
    // The section of the page has this heading already.
    soon?.querySelector('h3')?.remove();
    this.querySelector('[data-result]')?.replaceChildren(...(soon ? [soon] : []));
  }
}
customElements.define('upcoming-duties', UpcomingDuties);

function chosen(form: HTMLFormElement): { role: string; grade: number } {
  const value = (name: string): string => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
  return { role: value('role'), grade: Number(value('grade')) };
}
