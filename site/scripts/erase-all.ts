/** Removes everything that the handbook keeps in this browser, after a question. */
class EraseAll extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (!confirm('Стереть выбор, журнал и сохранённые страницы? Вернуть их будет нельзя.')) return;
      try {
        await erase();
        button.hidden = true;
        status.textContent = 'Стёрто. Здесь больше ничего не хранится.';
      } catch {
        status.textContent = 'Браузер не дал стереть всё. Сотрите данные сайта в его настройках.';
      }
    });
  }
}
customElements.define('erase-all', EraseAll);

async function erase(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) if (name.startsWith('handbook-')) await caches.delete(name);
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
}
