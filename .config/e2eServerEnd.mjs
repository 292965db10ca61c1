/** Tear-down of the end-to-end tests: ends the preview server. */
export default function endPreview() {
  globalThis.previewServer?.kill();
}
