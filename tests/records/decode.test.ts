import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../validator/messages/user-error.ts';
import { decodeAll, decoder, type Encoding } from '../../validator/records/decode.ts';
import { errorText } from './reading.ts';

const ascii = 'id;time;activity\n1;2026-05-06;phone\n';
const russian = 'Дата;Событие;Кто\n06.05.2026;ответ на обращение;кл. рук.\n№ 7;«Ёлка»;\n';
const kazakh = 'Күні;Әрекет;Рөлі\n06.05.2026;ата-аналар жиналысы;сынып жетекшісі\nұл;қыз;ғылым\n';

/** The upper half of windows-1251; KZ-1048 has letters of its own in some places. */
const upper = Array.from({ length: 128 }, (_, i) => new TextDecoder('windows-1251').decode(Uint8Array.of(128 + i)));
const own: Record<number, string> = {
  0x8d: 'Қ',
  0x8e: 'Һ',
  0x9d: 'қ',
  0x9e: 'һ',
  0xa1: 'Ұ',
  0xa2: 'ұ',
  0xa3: 'Ә',
  0xa5: 'Ө',
  0xaa: 'Ғ',
  0xaf: 'Ү',
  0xb4: 'ө',
  0xba: 'ғ',
  0xbc: 'ә',
  0xbd: 'Ң',
  0xbe: 'ң',
  0xbf: 'ү',
};

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return Uint8Array.from(
      [...Array(text.length).keys()].flatMap((i) => {
        const code = text.charCodeAt(i);
        return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  }
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code < 128) return code;
    const kz = Object.entries(own).find(([, letter]) => letter === char)?.[0];
    return encoding === 'kz-1048' && kz !== undefined ? Number(kz) : 128 + upper.indexOf(char);
  });
}

const withMark = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);

/** Text and encoding of bytes that come in pieces of a size. */
function decoded(bytes: Uint8Array, size = bytes.length || 1, given?: string): [string, Encoding, boolean] {
  const text = decoder('log.csv', given);
  let all = '';
  for (let at = 0; at < bytes.length; at += size) all += text.push(bytes.slice(at, at + size));
  all += text.end();
  return [all, text.encoding, text.detected];
}

function failure(bytes: Uint8Array, given?: string, size?: number): UserError {
  try {
    decoded(bytes, size, given);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the encoding is found out', () => {
  test.each<[string, string, Uint8Array, Encoding]>([
    ['ASCII', ascii, encode(ascii, 'utf-8'), 'utf-8'],
    ['UTF-8', russian, encode(russian, 'utf-8'), 'utf-8'],
    ['UTF-8 with a mark', russian, withMark([0xef, 0xbb, 0xbf], encode(russian, 'utf-8')), 'utf-8'],
    ['UTF-16LE with a mark', russian, withMark([0xff, 0xfe], encode(russian, 'utf-16le')), 'utf-16le'],
    ['UTF-16BE with a mark', russian, withMark([0xfe, 0xff], encode(russian, 'utf-16be')), 'utf-16be'],
    ['UTF-16LE without', russian, encode(russian, 'utf-16le'), 'utf-16le'],
    ['UTF-16BE without', russian, encode(russian, 'utf-16be'), 'utf-16be'],
    ['windows-1251', russian, encode(russian, 'windows-1251'), 'windows-1251'],
    ['KZ-1048', kazakh, encode(kazakh, 'kz-1048'), 'kz-1048'],
    ['Kazakh in UTF-8', kazakh, encode(kazakh, 'utf-8'), 'utf-8'],
  ])('%s', (_, text, bytes, encoding) => {
    expect(decoded(bytes)).toEqual([text, encoding, true]);
  });

  test.each([
    ['Ukrainian', 'Дата;Подія\nїхній запит є важливим, її відповідь;Євген\n'],
    ['Belarusian', 'Дата;Падзея\nён пытаўся, яна адказала: Ўсё добра;праўда\n'],
    ['Russian with signs', 'Дата;Тема\n№ 5 – «отчёт» … § 3;±1 °C\n'],
  ])('%s text stays windows-1251', (_, text) => {
    expect(decoded(encode(text, 'windows-1251'))).toEqual([text, 'windows-1251', true]);
  });

  test('letters that come after the sample, far into an ASCII file', () => {
    const long = 'a;b\n'.repeat(50_000);
    for (const encoding of ['utf-8', 'windows-1251'] as const) {
      expect(decoded(encode(long + russian, encoding), 1000)).toEqual([long + russian, encoding, true]);
    }
    expect(decoded(encode(long + kazakh, 'kz-1048'), 70_000)[1]).toBe('kz-1048');
  });

  test('яю at the beginning of a later piece is no byte order mark', () => {
    const long = 'a;b\n'.repeat(20_000);
    const text = `${long}яю, конец\n`;
    expect(decoded(encode(text, 'windows-1251'), long.length)).toEqual([text, 'windows-1251', true]);
  });

  test('a file that ends with a letter of windows-1251 that could begin a UTF-8 sequence', () => {
    expect(decoded(encode('класс 5Р', 'windows-1251'))).toEqual(['класс 5Р', 'windows-1251', true]);
    const long = 'a;b\n'.repeat(20_000);
    expect(decoded(encode(`${long}Р`, 'windows-1251'), 80_000)).toEqual([`${long}Р`, 'windows-1251', true]);
  });

  test('an empty file', () => {
    expect(decoded(new Uint8Array(0))).toEqual(['', 'utf-8', true]);
  });
});

