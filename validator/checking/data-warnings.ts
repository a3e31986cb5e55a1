import type { Warning } from '../../schemas/report.ts';
import type { Readings } from '../language/readings.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import type { Frame } from './evaluation.ts';
import { YES } from './truth.ts';

/** Responses that stand before every trigger of their case: a wrong date or number (docs/language.md §5.1). */
export function warningsOf(readings: Readings, frame: Frame, language: Language): Warning[] {
  const { norm } = readings.readings[0];
  if (norm.kind !== 'deadline' || norm.key !== 'case' || !('activity' in norm.trigger)) return [];
  const { world, finder, subjects, context } = frame;
  const { activities } = context.regulation.vocabulary;
  const rows = world.accepted;
  const triggers = finder.by({ activity: norm.trigger.activity }, 'case', false);
  const responses = finder.accepted({ activity: norm.response.activity });
  const warnings: Warning[] = [];
  responses.rows.forEach((row, index) => {
    if (responses.truth[index] !== YES) return;
    const [code] = subjects.keysOf(rows, row, 'case', true);
    if (code === undefined) return;
    const [first] = triggers.indices(code);
    if (first === undefined || rows.hi(row) >= rows.lo(triggers.accepted.rows[first])) return;
    const trigger = triggers.accepted.rows[first];
    const label = (at: number): string => {
      const activity = rows.table.columns.activity.string(at) ?? '';
      return activities[activity]?.label ?? activity;
    };
    warnings.push({
      file: rows.table.files[rows.table.file.data[row]],
      line: rows.table.line.data[row],
      code: 'response-before-trigger',
      message: say('response-before-trigger', { activity: label(row), trigger: label(trigger) }, language),
    });
  });
  return warnings;
}
