import { schoolCalendars } from '../../../data/calendars/index.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import { termUnits, type Term } from '../../../schemas/norm.ts';
import type { Answer, Regulation } from '../../../schemas/regulation.ts';
import type { Report } from '../../../schemas/report.ts';
import { allWords } from '../../../validator/language/all-words.ts';
import { formatOf, isFormat, renderers } from '../../../validator/reporting/renderers.ts';
import { day } from '../../../validator/time/civil-date.ts';
import { errorWords } from '../error-words.ts';
import { filesView, settingsView, type FileSeen } from './files-view.ts';
import { chosen, findingsView } from './findings-view.ts';
import { withOwnNames, type GivenFile, type Part } from './given-file.ts';
import { noFilter, type FindingFilter, type Region, type Reply, type Request } from './messages.ts';
import { mapColumn, mapConstant, planFor, type CheckPlan, type FilePlan } from './plan.ts';
import type { ClauseAddress } from './result-context.ts';
import { filterView, resultView } from './result-view.ts';
import { look, readAll, runCheck, type Progress, type ReadCheck } from './run.ts';
import { clauseAddress, textOn, type Texts } from './texts.ts';

/** What the desk is told when it is set up. */
export interface DeskOptions {
  readonly regulations: readonly Texts[];
  readonly version: string;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** Yesterday, `2026-06-14`: today is not over. */
  readonly yesterday: string;
  readonly sample: () => { readonly files: readonly GivenFile[]; readonly asOf: string };
  readonly post: (reply: Reply) => void;
  /** Milliseconds, for the time that a check took. */
  readonly now: () => number;
  /** Requests made since the desk was set up. */
  readonly requests: () => number;
}

const FIRST_SHOWN = 40;

/** All that happens to the reader's files: it runs away from the page and tells it only what to show. */
export class Desk {
  readonly #options: DeskOptions;
  #files: readonly GivenFile[] = [];
  #plan: CheckPlan | undefined;
  #read: ReadCheck | undefined;
  #report: Report | undefined;
  #tried: Record<string, Answer> = {};
  #filter: FindingFilter = noFilter;
  #mapped = '';
  #stop = new AbortController();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Does one thing that the page asks for; what goes wrong is told in words. A `cancel` stops the one before. */
  async handle(request: Request): Promise<void> {
    if (request.type === 'cancel') {
      this.#stop.abort();
      return;
    }
    const { post, requests } = this.#options;
    const done = (words: string): void => post({ type: 'done', task: request.type, words, requests: requests() });
    try {
      this.#stop = new AbortController();
      done(await this.#do(request));
    } catch (error) {
      if (this.#stop.signal.aborted) done('Остановлено');
      else {
        post({ type: 'problem', words: errorWords(error) });
        done('');
      }
    }
  }

  async #do(request: Exclude<Request, { type: 'cancel' }>): Promise<string> {
    switch (request.type) {
      case 'files':
        return this.#take(
          withOwnNames(
            request.files.map((file) => ({
              name: file.webkitRelativePath || file.name,
              size: file.size,
              open: () => piecesOfFile(file),
            })),
          ),
        );
      case 'sample': {
        const { files, asOf } = this.#options.sample();
        this.#files = [];
        await this.#take(files, asOf);
        return this.#run();
      }
      case 'forget':
        this.#files = [];
        this.#plan = undefined;
        this.#read = undefined;
        this.#report = undefined;
        this.#tried = {};
        return '';
      case 'change':
        return this.#change(request.file, request.field, request.key, request.value);
      case 'setting':
        return this.#set(request.name, request.key, request.value);
      case 'run':
        return this.#run();
      case 'try':
        return this.#try(request.decision, request.value);
      case 'filter':
        this.#filter = request.filter;
        this.#showFindings(request.shown);
        return '';
      case 'map':
        this.#mapped = request.regulation;
        this.#showResult();
        return '';
      case 'save':
        return this.#save(request.format);
    }
  }

