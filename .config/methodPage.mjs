/** Makes the method's page, which the pane links to, from docs/metodologia.md at build time. */
import { marked } from 'marked';

const SHELL = (title, body) => `<!doctype html>
<html lang="es-PE">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="pagina.css" />
  </head>
  <body>
    <header>
      <img src="assets/icon-64.png" alt="" width="64" height="64" />
      <h1>${title}</h1>
    </header>
    <main>
${body}
    </main>
    <footer><a href="ayuda.html">Ayuda de PEI Avance</a></footer>
  </body>
</html>
`;

/** A table wider than the screen scrolls by itself, reachable with the keyboard. */
const scrolling = (html) => html
  .replaceAll('<table>', '<div class="tabla" tabindex="0" role="region" aria-label="Tabla"><table>')
  .replaceAll('</table>', '</table></div>');

/**
 * The HTML page of a Markdown text whose first line is its title.
 *
 * @param {string} markdown
 */
export function methodPage(markdown) {
  const [first = '', ...rest] = markdown.split('\n');
  if (!first.startsWith('# ')) throw new Error('The first line must be the title: "# …"');
  return SHELL(first.slice(2).trim(), scrolling(marked.parse(rest.join('\n'), { async: false })));
}
