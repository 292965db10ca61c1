const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** What of a region takes the focus: the grid of the sheet, else its first control. */
const entryOf = (region: Element): HTMLElement | null =>
  region.querySelector<HTMLElement>('[role=grid]') ?? [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.tabIndex >= 0 && one.offsetParent !== null) ?? null;

/** Moves the focus to the next region of the page, or the one before, as F6 does in Excel: Tab stays in the sheet. */
export function focusNextRegion(page: Element, by: 1 | -1): void {
  const regions = [...page.querySelectorAll('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let tries = 1; tries <= regions.length; tries += 1) {
    const region = regions[(at + by * tries + regions.length * 2) % regions.length];
    const entry = region === undefined ? null : entryOf(region);
    if (entry !== null) return entry.focus();
  }
}