  async #take(files: readonly GivenFile[], asOf = this.#options.yesterday): Promise<string> {
    const names = new Set(files.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...files];
    const { regulations } = this.#options;
    this.#plan = await planFor(this.#files, {
      regulations: regulations.filter((texts) => countryOf(texts) === 'RU').map(({ id }) => id),
      calendar: 'ru-2025-26-quarters',
      country: 'RU',
      asOf,
    });
    this.#tried = {};
    await this.#showPlan();
    return `Файлов: ${this.#files.length}`;
  }

  async #change(name: string, field: string, key: string, value: string): Promise<string> {
    const plan = this.#demandPlan();
    const files = plan.files.map((file) => (file.name === name ? changed(file, field, key, value) : file));
    this.#plan = { ...plan, files };
    await this.#showPlan();
    return '';
  }

  async #set(name: string, key: string, value: string): Promise<string> {
    const plan = this.#demandPlan();
    if (name === 'calendar') this.#plan = { ...plan, calendar: value };
    if (name === 'asOf' && value !== '') this.#plan = { ...plan, asOf: value };
    if (name === 'regulation') {
      const others = plan.regulations.filter((id) => id !== key);
      const regulations = value === '' ? others : [...others, key];
      const first = this.#options.regulations.find(({ id }) => id === regulations[0]);
      // The country of the first one tells the zone and the days off.
      this.#plan = { ...plan, regulations, country: first ? countryOf(first) : plan.country, timeZone: undefined };
    }
    await this.#showPlan();
    return '';
  }

  #demandPlan(): CheckPlan {
    if (!this.#plan) throw new RangeError('nothing is planned');
    return this.#plan;
  }

  #chosenRegulations(): Texts[] {
    const { regulations } = this.#demandPlan();
    return this.#options.regulations.filter(({ id }) => regulations.includes(id));
  }

  async #showPlan(): Promise<void> {
    const plan = this.#demandPlan();
    const { regulations: texts } = this.#options;
    const regulations = texts.map((one) => textOn(day(plan.asOf), one));
    const seen: FileSeen[] = [];
    for (const own of plan.files) {
      const file = this.#files.find(({ name }) => name === own.name);
      if (!file) continue;
      if (own.part !== 'log') {
        seen.push({ plan: own, size: file.size });
        continue;
      }
      try {
        seen.push({ plan: own, size: file.size, preview: await look(file, own, regulations) });
      } catch (error) {
        seen.push({ plan: own, size: file.size, problem: errorWords(error) });
      }
    }
    const calendars = Object.values(schoolCalendars).filter(
      ({ status, country }) => status !== 'template' && country === plan.country,
    );
    this.#show('files', filesView(seen, allWords(regulations)));
    this.#show('settings', settingsView(plan, texts, calendars));
  }

  async #run(): Promise<string> {
    const plan = this.#demandPlan();
    const started = this.#options.now();
    const regulations = this.#chosenRegulations();
    if (regulations.length === 0) return this.#refuse('Отметьте хотя бы один регламент.');
    this.#read = await readAll(plan, this.#files, regulations, this.#options.version, {
      onProgress: (progress) => this.#progress(progress),
      signal: this.#stop.signal,
    });
    this.#filter = noFilter;
    return this.#check(started);
  }

  #refuse(words: string): string {
    this.#options.post({ type: 'problem', words });
    return '';
  }

  #try(decision: string, value: string): string {
    const tried = Object.fromEntries(Object.entries(this.#tried).filter(([key]) => key !== decision));
    if (value !== '') tried[decision] = termOf(value) ?? value;
    this.#tried = tried;
    return this.#check(this.#options.now());
  }

  #check(started: number): string {
    if (!this.#read) throw new RangeError('nothing is read');
    const report = runCheck(this.#read, this.#tried, (progress) => this.#progress(progress));
    this.#report = report;
    this.#showResult();
    this.#showFindings(FIRST_SHOWN);
    const seconds = (this.#options.now() - started) / 1000;
    const rows = report.inputs.reduce((sum, input) => sum + (input.kind.startsWith('roster') ? 0 : input.rows), 0);
    return `Проверено за ${seconds.toFixed(1).replace('.', ',')} с: строк ${rows.toLocaleString('ru-RU')}, выводов ${report.summary.findings.total.toLocaleString('ru-RU')}`;
  }

  #showResult(): void {
    if (!this.#report) return;
    const tried = Object.fromEntries(
      Object.entries(this.#tried).map(([key, answer]) => [
        key,
        typeof answer === 'object' ? `${answer.amount} ${answer.unit}` : String(answer),
      ]),
    );
    this.#show(
      'result',
      resultView(this.#report, { address: this.#addressIn(this.#report), tried, mapped: this.#mapped }),
    );
  }

  #showFindings(shown: number): void {
    const report = this.#report;
    if (!report) return;
    const list = chosen(report, this.#filter);
    this.#show('findings', [
      filterView(report, this.#filter),
      findingsView(list, report, shown, this.#addressIn(report)),
    ]);
  }

  /** Where the clauses of a report are found: in the edition of a finding, else in the last one that judged. */
  #addressIn(report: Report): ClauseAddress {
    const { root, regulations } = this.#options;
    return (regulation, clause, edition) => {
      const texts = regulations.find(({ id }) => id === regulation);
      if (!texts) throw new RangeError(`no regulation ${regulation}`);
      const judged = report.regulations.findLast(
        ({ id, clauses }) => id === regulation && clauses.some((one) => one.id === clause),
      );
      return clauseAddress(root, texts, clause, edition ?? judged?.edition ?? '');
    };
  }

  async #save(format: string): Promise<string> {
    if (!this.#report || !isFormat(format)) return '';
    const { extension, mediaType, render } = renderers[format];
    const content = await render(this.#report, { language: 'ru' });
    const name = `отчёт-${this.#report.asOf}${formatOf(extension) === undefined ? '' : extension}`;
    this.#options.post({ type: 'file', name, mediaType, content });
    return `Сохранено: ${name}`;
  }

  #show(region: Region, view: Extract<Reply, { type: 'show' }>['view']): void {
    this.#options.post({ type: 'show', region, view });
  }

  #progress(progress: Progress): void {
    const words =
      progress.phase === 'reading' ? `Чтение: строк ${progress.rows.toLocaleString('ru-RU')}` : 'Проверка норм';
    // Reading is most of the work.
    const share = progress.phase === 'reading' ? progress.share * 0.7 : 0.7 + progress.share * 0.3;
    this.#options.post({ type: 'progress', words, share: Math.min(1, share) });
  }
}

