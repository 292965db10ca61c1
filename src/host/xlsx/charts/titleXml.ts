import type { ChartLayout, ChartTitle } from '../../model/chart';
import type { ChartFont, ChartFormat, TitleSpan } from '../../model/drawing/chartFormat';
import { child, descendant, elementXml, numberAttribute } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';
import { bodyXml, fontXml, paragraphXml, shapeFormatXml, textFormatXml } from './chartFormatXml';

/** The runs of one line of a title, which begins at letter `from` of it: one for each stretch of letters of one font. */
function runs(text: string, from: number, font: ChartFont | undefined, spans: readonly TitleSpan[]): string {
  const fontAt = (at: number): ChartFont =>
    Object.assign({}, font, ...spans.filter(({ start, length }) => at >= start && at < start + length).map((span) => span.font)) as ChartFont;
  let xml = '';
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const own = fontXml('a:rPr', fontAt(from + start));
    if (at < text.length && fontXml('a:rPr', fontAt(from + at)) === own) continue;
    xml += `<a:r>${own}<a:t>${escapeXml(text.slice(start, at))}</a:t></a:r>`;
    start = at;
  }
  return xml;
}

/** `tx` with a text, a paragraph a line. */
export function richXml(text: string, format: ChartFormat | undefined, spans: readonly TitleSpan[] = []): string {
  let from = 0;
  const paragraphs = text.split('\n').map((line) => {
    const xml = `<a:p>${paragraphXml(format)}${runs(line, from, format?.font, spans)}</a:p>`;
    from += line.length + 1;
    return xml;
  });
  return `<c:tx><c:rich>${bodyXml(format)}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
}

/** The title of a chart or of an axis. */
export function titleXml({ text, overlay, spans }: Omit<ChartTitle, 'visible'>, format: ChartFormat | undefined, layout?: ChartLayout): string {
  return elementXml('c:title', {}, (text === '' ? '' : richXml(text, format, spans)) + layoutXml(layout)
    + elementXml('c:overlay', { val: overlay }) + shapeFormatXml(format) + (text === '' ? textFormatXml(format) : ''));
}

/** Where a part was moved to; nothing for Excel's own place. */
export function layoutXml(layout: ChartLayout | undefined): string {
  if (layout === undefined) return '';
  const { left, top, width, height, isInner } = layout;
  const entries = [
    ['layoutTarget', isInner === true ? 'inner' : isInner === false ? 'outer' : undefined],
    ['xMode', left === undefined ? undefined : 'edge'], ['yMode', top === undefined ? undefined : 'edge'],
    ['x', left], ['y', top], ['w', width], ['h', height],
  ] as const;
  const places = entries.flatMap(([name, val]) => (val === undefined ? [] : [elementXml(`c:${name}`, { val })]));
  return `<c:layout><c:manualLayout>${places.join('')}</c:manualLayout></c:layout>`;
}

/** Where a part of the file was moved to; undefined for Excel's own place. */
export function readLayout(element: XmlElement | undefined): ChartLayout | undefined {
  const manual = descendant(element, 'layout', 'manualLayout');
  if (manual === undefined) return undefined;
  const number = (name: string): number | undefined => numberAttribute(child(manual, name), 'val') ?? undefined;
  const isEdge = (name: string): boolean => child(manual, name)?.attributes['val'] === 'edge';
  const target = child(manual, 'layoutTarget')?.attributes['val'];
  const entries = [
    ['left', isEdge('xMode') ? number('x') : undefined], ['top', isEdge('yMode') ? number('y') : undefined],
    ['width', number('w')], ['height', number('h')], ['isInner', target === undefined ? undefined : target === 'inner'],
  ] as const;
  const known = entries.filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known) as ChartLayout;
}
