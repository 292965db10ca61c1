/**
 * HTTP headers and content security policy of the pane's pages. docs/deployment.md states the same for those who serve dist/.
 */

/** Microsoft's own address of the Office.js client: the add-in store accepts no other. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Sites that may frame the pane: Excel on the web. It needs an HTTP header; a meta tag cannot set it. */
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

/** The policy in the meta tag of each page: it applies wherever the page is served from. */
export const contentSecurityPolicy = () => written(POLICY);

/** Excel fetches and caches ribbon icons itself, and drops those sent with a Cache-Control header. */
const isIcon = (path) => path.startsWith('/assets/icon-');

/**
 * Headers of the development server: the whole policy, no caching of pages, and files that Excel on the web may load.
 *
 * @param request the request; only its path is used
 */
export const developmentHeaders = (request) => ({
  'Content-Security-Policy': written({ ...POLICY, 'frame-ancestors': ["'self'", ...FRAME_ANCESTORS] }),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  ...(isIcon(request.path) ? {} : { 'Cache-Control': 'no-cache' }),
});
