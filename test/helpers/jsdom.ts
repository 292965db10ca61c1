import { TextDecoder, TextEncoder } from 'node:util';

/**
 * Browser interfaces that Fluent UI needs and jsdom lacks. Runs before every test file; does nothing without a document. Nothing is
 * measured, and every media query is false.
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
  Object.assign(globalThis, { TextEncoder: globalThis.TextEncoder ?? TextEncoder, TextDecoder: globalThis.TextDecoder ?? TextDecoder });
  globalThis.ResizeObserver ??= StillResizeObserver;
  globalThis.matchMedia ??= neverMatches;
  Element.prototype.scrollIntoView ??= () => undefined;
}
