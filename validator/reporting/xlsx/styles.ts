import type { CellStyle } from 'hucre/xlsx';
import type { Status } from '../../../schemas/regulation.ts';

const solid = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const hairline = { style: 'thin', color: { rgb: 'D5DADF' } } as const;

export const titleStyle: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { vertical: 'center', wrapText: true },
};
export const verdictStyle: CellStyle = {
  font: { bold: true, size: 12 },
  alignment: { vertical: 'top', wrapText: true },
};
export const headingStyle: CellStyle = { font: { bold: true, size: 12 } };
export const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
export const muted: CellStyle = { font: { color: { rgb: '5B6570' } }, alignment: { vertical: 'top', wrapText: true } };

export const headerStyle: CellStyle = {
  ...solid('E9ECEF'),
  font: { bold: true },
  border: { bottom: { style: 'medium', color: { rgb: '5B6570' } } },
  alignment: { vertical: 'center', wrapText: true },
};

/** Pale enough for black text; the word stands in the cell too. */
export const statusStyles: Readonly<Record<Status, CellStyle>> = {
  violated: solid('F9D6D2'),
  undetermined: solid('FBE8C3'),
  pending: solid('DCE7F2'),
  satisfied: solid('D9EEDD'),
  judgement: solid('E6E0F0'),
  'not-applicable': solid('EEF0F2'),
  waived: solid('D8ECEC'),
};

const ramps: Readonly<Record<'violated' | 'undetermined', readonly string[]>> = {
  violated: ['FCE9E6', 'F8CBC4', 'F1A095', 'E67264'],
  undetermined: ['FDF3DD', 'FAE3B3', 'F5CE7E', 'EDB74B'],
};

/** A cell of the matrix: the darker, the nearer to the largest number. */
export function heatStyle(count: number, largest: number, status: 'violated' | 'undetermined'): CellStyle {
  const border = { left: hairline, right: hairline, top: hairline, bottom: hairline };
  const alignment = { horizontal: 'center', vertical: 'center' } as const;
  if (count === 0) return { border, alignment, font: { color: { rgb: '8A939C' } } };
  const ramp = ramps[status];
  const level = Math.min(ramp.length - 1, Math.floor((count / largest) * ramp.length));
  return { ...solid(ramp[level]), border, alignment, font: { bold: true } };
}
