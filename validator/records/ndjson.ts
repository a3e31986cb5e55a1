import type { TextReader } from './csv.ts';
import { jsonFault, type JsonRow } from './json.ts';
import { lineFeeds } from './lines.ts';
import { LONGEST_LINE, type BrokenRow } from './row-sink.ts';

/** A reader of one JSON value per line. A line that is none is a broken row; reading goes on with the next. */
export function ndjsonReader(row: JsonRow, broken: (row: BrokenRow) => void): TextReader {
  const feeds = lineFeeds();
  let pending = '';
  let line = 1;
  let skipping = false;

  const readLine = (text: string): void => {
    if (skipping) skipping = false;
    else if (text.trim() !== '') readValue(text, line);
    line++;
  };

  const readValue = (text: string, at: number): void => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      broken({ line: at, code: 'json-row-broken', params: { column: jsonFault(text)?.column ?? 1 }, cells: [] });
      return;
    }
    row(value, at);
  };

  const read = (): void => {
    let from = 0;
    for (let end = pending.indexOf('\n'); end !== -1; end = pending.indexOf('\n', from)) {
      readLine(pending.slice(from, end));
      from = end + 1;
    }
    pending = pending.slice(from);
    if (pending.length > LONGEST_LINE) {
      if (!skipping) broken({ line, code: 'line-too-long', params: { limit: LONGEST_LINE }, cells: [] });
      skipping = true;
      pending = '';
    }
  };

  return {
    push(text) {
      const fed = feeds.push(text);
      pending += fed;
      if (fed.includes('\n') || pending.length > LONGEST_LINE) read();
    },
    end() {
      pending += feeds.end();
      read();
      if (pending !== '' || skipping) readLine(pending);
      pending = '';
    },
  };
}
