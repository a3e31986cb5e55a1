import { searchOf, stateOf, usualState, type DeadlineState } from '../tools/deadline/state.ts';
import type { Shown } from '../tools/deadline/run.ts';
import { dayNow } from './day-now.ts';
import { download } from './download.ts';

/** The form of the calculator and its answer; the engine is loaded with the first question. */
class DeadlineCalculator extends HTMLElement {
  #shown: Shown | undefined;
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const state = stateOf(location.search);
    const isAsked = state.from !== '';
    // The example stands below: with today in the form it would look like the answer for today.
    fill(form, state);
    this.#fit(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer(form);
    });
    form.addEventListener('input', ({ target }) => {
      const from = form.elements.namedItem('from');
      if (from instanceof HTMLInputElement && from.value === '' && target !== from) from.value = dayNow();
      this.#fit(form);
      void this.#answer(form);
    });
    this.addEventListener('click', (event) => this.#act(event));
    addEventListener('popstate', () => {
      fill(form, stateOf(location.search));
      this.#fit(form);
      void this.#answer(form, false);
    });
    if (isAsked) void this.#answer(form, false);
  }

  /** Only the fields that the chosen term needs. */
  #fit(form: HTMLFormElement): void {
    const norm = form.elements.namedItem('norm') as HTMLSelectElement;
    for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) {
      const isNeeded = part.dataset.for === 'free' ? norm.value === '' : norm.selectedOptions[0]?.dataset.value === '';
      part.hidden = !isNeeded;
    }
    const link = form.querySelector<HTMLAnchorElement>('[data-clause]');
    const href = norm.selectedOptions[0]?.dataset.href;
    if (link) {
      link.hidden = href === undefined;
      if (href !== undefined) link.href = new URL(href, new URL(link.dataset.root ?? './', location.href)).href;
    }
  }

  async #answer(form: HTMLFormElement, remember = true): Promise<void> {
    const state = read(form);
    const result = this.querySelector<HTMLElement>('[data-result]');
    if (state.from === '' || !result) return;
    const turn = ++this.#asked;
    const { show } = await import('../tools/deadline/run.ts');
    const shown = await show(state);
    if (turn !== this.#asked) return;
    this.#shown = shown;
    result.replaceChildren(shown.fragment);
    this.querySelector('[data-example]')?.remove();
    if (remember) history.replaceState(null, '', `${location.pathname}${searchOf(state)}`);
  }

  #act(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (!button || !this.#shown) return;
    if (button.dataset.action === 'ics') {
      const file = this.#shown.calendarFile(Number(button.dataset.reading), Date.now());
      download('срок.ics', file, 'text/calendar');
    }
  }
}

function fill(form: HTMLFormElement, state: DeadlineState): void {
  const [amount, unit] = state.value.split(' ');
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, String(value)])),
    valueAmount: amount,
    valueUnit: unit ?? 'working-day',
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

function read(form: HTMLFormElement): DeadlineState {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const query = new URLSearchParams();
  for (const name of Object.keys(usualState)) query.set(name, text(name));
  if (text('valueAmount') !== '') query.set('value', `${text('valueAmount')} ${text('valueUnit')}`);
  return stateOf(`?${query.toString()}`);
}

customElements.define('deadline-calculator', DeadlineCalculator);
