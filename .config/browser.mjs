/** Finds the browser for the end-to-end tests: an installed Chromium, Chrome or Edge. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './steps.mjs';

const IN_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];

const places = {
  linux: () =>
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => [
      `/usr/bin/${name}`,
      `/usr/local/bin/${name}`,
      `/snap/bin/${name}`,
    ]),
  darwin: () => ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => IN_PROGRAMS.map((program) => join(folder, program))),
};

/** The path of an installed browser, or undefined. PEI_AVANCE_BROWSER, when set, takes precedence. */
export const findBrowser = () =>
  [process.env.PEI_AVANCE_BROWSER ?? '', ...(places[process.platform]?.() ?? [])].find((path) => path !== '' && existsSync(path));

const HOW =
  'No Chromium, Chrome or Edge was found: install one (Debian: apt-get install chromium) or name its program in PEI_AVANCE_BROWSER.';

/** Checks that there is a browser; on Debian as root installs Chromium when there is none. */
export async function ensureBrowser() {
  if (findBrowser() !== undefined) return { passed: true, output: '' };
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return { passed: false, output: HOW };
  const lists = await runTool('apt-get', ['update', '-q']);
  const install = await runTool('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  return findBrowser() === undefined ? { passed: false, output: `${lists.output}${install.output}\n${HOW}` } : { passed: true, output: '' };
}
