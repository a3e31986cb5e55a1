/** A line on standard error that is drawn over itself; silent where standard error is no terminal. */
export class Progress {
  readonly #isDrawn = process.stderr.isTTY;
  #last = 0;

  draw(text: string): void {
    if (!this.#isDrawn) return;
    const now = performance.now();
    if (now - this.#last < 80) return;
    this.#last = now;
    process.stderr.write(`\r\u001B[K${text}`);
  }

  clear(): void {
    if (this.#isDrawn) process.stderr.write('\r\u001B[K');
  }
}
