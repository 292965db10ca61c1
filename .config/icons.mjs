/** `npm run icons`: draws the PNG icons from their SVG. The two smallest have drawings of their own, set on whole pixels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { ROOT } from './steps.mjs';

const DRAWINGS = { 16: 'icon-16.svg', 32: 'icon-32.svg', 64: 'icon.svg', 80: 'icon.svg', 128: 'icon.svg' };

const browser = await chromium.launch({ executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
  const svg = readFileSync(join(ROOT, 'assets', drawing), 'utf8');
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, 'assets', `icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
