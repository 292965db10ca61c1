/**
 * What a browser is told about the pane's pages: where scripts may come from and how long a page may be kept.
 * docs/deployment.md says the same to whoever serves dist/.
 */

/** Microsoft's own address of the Office.js client: the add-in store accepts no other. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Who may show the pane in a frame: Excel on the web. Only an HTTP header can say it, a meta tag cannot. */
const FRAME_ANCESTORS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", OFFICE_CDN],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

const written = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** The policy a page carries in its own head: it holds wherever the page is served from. */
export const contentSecurityPolicy = () => written(POLICY);

/** Ribbon icons are fetched and kept by Excel itself, which drops those that come with an order about keeping them. */
const isIcon = (path) => path.startsWith('/assets/icon-');

/**
 * What the development server sends: the whole policy, pages that are never stale, and files that Excel on the web may show.
 *
 * @param request the request answered, of which only the path counts
 */
export const developmentHeaders = (request) => ({
  'Content-Security-Policy': written({ ...POLICY, 'frame-ancestors': ["'self'", ...FRAME_ANCESTORS] }),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  ...(isIcon(request.path) ? {} : { 'Cache-Control': 'no-cache' }),
});
