import { say } from '../../validator/messages/index.ts';
import { UserError } from '../../validator/messages/user-error.ts';
import { dateWords } from '../../validator/messages/words.ts';

/**
 * A mistake in words for the page. Where the command line would advise one of its options, the page says what can be done
 * here.
 *
 * @throws what is no mistake of the reader
 */
export function errorWords(error: unknown): string {
  if (!(error instanceof UserError)) throw error;
  const params = error.params as Readonly<Record<string, string | number | undefined>>;
  switch (error.id) {
    case 'working-calendar-missing':
      return `Производственного календаря на ${params.year} год в справочнике нет: рабочие дни не посчитать. Возьмите более близкую дату.`;
    case 'school-calendar-missing':
      return `Школьного календаря на ${dateWords(String(params.date), 'ru')} в справочнике нет: учебные дни и каникулы не посчитать.`;
    case 'not-a-date':
      return 'Такой даты нет. Проверьте день, месяц и год.';
    case 'edition-not-yet':
      return `На ${dateWords(String(params.asOf), 'ru')} ни одна редакция этого регламента ещё не действует, первая – с ${dateWords(String(params.first), 'ru')}. Снимите с него отметку или выберите другой день.`;
    case 'nothing-to-check':
      return 'Среди файлов нет журнала. Отметьте, какой из них журнал, или добавьте его.';
    default: {
      const { file, line, cell } = error.place;
      const place = [
        file,
        line === undefined ? '' : `строка ${line}`,
        cell?.header === undefined ? '' : `колонка «${cell.header}»`,
      ].filter((part) => part !== undefined && part !== '');
      const sentence = say(error.id, error.params, 'ru');
      return place.length === 0 ? sentence : `${place.join(', ')}: ${sentence}`;
    }
  }
}
