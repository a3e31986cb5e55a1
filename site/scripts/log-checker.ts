import type { FindingFilter, Region, Reply, Request } from '../tools/check/messages.ts';
import { toDom, type View } from '../tools/view.ts';
import { dayNow } from './day-now.ts';
import { download } from './download.ts';

const PAGE = 40;
/** A worker that does not stop in time is started anew. */
const PATIENCE = 1500;

/** The page of checking: it hands files to the worker and shows what the worker draws. */
class LogChecker extends HTMLElement {
  #worker: Worker | undefined;
  #isReady = false;
  #waiting: Request[] = [];
  #files: readonly File[] = [];
  #shown = PAGE;
  #busy: Request['type'] | undefined;
  #requests = { page: 0, worker: 0, since: Infinity };

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    const wake = (): void => void this.#wake();
    // Everything is loaded at the first sign of interest, so that nothing is asked for once a file is there.
    this.addEventListener('pointerenter', wake, { once: true });
    this.addEventListener('focusin', wake, { once: true });
    document.addEventListener('dragenter', wake, { once: true });
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('input', (event) => this.#onInput(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.#acceptDrops();
    new PerformanceObserver((list) => {
      this.#requests.page += list.getEntries().filter(({ startTime }) => startTime > this.#requests.since).length;
      this.#showRequests();
    }).observe({ type: 'resource' });
  }

  disconnectedCallback(): void {
    this.#worker?.terminate();
  }

  #wake(): Worker {
    if (this.#worker) return this.#worker;
    this.#say('Загружается проверка…');
    const worker = new Worker(new URL('../tools/check/worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<Reply>) => this.#hear(event.data));
    worker.addEventListener('error', () => this.#problem('Проверка не загрузилась. Обновите страницу.'));
    const root = new URL(this.dataset.root ?? './', location.href).href;
    // Today is not over: what is due today is not late.
    this.#post({ type: 'start', root, yesterday: dayNow(-1) });
    return worker;
  }

  #post(message: Request | { readonly type: 'start'; readonly root: string; readonly yesterday: string }): void {
    this.#worker?.postMessage(message, { transfer: [] });
  }

  #ask(request: Request): void {
    this.#wake();
    this.#problem('');
    if (!this.#isReady) {
      this.#waiting.push(request);
      return;
    }
    this.#busy = request.type;
    this.#post(request);
  }

  #hear(reply: Reply): void {
    switch (reply.type) {
      case 'ready':
        this.#isReady = true;
        this.#say('Готово к работе. Сеть больше не нужна.');
        this.toggleAttribute('data-ready', true);
        for (const request of this.#waiting.splice(0)) this.#ask(request);
        return;
      case 'show':
        this.#show(reply.region, reply.view);
        return;
      case 'progress':
        this.#progress(reply.words, reply.share);
        return;
      case 'problem':
        this.#problem(reply.words);
        return;
      case 'file':
        download(reply.name, reply.content, reply.mediaType);
        return;
      case 'done':
        this.#done(reply);
    }
  }

  #done({ task, words, requests }: Extract<Reply, { type: 'done' }>): void {
    this.#busy = undefined;
    this.#requests.worker = requests;
    this.#showRequests();
    this.#progress('', 1);
    if (words !== '') this.#say(words);
    const hasResult = this.querySelector('[data-region="result"] *') !== null;
    if ((task === 'run' || task === 'sample') && hasResult) {
      this.querySelector('[data-files]')?.removeAttribute('open');
      const heading = this.querySelector<HTMLElement>('#verdict');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    }
  }

