import type { CSSProperties } from 'react';
import { isCellError } from '../../../host';
import type { BorderLine, Borders, CellValue, Style } from '../../../host';
import type { ConditionalStyle } from '../conditional/conditionalStyles';
import { shownText } from '../typing/shownText';

/** Text and CSS of a cell. Sheets are white in every theme, as in Excel; colours come from the workbook. */
export interface CellAppearance {
  readonly text: string;
  /** Size of the letters at Excel's own size. */
  readonly points: number;
  readonly css: CSSProperties;
  /** Text may run over blank cells to its right. */
  readonly spills: boolean;
}

const PAPER = '#ffffff';
const GRID_LINE = '1px solid #e1e1e1';
const WEIGHTS = { Hairline: '1px', Thin: '1px', Medium: '2px', Thick: '3px' } as const;

const lineStyle = ({ style }: BorderLine): string =>
  (style === 'Continuous' ? 'solid' : style === 'Double' ? 'double' : style === 'Dot' ? 'dotted' : 'dashed');

const borderCss = (line: BorderLine): string =>
  `${line.style === 'Double' ? '3px' : WEIGHTS[line.weight]} ${lineStyle(line)} ${line.color}`;

/** The lines that a cell draws itself: right and bottom, its neighbours' included; top and left are drawn by those before it. */
export interface DrawnBorders {
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
  readonly top: BorderLine | null;
}

/** The appearance of a cell: its style, overlaid with the conditional formats that apply. */
export function cellAppearance(value: CellValue, style: Style, look: ConditionalStyle, lines: DrawnBorders, gridlines: boolean, isFrom1904: boolean): CellAppearance {
  const shown = shownText(value, look.format.numberFormat ?? style.numberFormat, isFrom1904);
  const font = { ...style.font, ...look.format.font };
  const fill = look.color ?? solidColor(look.format.fill) ?? solidColor(style.fill);
  const aligned = alignmentOf(value, style);
  const { wrapText, indent, orientation } = style.alignment;
  const decoration = [font.underline === 'None' ? '' : 'underline', font.strikethrough ? 'line-through' : ''].join(' ').trim();
  return {
    text: shown.text,
    points: font.size,
    spills: typeof value === 'string' && !wrapText && aligned === 'left' && orientation === 0,
    css: {
      backgroundColor: fill ?? PAPER,
      ...(look.bar === null ? {} : { backgroundImage: `linear-gradient(to right, ${look.bar.color}99 ${look.bar.percent}%, transparent 0)` }),
      color: shown.color ?? font.color,
      fontFamily: `"${font.name}", Carlito, "Segoe UI", "Liberation Sans", Arial, sans-serif`,
      ...(font.bold ? { fontWeight: 700 } : {}),
      ...(font.italic ? { fontStyle: 'italic' } : {}),
      ...(decoration === '' ? {} : { textDecoration: decoration }),
      textAlign: aligned,
      verticalAlign: VERTICAL[style.alignment.vertical],
      whiteSpace: wrapText ? 'pre-wrap' : 'pre',
      ...(indent > 0 ? { [aligned === 'right' ? 'paddingRight' : 'paddingLeft']: `${3 + indent * 9}px` } : {}),
      ...bordersCss(lines, gridlines && fill === null),
    },
  };
}

const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'top', Distributed: 'middle' } as const;

const solidColor = (fill: Style['fill'] | undefined): string | null =>
  (fill === undefined || fill.pattern === 'None' ? null : fill.color ?? fill.patternColor);

function alignmentOf(value: CellValue, { alignment: { horizontal } }: Style): 'left' | 'center' | 'right' | 'justify' {
  if (horizontal === 'Left') return 'left';
  if (horizontal === 'Right') return 'right';
  if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection' || horizontal === 'Distributed') return 'center';
  if (horizontal === 'Justify') return 'justify';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
}

function bordersCss(lines: DrawnBorders, gridlines: boolean): CSSProperties {
  const none = gridlines ? GRID_LINE : '1px solid transparent';
  return {
    borderRight: lines.right === null ? none : borderCss(lines.right),
    borderBottom: lines.bottom === null ? none : borderCss(lines.bottom),
    ...(lines.left === null ? {} : { borderLeft: borderCss(lines.left) }),
    ...(lines.top === null ? {} : { borderTop: borderCss(lines.top) }),
  };
}

/** Neighbours share a line; the first in the sheet draws it. */
export const drawnBorders = (own: Borders, rightOf: Borders, below: Borders, isFirstColumn: boolean, isFirstRow: boolean): DrawnBorders => ({
  right: own.right ?? rightOf.left,
  bottom: own.bottom ?? below.top,
  left: isFirstColumn ? own.left : null,
  top: isFirstRow ? own.top : null,
});
