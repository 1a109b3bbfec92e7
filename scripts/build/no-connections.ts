import type { Plugin } from 'vite'

/** The one page that may ask a program on this machine (AnkiConnect). */
const exchange = /\/exchange\/index\.html$/

/**
 * Manifest 3 knows one policy for all pages of an extension, which has to let the page for import and export reach AnkiConnect.
 * All others get a narrower one of their own: they reach files of the package only.
 */
export function noConnections(): Plugin {
  return {
    name: 'no-connections',
    apply: 'build',
    transformIndexHtml: (_html, { filename }) =>
      exchange.test(filename.replaceAll('\\', '/'))
        ? []
        : [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" }, injectTo: 'head-prepend' }],
  }
}
