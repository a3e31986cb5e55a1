import { plural } from '../../validator/messages/message.ts';

/** Leaves the clauses that have all the chosen marks; the choice stands in the address, so that it can be sent on. */
class ClauseFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const count = this.querySelector('[role=status]');
    if (!form || !count) return;
    const chosen = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) select.value = chosen.get(select.name) ?? '';
    const apply = (): void => {
      const wanted = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
      let shown = 0;
      const cards = document.querySelectorAll<HTMLElement>('.clause-card');
      for (const card of cards) {
        const fits = wanted.every(({ name, value }) => (card.dataset[name] ?? '').split(' ').includes(value));
        card.hidden = !fits;
        if (fits) shown++;
      }
      for (const section of document.querySelectorAll<HTMLElement>('.regulation-section')) {
        section.hidden = !section.querySelector('.clause-card:not([hidden])');
      }
      count.textContent =
        wanted.length === 0
          ? ''
          : `${plural(shown, ['Найден', 'Найдено', 'Найдено'])} ${shown} ${plural(shown, ['пункт', 'пункта', 'пунктов'])} из ${cards.length}`;
      const query = new URLSearchParams(wanted.map(({ name, value }) => [name, value])).toString();
      history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    };
    form.addEventListener('change', apply);
    apply();
  }
}
customElements.define('clause-filter', ClauseFilter);
