/**
 * The builds. `--mode production`: the deployable dist/. `serve`: the preview page over HTTP, `serve --env https`: the pane for Excel.
 *
 * Environment: PEI_AVANCE_URL, the address the add-in will be served from (https, no query); PORT, the port of the served pages.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { ensureFree } from './.config/ports.mjs';
import { developmentCertificates } from './.config/certificates.mjs';
import { contentSecurityPolicy, developmentHeaders } from './.config/headers.mjs';
import { licences } from './.config/licences.mjs';
import { methodPage } from './.config/methodPage.mjs';
import { OFFICE_FILES, verifiedOfficeFile } from './.config/officeFiles.mjs';
import { manifestFor, serviceAddress } from './.config/manifest/deploy.cjs';

const ROOT = import.meta.dirname;
const OFFICE_JS = resolve(ROOT, 'node_modules/@microsoft/office-js/dist');
const DEFAULT_PORT = 3000;

const { version, browserslist } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));

const page = (chunk, template, filename) =>
  new HtmlPlugin({
    chunks: [chunk],
    template: resolve(ROOT, 'src/entry', template),
    filename,
    inject: false,
    templateParameters: (_compilation, assets) => ({
      version,
      contentSecurityPolicy: contentSecurityPolicy(),
      bundles: assets.js,
    }),
  });

const paneFiles = (baseUrl) =>
  new CopyPlugin({
    patterns: [
      { from: resolve(ROOT, 'manifest.xml'), to: 'manifest.xml', transform: (xml) => manifestFor(xml.toString(), baseUrl) },
      { from: resolve(ROOT, 'assets/icon-*.png'), to: 'assets/[name][ext]' },
      { from: resolve(ROOT, 'src/entry/boot.js'), to: 'boot.js', info: { minimized: true } },
      { from: resolve(ROOT, 'src/entry/pages'), to: '.' },
      { from: resolve(ROOT, 'docs/metodologia.md'), to: 'metodologia.html', transform: (text) => methodPage(text.toString()) },
      { from: resolve(ROOT, 'LICENSE'), to: 'licencias.txt', transform: () => licences() },
      ...OFFICE_FILES.map((file) => ({
        from: resolve(OFFICE_JS, file), to: `office-js/${file}`, info: { minimized: true }, transform: (bytes) => verifiedOfficeFile(file, bytes),
      })),
    ],
  });

/** A browser is opened only where a person sits in front of one. */
const hasScreen = () =>
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

async function devServer(https) {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  await ensureFree(port);
  return {
    port,
    host: 'localhost',
    allowedHosts: ['localhost'],
    server: https ? { type: 'https', options: await developmentCertificates() } : 'http',
    headers: developmentHeaders,
    open: https || !hasScreen() ? false : ['/'],
    hot: false,
    liveReload: !process.env.CI,
    client: { overlay: false, logging: 'error' },
    static: [
      { directory: OFFICE_JS, publicPath: '/office-js', watch: false },
      { directory: resolve(ROOT, 'assets'), publicPath: '/assets', watch: false },
    ],
  };
}

/**
 * React is the one for production in served pages too: its development build compares whatever a component is given with what it had
 * before, every time it is drawn, which takes seconds with a table of thousands of rows. Its warnings are for the tests.
 *
 * @param env `https`: serve the pane for Excel with the development certificates; `preview`: build the preview page too, for a
 *   folder given by `--output-path`.
 */
export default async function config(env = {}, argv = {}) {
  const production = argv.mode === 'production';
  const serving = Boolean(env.WEBPACK_SERVE);
  const withPreview = (serving && !env.https) || Boolean(env.preview);
  return {
    mode: production ? 'production' : 'development',
    target: 'browserslist',
    devtool: production ? false : 'cheap-module-source-map',
    optimization: { nodeEnv: 'production' },
    entry: {
      pane: resolve(ROOT, 'src/entry/pane.tsx'),
      ...(withPreview ? { preview: resolve(ROOT, 'src/entry/preview.tsx') } : {}),
    },
    output: {
      path: resolve(ROOT, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic', development: false } } },
              env: { targets: browserslist },
            },
          },
        },
      ],
    },
    plugins: [
      page('pane', 'taskpane.html', 'taskpane.html'),
      ...(withPreview ? [page('preview', 'index.html', 'index.html')] : []),
      paneFiles(serviceAddress(process.env.PEI_AVANCE_URL)),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
    devServer: serving ? await devServer(Boolean(env.https)) : undefined,
  };
}