const countryOf = ({ working }: Texts): Regulation['country'] => working.regulation.country;

/** What the reader has changed about a file. */
function changed(file: FilePlan, field: string, key: string, value: string): FilePlan {
  const mapping: Mapping = file.mapping ?? { format: 'reglament-mapping/1' };
  switch (field) {
    case 'part':
      return { ...file, part: value as Part };
    case 'encoding':
      return { ...file, encoding: value };
    case 'column':
      return { ...file, mapping: mapColumn(file.mapping, key, value) };
    case 'constant':
      return { ...file, mapping: mapConstant(file.mapping, key, value) };
    case 'coverage': {
      const days = { from: '', to: '', ...file.coverage?.[0], [key]: value };
      if (days.from === '' && days.to === '') return { ...file, coverage: undefined };
      const from = days.from === '' ? days.to : days.from;
      const to = days.to === '' ? days.from : days.to;
      return { ...file, coverage: [from <= to ? { ...days, from, to } : { ...days, from: value, to: value }] };
    }
    default: {
      const { [field as 'sheet']: _, ...rest } = mapping;
      return { ...file, mapping: value === '' ? rest : { ...mapping, [field]: value } };
    }
  }
}

/** `5 working-day` */
function termOf(text: string): Term | undefined {
  const [, amount, name] = /^(\d+) ([a-z-]+)$/.exec(text) ?? [];
  const unit = termUnits.find((one) => one === name);
  return unit === undefined ? undefined : { amount: Number(amount), unit };
}

async function* piecesOfFile(file: File): AsyncGenerator<Uint8Array> {
  // Not every browser lets a stream be walked.
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
