import type { Place } from '../../../workbook/cells/observation';

/** Letters of a column counted from 0: 0 is "A", 26 is "AA". */
function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The cells of a place without their sheet, as Excel's name box shows them: "K12", "K12:L14". */
export function placeName({ rect }: Place): string {
  const first = `${columnName(rect.left)}${rect.top + 1}`;
  const last = `${columnName(rect.left + rect.width - 1)}${rect.top + rect.height}`;
  return first === last ? first : `${first}:${last}`;
}
