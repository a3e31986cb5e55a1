/** Copies the address of the page, without a query and a fragment. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(location.origin + location.pathname).then(
        () => (status.textContent = 'Скопировано'),
        () => (status.textContent = location.origin + location.pathname),
      );
    });
  }
}
customElements.define('copy-link', CopyLink);
