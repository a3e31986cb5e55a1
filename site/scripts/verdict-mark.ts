import type { Status } from '../../schemas/regulation.ts';
import { statusWords } from '../../validator/messages/words.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Mark and word of a verdict. The shapes are in every page, put there by the shell. */
export function verdictMark(status: Status): HTMLSpanElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `mark ${status}`);
  svg.setAttribute('viewBox', '-8 -8 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#m-${status}`);
  svg.append(use);
  const label = document.createElement('span');
  label.className = `status ${status}`;
  label.append(svg, ` ${statusWords[status].ru}`);
  return label;
}
