import type { EntryKind } from '../tools/journal/entry.ts';
import {
  emptyJournal,
  journalOf,
  pupilsOf,
  withoutRow,
  withRow,
  withRows,
  type Journal,
} from '../tools/journal/journal.ts';
import type * as JournalRun from '../tools/journal/run.ts';
import type { JournalWords } from '../tools/journal/run.ts';
import { forget, keep, keys, recall } from '../tools/storage.ts';
import { toDom, type View } from '../tools/view.ts';
import { choiceOf } from '../tools/year/choice.ts';
import { dayNow } from './day-now.ts';
import { download } from './download.ts';

type Run = typeof JournalRun;

/** Milliseconds after which the page itself is surely there. */
const UNHURRIED = 1000;

/** The journal of one teacher: kept in this browser alone. */
class MyJournal extends HTMLElement {
  #journal: Journal = emptyJournal;
  #run: Run | undefined;
  #words: JournalWords | undefined;
  #kinds: readonly EntryKind[] = [];

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    this.#journal = journalOf(recall(keys.journal));
    this.#field('own-class').value = this.#journal.class;
    this.#field('own-pupils').value = this.#journal.pupils.join('\n');
    this.#field('own-role').value = choiceOf(recall(keys.year)).role;
    if (this.#journal.class === '') this.querySelector('[data-settings]')?.setAttribute('open', '');
    this.addEventListener('change', (event) => void this.#onChange(event));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#add();
    });
    this.addEventListener('click', (event) => void this.#onClick(event));
    const wake = (): void => void this.#wake();
    this.addEventListener('focusin', wake, { once: true });
    this.addEventListener('pointerenter', wake, { once: true });
    const isAsked = new URLSearchParams(location.search).has('duty');
    if (isAsked || this.#journal.rows.length > 0) wake();
    // A telephone shows the list as it is at the first tap: by then it has to be full.
    else setTimeout(wake, UNHURRIED);
  }

  /** Loads the regulations' words: at the first sign of interest, or when the page has come to rest. */
  async #wake(): Promise<void> {
    if (this.#words) return;
    const run = await import('../tools/journal/run.ts');
    const words = await run.journalWords();
    if (this.#words) return;
    this.#run = run;
    this.#words = words;
    this.#showKinds(new URLSearchParams(location.search).get('duty') ?? '');
    this.#showRows();
    this.toggleAttribute('data-ready', true);
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
    const field = this.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (!field) throw new RangeError(`no field ${name}`);
    return field;
  }

  #put(region: string, view: View): void {
    this.querySelector(`[data-region="${region}"]`)?.replaceChildren(toDom(view, document));
  }

  #showKinds(chosen: string): void {
    if (!this.#words || !this.#run) return;
    this.#kinds = this.#words.kinds(this.#field('own-role').value);
    this.#field('kind').replaceChildren(toDom(this.#run.kindsView(this.#kinds, chosen), document));
    this.#showFields();
  }

  #kind(): EntryKind | undefined {
    const { value } = this.#field('kind');
    return this.#kinds.find(({ id }) => id === value);
  }

  #showFields(): void {
    const kind = this.#kind();
    if (!this.#words || !this.#run) return;
    const add = this.querySelector<HTMLButtonElement>('[type="submit"]');
    if (add) add.disabled = kind === undefined;
    const fields = kind ? this.#words.fields(kind, this.#journal, this.#field('own-role').value, dayNow()) : [];
    this.#put('fields', this.#run.fieldsView(fields, this.#journal.pupils.length));
  }

  #showRows(): void {
    if (this.#words && this.#run) this.#put('rows', this.#run.journalView(this.#journal, this.#words.vocabulary));
  }

  #save(journal: Journal, words: string): void {
    this.#journal = journal;
    const isKept = keep(keys.journal, journal);
    this.#say(isKept ? words : 'Браузер не дал сохранить журнал: скачайте его файлом, прежде чем закрыть страницу.');
    this.#showRows();
  }

  async #onChange(event: Event): Promise<void> {
    const { target } = event;
    if (!(
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement
    ))
      return;
    if (target instanceof HTMLInputElement && target.type === 'file') {
      await this.#import(target);
      return;
    }
    await this.#wake();
    switch (target.name) {
      case 'kind':
        this.#showFields();
        break;
      case 'own-role':
        keep(keys.year, { ...choiceOf(recall(keys.year)), role: target.value });
        this.#showKinds('');
        break;
      case 'own-pupils':
      case 'own-class': {
        const own = this.#field('own-class').value.trim();
        this.#save({ ...this.#journal, class: own, pupils: pupilsOf(this.#field('own-pupils').value) }, 'Запомнено.');
        this.#showFields();
        break;
      }
      default:
    }
  }

  async #add(): Promise<void> {
    await this.#wake();
    const kind = this.#kind();
    const form = this.querySelector<HTMLFormElement>('form[data-entry]');
    if (!kind || !form) return;
    const data = new FormData(form);
    const row: Record<string, string> = { activity: kind.activity };
    for (const name of new Set(data.keys())) {
      if (name === 'kind' || name === 'everyone' || name === 'date' || name === 'time') continue;
      row[name] = data
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join('|')
        .trim();
    }
    const date = data.get('date');
    const time = data.get('time');
    if (typeof date !== 'string' || date === '') return;
    row.time = typeof time === 'string' && time !== '' ? `${date}T${time}` : date;
    const pupils = data.has('everyone') ? this.#journal.pupils : [row.student ?? ''];
    let journal = this.#journal;
    for (const student of pupils) journal = withRow(journal, { ...row, student });
    this.#save(journal, pupils.length > 1 ? `Записано строк: ${pupils.length}.` : 'Записано.');
    this.#showFields();
    this.querySelector<HTMLElement>('#entry-date')?.focus();
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    await this.#wake();
    const bytes = new Uint8Array(await file.arrayBuffer());
    input.value = '';
    if (!this.#words || !this.#run) return;
    try {
      const { rows, rejected } = await this.#words.read({ name: file.name, size: bytes.length, open: () => bytes });
      const { journal, added } = withRows(this.#journal, rows);
      const unread = rejected === 0 ? '' : ` Не прочитано: ${rejected} – почему, скажет «Проверить журналы».`;
      this.#save(journal, `Добавлено строк: ${added}, уже были: ${rows.length - added}.${unread}`);
    } catch (error) {
      this.#say(this.#run.errorWords(error));
    }
  }

  async #onClick(event: Event): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    switch (button?.dataset.action ?? '') {
      case 'remove':
        this.#save(withoutRow(this.#journal, button?.dataset.id ?? ''), 'Строка убрана.');
        this.querySelector<HTMLElement>('#rows')?.focus();
        break;
      case 'export':
        await this.#wake();
        if (this.#run) download('мой-журнал.csv', this.#run.journalCsv(this.#journal.rows), 'text/csv');
        break;
      case 'erase':
        if (!confirm('Стереть весь журнал, класс и список учеников? Вернуть их будет нельзя.')) return;
        forget(keys.journal);
        this.#journal = emptyJournal;
        this.#field('own-class').value = '';
        this.#field('own-pupils').value = '';
        this.#showFields();
        this.#showRows();
        this.#say('Стёрто.');
    }
  }

  #say(words: string): void {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = words;
  }
}

customElements.define('my-journal', MyJournal);
