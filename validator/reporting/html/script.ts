/**
 * What the page can do with JavaScript: filters, search, links from the map to its findings, everything opened for
 * printing. The same text in every report, so that its hash is known; it reads the page and nothing else. The state
 * stands in the address behind `#`, by codes and numbers: no class, person or word of a log goes there.
 */
export const script = String.raw`
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const form = document.querySelector('form.filters');
  const details = () => all('.finding:not([hidden]) details');
  const opened = new Set();

  // A printed page cannot be opened: everything that is shown is printed in full.
  addEventListener('beforeprint', () => {
    for (const one of all('main details')) if (!one.open && !one.closest('[hidden]')) { one.open = true; opened.add(one); }
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened.clear();
  });
  if (!form) return;

  const cards = all('.finding').map((element) => ({
    element,
    status: element.dataset.status,
    clause: element.dataset.clause,
    class: element.dataset.class,
    bearer: element.dataset.bearer,
    decision: (element.dataset.decision || '').split(' '),
    text: undefined,
  }));
  const groups = all('.norm').concat(all('section.clause'));
  const count = form.querySelector('.count');
  const nothing = document.querySelector('.nothing');
  const boxes = all('input[name=status]', form);
  const selects = all('select', form);
  const search = form.querySelector('input[type=search]');
  const toggle = form.querySelector('[data-act=toggle]');
  const fold = (text) => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
  const visibleText = (card) => (card.text === undefined ? (card.text = fold(card.element.textContent)) : card.text);

  const apply = () => {
    const statuses = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const chosen = selects.filter((select) => select.value !== '').map((select) => [select.name, select.value]);
    const words = fold(search.value).split(' ').filter((word) => word !== '');
    let shown = 0;
    for (const card of cards) {
      const fits =
        statuses.has(card.status) &&
        chosen.every(([name, value]) => (name === 'decision' ? card.decision.includes(value) : card[name] === value)) &&
        (words.length === 0 || words.every((word) => visibleText(card).includes(word)));
      card.element.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) group.hidden = !group.querySelector('.finding:not([hidden])');
    nothing.hidden = shown > 0;
    count.textContent = form.dataset.shown.replace('{shown}', shown).replace('{total}', cards.length);
    form.classList.toggle('active', shown < cards.length);
    toggle.textContent = toggle.dataset.expand;
  };

  const address = () => {
    const parts = [];
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    if (checked.length < boxes.length) parts.push('status=' + checked.join(','));
    for (const select of selects) if (select.value !== '') parts.push(select.name + '=' + encodeURIComponent(select.value));
    return parts.length === 0 ? '' : '#' + parts.join('&');
  };
  const remember = () => {
    try {
      history.replaceState(null, '', address() || location.pathname + location.search);
    } catch {
      // A page without an address of its own has nothing to remember by.
    }
  };

  const take = (state) => {
    const statuses = state.status === undefined ? undefined : state.status.split(',');
    for (const box of boxes) box.checked = statuses === undefined || statuses.includes(box.value);
    for (const select of selects) {
      const value = state[select.name] || '';
      select.value = all('option', select).some((option) => option.value === value) ? value : '';
    }
    apply();
  };

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      // Somebody has cut the link short.
      return '';
    }
  };
  const parse = (hash) => {
    const state = {};
    for (const part of hash.split('&')) {
      const at = part.indexOf('=');
      if (at > 0) state[part.slice(0, at)] = decoded(part.slice(at + 1));
    }
    return state;
  };

  const reveal = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    if (target.closest('[hidden]')) {
      search.value = '';
      take({});
    }
    if (target.classList.contains('finding')) target.querySelector('details').open = true;
    target.scrollIntoView();
  };

  const follow = () => {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) take(parse(hash));
    else if (hash !== '') reveal(decoded(hash));
    else take({});
  };

  // On a telephone the filters would push the findings off the screen.
  const wide = matchMedia('(min-width: 60rem)');
  const unfold = () => (form.querySelector('details').open = wide.matches);
  wide.addEventListener('change', unfold);
  unfold();
  form.hidden = false;
  document.documentElement.classList.add('scripted');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    if (event.target !== search) {
      apply();
      remember();
    }
  });
  let timer;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  });
  form.addEventListener('click', (event) => {
    const act = event.target.dataset && event.target.dataset.act;
    if (act === 'reset') {
      search.value = '';
      take({});
      remember();
    }
    if (act === 'toggle') {
      const list = details();
      const open = list.some((one) => !one.open);
      for (const one of list) one.open = open;
      toggle.textContent = open ? toggle.dataset.collapse : toggle.dataset.expand;
    }
  });

  // A cell of the map, a number of the verdict, a decision: show its findings.
  document.addEventListener('click', (event) => {
    const link = event.target.closest ? event.target.closest('a[data-go]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search.value = '';
    const { status, clause, class: classIndex, decision } = link.dataset;
    take({ status, clause, class: classIndex, decision });
    try {
      history.pushState(null, '', address() || '#findings');
    } catch {
      // See remember().
    }
    const title = document.getElementById('findings-title');
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  });
  document.addEventListener('keydown', (event) => {
    const isWriting = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === 'Escape' && event.target === search && search.value !== '') {
      search.value = '';
      apply();
    }
  });
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  if (location.hash === '') apply();
  else follow();
})();
`;
