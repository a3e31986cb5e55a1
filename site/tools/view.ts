import type { Status } from '../../schemas/regulation.ts';
import { statusWords } from '../../validator/messages/words.ts';

/**
 * What a tool shows, as data: one description becomes HTML when the site is built and elements when the reader changes
 * something. Text is always text: nothing of a log can become markup.
 */
export type View = string | number | ElementView | false | undefined | null | readonly View[];

export interface ElementView {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly View[];
}

/** `true` gives an attribute without a value, `false` and `undefined` none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. @throws RangeError for a tag or an attribute that could run code */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly View[]): ElementView {
  if (!/^[a-z][a-z0-9-]*$/.test(tag) || FORBIDDEN_TAGS.has(tag)) throw new RangeError(`tag ${tag}`);
  for (const name of Object.keys(attributes)) {
    if (!/^[a-zA-Z][a-zA-Z-]*$/.test(name) || /^on/i.test(name)) throw new RangeError(`attribute ${name}`);
  }
  return { tag, attributes, children };
}

const FORBIDDEN_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta']);
const VOID_TAGS: ReadonlySet<string> = new Set(['input', 'br', 'hr', 'img', 'col', 'wbr']);
const SVG_TAGS: ReadonlySet<string> = new Set(['svg', 'g', 'path', 'rect', 'circle', 'line', 'use', 'text', 'title']);
const SVG = 'http://www.w3.org/2000/svg';

/** HTML text of a view. */
export function toHtml(view: View): string {
  if (isNothing(view)) return '';
  if (isList(view)) return view.map(toHtml).join('');
  if (typeof view !== 'object') return escaped(String(view));
  const attributes = Object.entries(view.attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');
  const open = `<${view.tag}${attributes}>`;
  return VOID_TAGS.has(view.tag) ? open : `${open}${view.children.map(toHtml).join('')}</${view.tag}>`;
}

/** Elements of a view. */
export function toDom(view: View, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(view, fragment, document, false);
  return fragment;
}

function append(view: View, parent: Node, document: Document, inSvg: boolean): void {
  if (isNothing(view)) return;
  if (isList(view)) {
    for (const child of view) append(child, parent, document, inSvg);
    return;
  }
  if (typeof view !== 'object') {
    parent.appendChild(document.createTextNode(String(view)));
    return;
  }
  // A title outside a drawing would be that of the page: views have none.
  const isSvg = inSvg || (view.tag !== 'title' && SVG_TAGS.has(view.tag));
  const element = isSvg ? document.createElementNS(SVG, view.tag) : document.createElement(view.tag);
  for (const [name, value] of Object.entries(view.attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of view.children) append(child, element, document, isSvg);
  parent.appendChild(element);
}

const isNothing = (view: View): view is false | undefined | null =>
  view === false || view === undefined || view === null;

const isList = (view: View): view is readonly View[] => Array.isArray(view);

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Mark and word of a verdict; the shapes are in every page. */
export function verdict(status: Status, words: string = statusWords[status].ru): ElementView {
  return h('span', { class: `status ${status}` }, verdictMark(status), ` ${words}`);
}

/** The mark alone; beside it the verdict must be said in words. */
export function verdictMark(status: Status): ElementView {
  return h(
    'svg',
    { class: `mark ${status}`, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    h('use', { href: `#m-${status}` }),
  );
}
