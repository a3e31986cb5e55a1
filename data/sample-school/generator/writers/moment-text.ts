import { clockOf, russianDate, type Moment } from '../calendar.ts';

/** `06.10.2025 10:00`, or the day alone; nothing where there is no moment. */
export function momentText(moment: Moment | undefined): string {
  if (moment === undefined) return '';
  return moment.minute === undefined ? russianDate(moment.day) : `${russianDate(moment.day)} ${clockOf(moment.minute)}`;
}
