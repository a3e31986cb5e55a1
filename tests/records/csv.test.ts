import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvReader } from '../../validator/records/csv.ts';
import { detectDelimiter, namedDelimiter } from '../../validator/records/csv-dialect.ts';
import { LONGEST_LINE, type RowSink } from '../../validator/records/row-sink.ts';

/** Rows as `line: cells`, broken ones as `line! code: cells that could be read`. */
function rows(text: string, size = text.length || 1, delimiter?: string): string[] {
  const found: string[] = [];
  const sink: RowSink = {
    row: (cells, line) => found.push(`${line}: ${cells.join('·')}`),
    broken: ({ line, code, cells }) => found.push(`${line}! ${code}: ${cells.join('·')}`),
    done: false,
  };
  const reader = csvReader('log.csv', sink, delimiter);
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return found;
}

/** The same whatever the pieces. */
function rowsInPieces(text: string): string[] {
  const whole = rows(text);
  for (const size of [1, 2, 3, 7]) expect(rows(text, size)).toEqual(whole);
  return whole;
}

describe('the separator', () => {
  test.each([
    ['a;b\nv;1\n', ';'],
    ['a,b\nv,1\n', ','],
    ['a\tb\nv\t1\n', '\t'],
    ['a|b\nv|1\n', '|'],
    ['a;b\n1,5;2,5\n1,5;2,5\n', ';'],
    ['id;topic\n1;a|b\n2;a|b\n3;a|b\n', ';'],
    ['a;b;c\n"x;y";1;2\n', ';'],
    ['"a, b";c\n1;2\n', ';'],
    ['Журнал обращений\n\nДата;Вид;Кто\n1;2;3\n4;5;6\n', ';'],
    [`a;"b\n${'1,5;2\n'.repeat(100)}`, ';'],
    ['a\nb\n', ','],
    ['a;b', ';'],
    ['', ','],
  ])('of %j is %j', (text, expected) => {
    expect(detectDelimiter(text)).toBe(expected);
  });

  test.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['"sep=|"', '|'],
    ['sep=x', undefined],
    ['a;b', undefined],
  ])('%s names %s', (line, expected) => {
    expect(namedDelimiter(line)).toBe(expected);
  });

  test('a line sep= is passed over but counted', () => {
    expect(rowsInPieces('sep=,\na;x,b\n1,2\n')).toEqual(['2: a;x·b', '3: 1·2']);
  });

  test('one that is given wins', () => {
    expect(rows('a;b\n1;2\n', 100, ',')).toEqual(['1: a;b', '2: 1;2']);
  });
});

