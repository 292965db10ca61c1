/**
 * What Fluent UI asks of a browser and jsdom has not. Runs before every test file; does nothing where there is no document.
 * No test reads sizes from here: nothing is ever measured, and every media query answers no.
 */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const neverMatches = (media: string): MediaQueryList => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

if (typeof document !== 'undefined') {
  globalThis.ResizeObserver ??= StillResizeObserver;
  globalThis.matchMedia ??= neverMatches;
  Element.prototype.scrollIntoView ??= () => undefined;
}
