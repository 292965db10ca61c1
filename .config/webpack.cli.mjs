/** Compiles the command line for those without the sources, into build/: plain JavaScript for Node, everything in it but Office.js. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { cliLicences } from './licences.mjs';
import { ROOT } from './steps.mjs';

/** The licences of what is compiled in, beside it. */
class Licences {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('Licences', () => writeFileSync(join(ROOT, 'build/licencias.txt'), cliLicences()));
  }
}

export default {
  mode: 'production',
  target: 'node20.19',
  devtool: false,
  entry: { 'pei-avance': join(ROOT, 'src/entry/packagedCli.ts'), worker: join(ROOT, 'src/entry/cli/many/worker.ts') },
  experiments: { outputModule: true },
  output: {
    path: join(ROOT, 'build'), clean: true, module: true, chunkFormat: 'module', library: { type: 'module' },
    filename: '[name].mjs', chunkFilename: '[id].mjs',
  },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: {
    parser: { javascript: { exportsPresence: 'error', importMeta: false, createRequire: false } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } } }],
  },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true, test: /^pei-avance\.mjs$/ }), new Licences()],
  // Readable, so that a failure names its line; smaller files would not start faster.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
