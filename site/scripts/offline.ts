/** Keeps the handbook in the browser for reading without a network. A new version is offered, never forced. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator) || savesData()) return;
  addEventListener('load', async () => {
    try {
      watch(await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`));
    } catch {
      // Without it the handbook is read over the network, as any site is.
    }
  });
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && navigator.serviceWorker.controller) offer(next);
    });
  });
}

function offer(next: ServiceWorker): void {
  if (document.querySelector('.update-offer')) return;
  const bar = document.createElement('div');
  bar.className = 'update-offer';
  bar.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = 'Справочник обновился.';
  const now = document.createElement('button');
  now.type = 'button';
  now.className = 'button';
  now.textContent = 'Показать новое';
  const later = document.createElement('button');
  later.type = 'button';
  later.className = 'button quiet';
  later.textContent = 'Позже';
  now.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    next.postMessage('update');
  });
  later.addEventListener('click', () => bar.remove());
  bar.append(text, now, later);
  document.body.append(bar);
}
