/** Certificates for https://localhost, used by the development server only. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

const FOLDER = join(ROOT, '.cache/certificates');
const DAYS = 30;
const DAY = 86_400_000;
const FILES = { ca: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' };

const path = (name) => join(FOLDER, name);
const areFresh = () => existsSync(path(FILES.key)) && Date.now() - statSync(path(FILES.key)).mtimeMs < DAYS * DAY;

/**
 * Windows and Mac: a certificate the system is asked to trust, so that Excel loads the pane (it may ask for a password once).
 * Elsewhere, where there is no Excel to convince: one of this checkout, which the browser asks about on the first visit.
 */
export async function developmentCertificates() {
  const { default: tools } = await import('office-addin-dev-certs');
  if (process.platform === 'win32' || process.platform === 'darwin') return tools.getHttpsServerOptions();
  if (!areFresh()) await tools.generateCertificates(path(FILES.ca), path(FILES.cert), path(FILES.key), DAYS, ['127.0.0.1', 'localhost']);
  return Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, readFileSync(path(file))]));
}