describe('rows keep the numbers of their lines', () => {
  test.each([
    ['LF', 'a;b\n1;2\n3;4\n'],
    ['CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['CR', 'a;b\r1;2\r3;4\r'],
    ['no line break at the end', 'a;b\n1;2\n3;4'],
  ])('%s', (_, text) => {
    expect(rowsInPieces(text)).toEqual(['1: a·b', '2: 1·2', '3: 3·4']);
  });

  test('over line breaks within quotes', () => {
    expect(rowsInPieces('a;b\n"x\ny";2\n3;"p\n\nq"\n5;6\n')).toEqual(['1: a·b', '2: x\ny·2', '4: 3·p\n\nq', '7: 5·6']);
    expect(rowsInPieces('a;b\r\n"x\r\ny";2\r\n5;6\r\n')).toEqual(['1: a·b', '2: x\ny·2', '4: 5·6']);
  });

  test('blank lines are rows with a blank cell', () => {
    expect(rowsInPieces('a;b\n\n1;2\n\n')).toEqual(['1: a·b', '2: ', '3: 1·2', '4: ']);
  });

  test('quotes within quotes, separators within quotes, spaces after quotes', () => {
    expect(rowsInPieces('a;b\n"say ""x""";"1;2"\n"p" ;q\n')).toEqual(['1: a·b', '2: say "x"·1;2', '3: p·q']);
  });

  test('a quote within a cell that does not begin with one is text', () => {
    expect(rowsInPieces('a;b\nшкола "Ёлка";2\n')).toEqual(['1: a·b', '2: школа "Ёлка"·2']);
  });

  test('quotes that are not doubled within a line are text', () => {
    expect(rowsInPieces('a;b\n"класс "Б" и другие";2\n3;4\n')).toEqual(['1: a·b', '2: класс "Б" и другие·2', '3: 3·4']);
  });
});

describe('a quote that is never closed', () => {
  test('costs its own line, and keeps the cells before it', () => {
    expect(rowsInPieces('a;b;c\n1;"x;3\n4;5;6\n7;8;9\n')).toEqual([
      '1: a·b·c',
      '2! quote-unclosed: 1',
      '3: 4·5·6',
      '4: 7·8·9',
    ]);
  });

  test('is told from a cell of several lines by the quotes that follow', () => {
    expect(rowsInPieces('a;b\n1;"x\n2;"y"\n"3";"z"\n')).toEqual(['1: a·b', '2! quote-unclosed: 1', '3: 2·y', '4: 3·z']);
  });

  test('several times', () => {
    expect(rowsInPieces('a;b\n"1;x\n2;"y\n3;z\n')).toEqual([
      '1: a·b',
      '2! quote-unclosed: ',
      '3! quote-unclosed: 2',
      '4: 3·z',
    ]);
  });

  test('leaves blank lines beside it what they are', () => {
    expect(rowsInPieces('a;b\n\n"1;x\n\n3;z\n')).toEqual(['1: a·b', '2: ', '3! quote-unclosed: ', '4: ', '5: 3·z']);
  });

  test('in the last line', () => {
    expect(rowsInPieces('a;b\n1;2\n3;"x')).toEqual(['1: a·b', '2: 1·2', '3! quote-unclosed: 3']);
  });

  test('far from the end of a large file swallows nothing', () => {
    const text = `a;b\n1;"x\n${'2;y\n'.repeat(100_000)}`;
    const found = rows(text, 10_000);
    expect(found).toHaveLength(100_002);
    expect(found.slice(0, 4)).toEqual(['1: a·b', '2! quote-unclosed: 1', '3: 2·y', '4: 2·y']);
    expect(found.at(-1)).toBe('100002: 2·y');
  });

  test('a cell of many lines that is closed is read', () => {
    const long = 'строка\n'.repeat(3000);
    const found = rows(`a;b\n1;"${long}"\n2;3\n`, 5000);
    expect(found).toEqual(['1: a·b', `2: 1·${long}`, '3003: 2·3']);
  });
});

describe('a line without end', () => {
  test('within a table costs that line', () => {
    const text = `a;b\n1;${'x'.repeat(2 * LONGEST_LINE)}\n2;3\n`;
    expect(rows(text, 65_536)).toEqual(['1: a·b', '2! line-too-long: ', '3: 2·3']);
  });

  test('with a quote too', () => {
    const text = `a;b\n1;"${'x'.repeat(2 * LONGEST_LINE)}\n2;3\n`;
    expect(rows(text, 65_536)).toEqual(['1: a·b', '2! line-too-long: ', '3: 2·3']);
  });
});

describe('round trips', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'б', '"', ';', ',', '\n', ' ', '|', '\t', '1'), maxLength: 8 });

  test('what a spreadsheet writes is read back, whatever the pieces', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(';', ',', '\t', '|'),
        (cells, size, delimiter) => {
          const text = Papa.unparse(cells, { delimiter, newline: '\n', quotes: true });
          let line = 1;
          const expected = cells.map((row) => {
            const at = line;
            line += 1 + row.join('').split('\n').length - 1;
            return `${at}: ${row.join('·')}`;
          });
          expect(rows(text, size, delimiter)).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('no text makes it throw or lose its place: lines go up, and the last row is read', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (body, size) => {
        const found = rows(`k;v\n${body}\nlast;1\n`, size, ';');
        const lines = found.map((row) => Number.parseInt(row, 10));
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(new Set(lines).size).toBe(lines.length);
        // Where quotes pair by chance the last line is within a cell; else it stands on its own.
        if (!body.includes('"')) expect(found.at(-1)).toMatch(/last·1$/);
        expect(found.join()).toContain('last');
      }),
      { numRuns: 2000 },
    );
  });
});