describe('pieces', () => {
  test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048'])(
    'of any size give the same text: %s',
    (encoding) => {
      const text = (encoding === 'windows-1251' ? russian : kazakh).repeat(3);
      const bytes = encode(text, encoding);
      for (const size of [1, 2, 3, 5, 7, 64]) expect(decoded(bytes, size)).toEqual([text, encoding, true]);
    },
  );

  test('cut anywhere in a long text', () => {
    const text = 'Журнал обращений;'.repeat(9000);
    const bytes = encode(text, 'utf-8');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (size) => {
        expect(decoded(bytes, size)[0]).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an encoding that is given', () => {
  test.each<[string, Encoding]>([
    ['utf-8', 'utf-8'],
    ['CP1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['KZ-1048', 'kz-1048'],
    ['UTF-16', 'utf-16le'],
  ])('%s is used as it is', (given, encoding) => {
    const text = encoding === 'kz-1048' ? kazakh : russian;
    expect(decoded(encode(text, encoding), undefined, given)).toEqual([text, encoding, false]);
  });

  test('windows-1251 wins over the guess of KZ-1048', () => {
    expect(decoded(encode('Әрекет', 'kz-1048'), undefined, 'windows-1251')[0]).toBe('Јрекет');
  });

  test.each([
    ['utf-8', 'windows-1251', 2],
    ['windows-1251', 'utf-8', 2],
    ['kz-1048', 'utf-16le', 1],
    ['utf-16le', 'utf-8', 2],
  ] as const)('%s for a file in %s is an error that names line %i', (given, actual, line) => {
    const error = failure(encode(`id;time\nДата;ответ на обращение\n`, actual), given);
    expect(error.id).toBe('encoding-mismatch');
    expect(error.place).toEqual({ file: 'log.csv', line });
    expect(errorText(error)).toContain(`строка ${line}`);
  });

  test('the line is right far into the file, whatever the pieces and line breaks', () => {
    for (const end of ['\n', '\r\n']) {
      const bytes = Uint8Array.from([...encode(`номер;дата${end}`.repeat(9999), 'utf-8'), 0xff, 0x0a]);
      for (const size of [1000, 4096, 70_001]) expect(failure(bytes, 'utf-8', size).place.line).toBe(10_000);
    }
  });

  test('an unknown name is refused with the known ones', () => {
    const error = failure(encode(ascii, 'utf-8'), 'koi8-r');
    expect(errorText(error)).toBe(
      'Кодировка «koi8-r» неизвестна. Можно указать: utf-8, utf-16le, utf-16be, windows-1251, kz-1048.',
    );
  });
});

describe('KOI8-R and CP866 are not taken for windows-1251: they are named, with what to do', () => {
  const inOld = (text: string, label: string): Uint8Array => {
    const letters = Array.from({ length: 128 }, (_, i) => new TextDecoder(label).decode(Uint8Array.of(128 + i)));
    return Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 128 ? code : 128 + Math.max(0, letters.indexOf(char));
    });
  };

  test.each([
    ['KOI8-R', 'koi8-r'],
    ['CP866', 'ibm866'],
  ])('%s', (name, label) => {
    for (const text of [
      russian,
      russian.toUpperCase(),
      'Дата;Событие;Роль\n',
      kazakh,
      `${ascii.repeat(9000)}${russian}`,
    ]) {
      const error = failure(inOld(text, label), undefined, 65_536);
      expect([error.id, error.place.file]).toEqual(['encoding-old', 'log.csv']);
      expect(errorText(error)).toContain(`Похоже, файл записан в ${name}, а читаются UTF-8 и Windows-1251.`);
      expect(errorText(error)).toContain(`iconv -f ${name} -t UTF-8 log.csv`);
    }
  });

  test('what is given is not doubted', () => {
    expect(decoded(inOld(russian, 'koi8-r'), undefined, 'windows-1251')[1]).toBe('windows-1251');
  });

  test('few letters, signs, capitals and other languages stay windows-1251', () => {
    const texts = [
      'id;time\n1;Ж-8Ю\n',
      '………… «»– — … №№№ „““ ………\n',
      russian.toUpperCase(),
      'Догађај;Љубав и ђаци, њихови родитељи, ћирилица\n',
    ];
    for (const text of texts) expect(decoded(encode(text, 'windows-1251'))).toEqual([text, 'windows-1251', true]);
  });
});

describe('damage', () => {
  test('a few bad bytes in a UTF-8 file do not make it windows-1251', () => {
    const bytes = encode(russian, 'utf-8');
    const broken = Uint8Array.from([
      ...bytes.slice(0, bytes.indexOf(10) + 1),
      0xff,
      ...bytes.slice(bytes.indexOf(10) + 1),
    ]);
    const error = failure(broken);
    expect([error.id, error.place.line]).toEqual(['encoding-broken', 2]);
  });

  test('bytes that are no text', () => {
    expect(failure(Uint8Array.of(0, 0, 1, 0, 0, 7, 0, 0, 255, 0)).id).toBe('file-binary');
  });

  test('a whole file at once', () => {
    expect(decodeAll('log.csv', encode(russian, 'windows-1251'))).toBe(russian);
  });
});
