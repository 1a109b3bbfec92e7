import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'

type Page = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string }

export interface StartOptions {
  readonly kind: 'chromium' | 'firefox'
  readonly isHeadless: boolean
  /** null: the sample pages. */
  readonly page: Page | null
}

/**
 * What `npm start -- …` asks for.
 * @throws Error with a sentence for the person who typed it
 */
export function startOptions(args: string[], environment: NodeJS.ProcessEnv = process.env, platform: string = process.platform): StartOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
  })
  if (positionals.length > 1) throw new Error(`One page at a time, please: ${positionals.join(' ')}`)
  const hasDisplay = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  return {
    kind: values.firefox ? 'firefox' : 'chromium',
    isHeadless: values.headless || !hasDisplay,
    page: positionals[0] === undefined ? null : pageOf(positionals[0]),
  }
}

function pageOf(text: string): Page {
  if (existsSync(text) && statSync(text).isFile()) return { kind: 'file', path: text }
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: text }
  if (/^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(text)) return { kind: 'url', url: `https://${text}` }
  throw new Error(`${text} is neither a file nor an address that begins with http:// or https://`)
}
