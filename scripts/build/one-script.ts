import type { Plugin } from 'vite'

/** The popup's frame: its one script is built apart, see entrypoints/card.ts. */
const frame = /\/lookup\/index\.html$/

/** WXT gives every page two modules that start its own plugins, of which there are none. The first card would wait for both. */
export function oneScript(): Plugin {
  return {
    name: 'one-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) => (frame.test(filename.replaceAll('\\', '/')) ? withoutModules(html) : html),
    },
  }
}

/** @param html as Vite writes it */
export const withoutModules = (html: string): string => html.replaceAll(/\s*<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/gu, '')
