/** Copies the address of the page, without a query and a fragment. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const address = location.origin + location.pathname;
      try {
        await navigator.clipboard.writeText(address);
        status.textContent = 'Скопировано';
      } catch {
        // The browser may refuse: then the address can be copied by hand.
        status.textContent = address;
      }
    });
  }
}
customElements.define('copy-link', CopyLink);
