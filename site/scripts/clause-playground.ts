import type { Playground } from '../tools/playground/run.ts';

/** The examples of a clause as a table to change; the engine is loaded when it is opened. */
class ClausePlayground extends HTMLElement {
  #playground: Playground | undefined;

  connectedCallback(): void {
    const fold = this.querySelector('details');
    if (!fold) return;
    fold.hidden = false;
    fold.addEventListener('toggle', () => void this.#open());
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('input', (event) => this.#onInput(event));
    this.addEventListener('click', (event) => this.#onClick(event));
  }

  async #open(): Promise<void> {
    if (this.#playground) return;
    const { openPlayground } = await import('../tools/playground/run.ts');
    this.#playground ??= await openPlayground(this.dataset.regulation ?? '', this.dataset.clause ?? '');
    this.#showTable();
  }

  #showTable(focus?: string): void {
    const { activeElement } = document;
    const id = focus ?? (this.contains(activeElement) ? activeElement?.id : undefined);
    if (this.#playground) this.querySelector('[data-table]')?.replaceChildren(this.#playground.table());
    if (id) document.getElementById(id)?.focus();
    this.#showVerdicts();
  }

  #showVerdicts(): void {
    if (this.#playground) this.querySelector('[data-verdicts]')?.replaceChildren(this.#playground.verdicts());
  }

  #onInput(event: Event): void {
    const { target } = event;
    const playground = this.#playground;
    if (!playground || !(target instanceof HTMLInputElement)) return;
    const { row, column } = target.dataset;
    if (row === undefined || column === undefined) return;
    playground.setCell(Number(row), column, target.value);
    this.#showVerdicts();
  }

  #onChange(event: Event): void {
    const { target } = event;
    const playground = this.#playground;
    if (!playground || !(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { row, column, play, key, unit } = target.dataset;
    if (row !== undefined && column !== undefined) {
      playground.setCell(Number(row), column, target.value);
      // Another kind of event has other attributes to choose from.
      if (column === 'activity') this.#showTable();
      else this.#showVerdicts();
    }
    switch (play ?? '') {
      case 'example':
        playground.choose(Number(target.value));
        this.#showTable();
        break;
      case 'asOf':
        playground.change({ asOf: target.value });
        this.#showVerdicts();
        break;
      case 'decision': {
        const value =
          unit === undefined || unit === '' || target.value === '' ? target.value : `${target.value} ${unit}`;
        playground.change({ answers: { ...playground.play.answers, [key ?? '']: value } });
        this.#showVerdicts();
      }
    }
  }

  #onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    const playground = this.#playground;
    if (!button || !playground) return;
    switch (button.dataset.action ?? '') {
      case 'add-row':
        playground.addRow();
        this.#showTable(`play-${playground.play.rows.length - 1}-time`);
        break;
      case 'remove-row':
        playground.removeRow(Number(button.dataset.row));
        this.#showTable('play-example');
        break;
      case 'reset': {
        const select = this.querySelector<HTMLSelectElement>('#play-example');
        playground.choose(Number(select?.value ?? 0));
        this.#showTable('play-example');
      }
    }
  }
}

customElements.define('clause-playground', ClausePlayground);
