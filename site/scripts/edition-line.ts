import { dayNow } from './day-now.ts';

/** Marks the day of this device on a line of editions, and the edition that is in force on it. */
class EditionLine extends HTMLElement {
  connectedCallback(): void {
    const today = dayNow();
    for (const item of this.querySelectorAll<HTMLElement>('li')) {
      const { from = '', to = '' } = item.dataset;
      const isNow = from !== '' && from <= today && (to === '' || today <= to);
      const mark = item.querySelector<HTMLElement>('.edition-now');
      if (mark) mark.hidden = !isNow;
    }
    const { first = '', last = '' } = this.dataset;
    if (today < first || today > last) return;
    const [start, now, end] = [first, today, last].map((date) => Date.parse(date));
    this.style.setProperty('--today', `${((now - start) / (end - start)) * 100}%`);
    this.classList.add('has-today');
  }
}
customElements.define('edition-line', EditionLine);