  /** Puts a part in place; the control that the reader is at keeps the focus. */
  #show(region: Region, view: View): void {
    const part = this.querySelector<HTMLElement>(`[data-region="${region}"]`);
    if (!part) return;
    const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
    const id = focused?.id;
    const caret = focused instanceof HTMLInputElement && focused.type === 'search' ? focused.selectionStart : undefined;
    part.replaceChildren(toDom(view, document));
    part.closest<HTMLElement>('[data-section]')?.removeAttribute('hidden');
    if (!id) return;
    const next = document.getElementById(id);
    next?.focus({ preventScroll: true });
    if (caret !== undefined && next instanceof HTMLInputElement) next.setSelectionRange(caret, caret);
  }

  #onChange(event: Event): void {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === 'file') {
      if (target.files) this.#take([...target.files]);
      target.value = '';
      return;
    }
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { file, field, key = '', setting, filter, map } = target.dataset;
    const isTicked = target instanceof HTMLInputElement && target.type === 'checkbox';
    const value = isTicked ? (target.checked ? 'yes' : '') : target.value;
    if (file !== undefined && field !== undefined) this.#ask({ type: 'change', file, field, key, value });
    if (setting !== undefined) this.#ask({ type: 'setting', name: setting, key, value });
    if (map !== undefined) this.#ask({ type: 'map', regulation: value });
    if (filter !== undefined && filter !== 'text') this.#filter(this.#filterNow());
  }

  #timer: ReturnType<typeof setTimeout> | undefined;

  #onInput(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.dataset.filter !== 'text') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#filter(this.#filterNow()), 200);
  }

  #filterNow(decision = ''): FindingFilter {
    const value = (name: string): string => {
      const control = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-filter="${name}"]`);
      return control?.value ?? '';
    };
    return { status: value('status'), clause: value('clause'), class: value('class'), text: value('text'), decision };
  }

  #filter(filter: FindingFilter, shown = PAGE): void {
    this.#shown = shown;
    this.#last = filter;
    this.#ask({ type: 'filter', filter, shown });
  }

  #last: FindingFilter = { status: '', clause: '', class: '', text: '', decision: '' };

  #onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (!button) return;
    const { action = '', status = '', clause = '', decision = '' } = button.dataset;
    switch (action) {
      case 'sample':
        this.#begin();
        this.#ask({ type: 'sample' });
        return;
      case 'run':
        this.#ask({ type: 'run' });
        return;
      case 'cancel':
        this.#cancel();
        return;
      case 'forget':
        location.reload();
        return;
      case 'save':
        this.#ask({ type: 'save', format: button.dataset.format ?? '' });
        return;
      case 'more':
        this.#filter(this.#last, this.#shown + PAGE);
        return;
      case 'filter': {
        this.#filter({ status, clause, class: button.dataset.class ?? '', decision, text: '' });
        const heading = this.querySelector<HTMLElement>('#findings');
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: 'start' });
        return;
      }
      case 'try': {
        const from = button.dataset.from;
        const [amount, unit] = from === undefined ? [] : [field(from), field(`${from}-unit`)];
        this.#ask({
          type: 'try',
          decision,
          value: amount === undefined ? (button.dataset.value ?? '') : `${amount} ${unit}`,
        });
      }
    }
  }

  #acceptDrops(): void {
    const zone = this.querySelector<HTMLElement>('[data-drop]');
    const mark = (isOver: boolean): void => zone?.toggleAttribute('data-over', isOver) as undefined;
    document.addEventListener('dragover', (event) => {
      event.preventDefault();
      mark(true);
    });
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) mark(false);
    });
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      mark(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) this.#take(files);
    });
  }

  #take(files: readonly File[]): void {
    this.#begin();
    this.#files = [...this.#files, ...files];
    this.#ask({ type: 'files', files });
  }

  /** From here on requests are counted. */
  #begin(): void {
    this.#wake();
    if (this.#isReady && this.#requests.since === Infinity) this.#requests.since = performance.now();
    this.#showRequests();
  }

  #cancel(): void {
    this.#post({ type: 'cancel' });
    setTimeout(() => {
      if (this.#busy === undefined) return;
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#isReady = false;
      this.#busy = undefined;
      this.#progress('', 1);
      if (this.#files.length > 0) this.#ask({ type: 'files', files: this.#files });
    }, PATIENCE);
  }

  #say(words: string): void {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = words;
  }

  #problem(words: string): void {
    const part = this.querySelector<HTMLElement>('[data-problem]');
    if (!part) return;
    part.textContent = words;
    part.hidden = words === '';
    if (words !== '') part.scrollIntoView({ block: 'nearest' });
  }

  #progress(words: string, share: number): void {
    const part = this.querySelector<HTMLElement>('[data-progress]');
    const bar = part?.querySelector('progress');
    const text = part?.querySelector('[data-words]');
    if (!part || !bar || !text) return;
    part.hidden = words === '';
    bar.value = share;
    text.textContent = words;
  }

  #showRequests(): void {
    const part = this.querySelector('[data-requests]');
    if (!part || this.#requests.since === Infinity) return;
    part.textContent = `Запросов в сеть с тех пор, как выбраны файлы: ${this.#requests.page + this.#requests.worker}.`;
  }
}

function field(id: string): string {
  const control = document.getElementById(id);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : '';
}

customElements.define('log-checker', LogChecker);
