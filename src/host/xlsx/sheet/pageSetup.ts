import { DEFAULT_PAGE } from '../../model/sheet';
import type { PageSetup } from '../../model/sheet';
import { placeElement } from '../xml/edits';
import type { Edit } from '../xml/edits';
import { attribute, booleanAttribute, child, elementXml, numberAttribute, patchTag } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** Reads the page set-up from `pageSetup`, `pageMargins`, `printOptions` and the fit mark of `sheetPr`. */
export function readPageSetup(root: XmlElement): PageSetup {
  const setup = child(root, 'pageSetup');
  const margins = child(root, 'pageMargins');
  const options = child(root, 'printOptions');
  const isFitted = booleanAttribute(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const margin = Object.fromEntries(MARGINS.map((side) => [side, numberAttribute(margins, side) ?? DEFAULT_PAGE.margins[side]]));
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: numberAttribute(setup, 'paperSize') ?? DEFAULT_PAGE.paperSize,
    scale: numberAttribute(setup, 'scale') ?? DEFAULT_PAGE.scale,
    fit: isFitted ? { width: numberAttribute(setup, 'fitToWidth') ?? 1, height: numberAttribute(setup, 'fitToHeight') ?? 1 } : null,
    margins: { ...DEFAULT_PAGE.margins, ...margin },
    centerHorizontally: booleanAttribute(options, 'horizontalCentered'),
    centerVertically: booleanAttribute(options, 'verticalCentered'),
    printGridlines: booleanAttribute(options, 'gridLines'),
    printHeadings: booleanAttribute(options, 'headings'),
    blackAndWhite: booleanAttribute(setup, 'blackAndWhite'),
    draft: booleanAttribute(setup, 'draft'),
  };
}

const yes = (value: boolean): true | null => (value ? true : null);

/** An element with some attributes changed; the rest of its tag stays. */
function patched(xml: string, root: XmlElement, name: string, changes: Readonly<Record<string, AttributeValue>>): Edit[] {
  const old = child(root, name);
  return placeElement(root, name, old === undefined ? elementXml(name, changes) : patchTag(xml.slice(old.start, old.end), changes));
}

/** The edits that write the page set-up; printer settings and headers of the file stay. */
export function pageSetupEdits(xml: string, root: XmlElement, page: PageSetup): Edit[] {
  const { orientation, paperSize, scale, fit } = page;
  return [
    ...patched(xml, root, 'printOptions', {
      horizontalCentered: yes(page.centerHorizontally), verticalCentered: yes(page.centerVertically),
      headings: yes(page.printHeadings), gridLines: yes(page.printGridlines),
    }),
    ...patched(xml, root, 'pageMargins', { ...page.margins }),
    ...patched(xml, root, 'pageSetup', {
      paperSize, scale: fit === null ? scale : null, fitToWidth: fit?.width ?? null, fitToHeight: fit?.height ?? null,
      orientation: orientation.toLowerCase(), blackAndWhite: yes(page.blackAndWhite), draft: yes(page.draft),
    }),
  ];
}
