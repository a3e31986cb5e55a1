/**
 * What a word of the vocabulary means: on hover, on focus, and on the first tap. The word stays a link to its entry.
 */
export function showHints(): void {
  let shown: { word: HTMLAnchorElement; bubble: HTMLElement } | undefined;
  let isTouch = false;

  const hide = (): void => {
    shown?.bubble.remove();
    shown?.word.removeAttribute('aria-describedby');
    shown = undefined;
  };
  const show = (word: HTMLAnchorElement): void => {
    if (shown?.word === word) return;
    hide();
    const { hint } = word.dataset;
    if (hint === undefined || hint === '') return;
    const bubble = document.createElement('div');
    bubble.id = 'word-hint';
    bubble.className = 'hint-bubble';
    bubble.setAttribute('role', 'tooltip');
    bubble.append(hint);
    if (isTouch) {
      const link = document.createElement('a');
      link.href = word.href;
      link.textContent = 'Открыть в словаре';
      bubble.append(document.createElement('br'), link);
    }
    document.body.append(bubble);
    const box = word.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - bubble.offsetWidth - 16));
    const below = box.bottom + bubble.offsetHeight + 16 < innerHeight;
    bubble.style.left = `${left + scrollX}px`;
    bubble.style.top = `${(below ? box.bottom + 6 : box.top - bubble.offsetHeight - 6) + scrollY}px`;
    word.setAttribute('aria-describedby', bubble.id);
    shown = { word, bubble };
  };
  const wordOf = (target: EventTarget | null): HTMLAnchorElement | undefined =>
    target instanceof Element ? (target.closest<HTMLAnchorElement>('a.term[data-hint]') ?? undefined) : undefined;

  const isBubble = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('.hint-bubble') !== null;

  document.addEventListener('pointerover', (event) => {
    isTouch = event.pointerType === 'touch';
    if (isTouch) return;
    const word = wordOf(event.target);
    if (word) show(word);
    else if (!isBubble(event.target)) hide();
  });
  document.addEventListener('focusin', (event) => {
    const word = wordOf(event.target);
    if (word && !isTouch && word.matches(':focus-visible')) show(word);
    else if (!word && !isBubble(event.target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  document.addEventListener('click', (event) => {
    const word = wordOf(event.target);
    if (word && isTouch && shown?.word !== word) {
      event.preventDefault();
      show(word);
    } else if (!isBubble(event.target)) hide();
  });
}
