import { AlignmentType, BorderStyle, Paragraph, ShadingType, TableCell, TextRun, VerticalAlignTable, WidthType, type ITableCellOptions } from 'docx';
import { HEADER_FILL, LINE } from './pageLook';

export interface CellLook {
  /** Twentieths of a point. */
  readonly width: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly fill?: string;
  readonly ink?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Half points. */
  readonly size?: number;
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const;
const SMALL = 14;

/** A table cell of one paragraph. */
export function cell(text: string, look: CellLook): TableCell {
  const { width, bold = false, align = 'left', fill, ink, columnSpan, rowSpan, size = SMALL } = look;
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    borders: EDGES,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [new Paragraph({ alignment: ALIGNMENT[align], children: [new TextRun({ text, bold, size, ...(ink === undefined ? {} : { color: ink }) })] })],
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  };
  return new TableCell(options);
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A heading cell: bold, centred, on the table's header colour. */
export const headCell = (text: string, look: CellLook): TableCell => cell(text, { bold: true, align: 'center', fill: HEADER_FILL, ...look });
