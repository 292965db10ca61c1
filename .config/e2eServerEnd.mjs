/** After the end-to-end tests: the preview server is ended. */
export default function endPreview() {
  globalThis.previewServer?.kill();
}
