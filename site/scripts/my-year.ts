import { journalOf } from '../tools/journal/journal.ts';
import { keep, keys, recall } from '../tools/storage.ts';
import { choiceOf, type YearChoice } from '../tools/year/choice.ts';
import type { ShownYear } from '../tools/year/run.ts';
import { dayNow } from './day-now.ts';
import { download } from './download.ts';

/** The year of the reader's role: the choice is kept in this browser, the dates are counted here. */
class MyYear extends HTMLElement {
  #shown: ShownYear | undefined;
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    const kept = recall(keys.year);
    fill(form, choiceOf(kept));
    this.#fitOwn(form);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'file')
        void this.#takeCalendar(event.target, form);
      else {
        keep(keys.year, read(form));
        void this.#show(form);
      }
    });
    this.addEventListener('click', (event) => this.#act(event, form));
    // Somebody who has been here before sees the own year at once; a first visitor sees the example until asking.
    if (kept !== undefined || recall(keys.journal) !== undefined) void this.#show(form);
  }

  async #show(form: HTMLFormElement): Promise<void> {
    const turn = ++this.#asked;
    const { showYear } = await import('../tools/year/run.ts');
    const own = recall(keys.calendar);
    const root = new URL(this.dataset.root ?? './', location.href).href;
    const shown = await showYear(
      read(form),
      journalOf(recall(keys.journal)),
      typeof own === 'string' ? own : undefined,
      dayNow(),
      root,
    );
    if (turn !== this.#asked) return;
    this.#shown = shown;
    this.querySelector('[data-example]')?.remove();
    this.querySelector('[data-result]')?.replaceChildren(shown.fragment);
  }

  async #takeCalendar(input: HTMLInputElement, form: HTMLFormElement): Promise<void> {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    const { calendarOf } = await import('../tools/year/run.ts');
    const { errorWords } = await import('../tools/error-words.ts');
    try {
      await calendarOf({ ...read(form), calendar: 'own' }, text);
    } catch (error) {
      this.#say(errorWords(error));
      return;
    }
    if (!keep(keys.calendar, text)) this.#say('Браузер не дал сохранить календарь.');
    this.#fitOwn(form);
    const select = form.elements.namedItem('calendar');
    if (select instanceof HTMLSelectElement) select.value = 'own';
    keep(keys.year, read(form));
    this.#say('Календарь принят.');
    await this.#show(form);
  }

  #act(event: Event, form: HTMLFormElement): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    switch (button?.dataset.action ?? '') {
      case 'ics':
        void this.#download(form);
        break;
      case 'print':
        void this.#ready(form).then(() => print());
        break;
      case 'template':
        void import('../tools/year/run.ts').then(({ calendarTemplate }) =>
          download('школьный-календарь.json', calendarTemplate(), 'application/json'),
        );
    }
  }

  async #ready(form: HTMLFormElement): Promise<ShownYear | undefined> {
    if (!this.#shown) await this.#show(form);
    return this.#shown;
  }

  async #download(form: HTMLFormElement): Promise<void> {
    const shown = await this.#ready(form);
    if (shown) download('мой-год.ics', shown.calendarFile(Date.now()), 'text/calendar');
  }

  /** The reader's own calendar can be chosen once it is there. */
  #fitOwn(form: HTMLFormElement): void {
    const option = form.querySelector<HTMLOptionElement>('option[value="own"]');
    if (option) option.hidden = option.disabled = recall(keys.calendar) === undefined;
  }

  #say(words: string): void {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = words;
  }
}

function fill(form: HTMLFormElement, choice: YearChoice): void {
  for (const [name, value] of Object.entries(choice)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = String(value);
  }
}

function read(form: HTMLFormElement): YearChoice {
  const data = new FormData(form);
  return choiceOf({ role: data.get('role'), grade: Number(data.get('grade')), calendar: data.get('calendar') });
}

customElements.define('my-year', MyYear);
