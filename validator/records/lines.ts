/** How many line breaks a text has: LF, CRLF, or CR alone (a CR at its very end may be half of a CRLF and does not count). */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  if (count === 0 || text.includes('\r')) {
    for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
      if (at + 1 < text.length && text[at + 1] !== '\n') count++;
    }
  }
  return count;
}

/** All line breaks as LF, chunk by chunk; a CR at the end of a chunk waits for what follows. */
export function lineFeeds(): { push(text: string): string; end(): string } {
  let held = '';
  return {
    push(text) {
      if (held !== '') text = held + text;
      held = '';
      if (!text.includes('\r')) return text;
      if (text.endsWith('\r')) {
        held = '\r';
        text = text.slice(0, -1);
      }
      return text.replace(/\r\n?/g, '\n');
    },
    end() {
      const rest = held === '' ? '' : '\n';
      held = '';
      return rest;
    },
  };
}
