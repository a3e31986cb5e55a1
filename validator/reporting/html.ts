import { pageText } from './html/page.ts';
import type { Renderer } from './renderer.ts';

/** One self-contained page for people: it loads nothing, sends nothing, and reads as a document without JavaScript. */
export const html = {
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',
  render: (report, { language }) => pageText(report, language),
} satisfies Renderer;
