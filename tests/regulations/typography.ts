/** Words that are wrong without ё, whatever they mean. */
const MISSING_YO = new RegExp(
  `(?<![а-яё])(?:${[
    'еще|ее|нее|мое|твое|свое|чье|трех|четырех|вперед|надежн(?:о|ый|ая|ое|ые)|тяжел(?:о|ый|ая|ое|ые)|четк(?:о|ий|ая|ие)',
    '(?:за|от|пере|рас|под|у)?счет(?:а|у|ом|е|ы|ов)?|(?:от|за|у|рас)чет(?:а|у|ом|е|ы|ов)?|прием(?:а|у|ом|е|ы|ов|н[а-яё]+)?',
    '(?:на|при|по|про|у|за|пере|подо|обо)?шел|(?:на|при|по|про|у|за|пере)йдет|придет|идет|(?:при|про|за|пере)?ведет|дает',
    'ребен(?:ок|к[а-яё]+)|съемк[а-яё]+|партнер[а-яё]*|учен(?:ый|ая|ые|ого)|решен|определен|назначен',
  ].join('|')})(?![а-яё])`,
  'i',
);

const FAULTS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['straight quote', (text) => /["„“”]/.test(text)],
  ['double space', (text) => /\S {2,}\S/.test(text)],
  ['space at an end', (text) => /^ | $/.test(text)],
  ['hyphen for a dash', (text) => /\S - \S/.test(text)],
  ['em dash', (text) => text.includes('—')],
  ['three points', (text) => text.includes('...')],
  ['unpaired quotes', (text) => text.split('«').length !== text.split('»').length],
  ['space before a mark', (text) => / [,.;:!?]/.test(text)],
  ['missing ё', (text) => MISSING_YO.test(text)],
];

/** What a typesetter would mend in a Russian text: each fault with the text. Texts without Russian letters have none. */
export function faultsOf(text: string): string[] {
  if (!/[а-яё]/i.test(text)) return [];
  return FAULTS.filter(([, is]) => is(text)).map(([fault]) => `${fault}: ${text}`);
}
