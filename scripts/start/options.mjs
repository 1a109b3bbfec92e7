import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'

/**
 * What `npm start -- …` asks for.
 * @throws Error with a sentence for the person who typed it
 */
export function startOptions(args, environment = process.env, platform = process.platform) {
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
    page: positionals.length === 1 ? pageOf(positionals[0]) : null,
  }
}

function pageOf(text) {
  if (existsSync(text) && statSync(text).isFile()) return { kind: 'file', path: text }
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: text }
  if (/^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(text)) return { kind: 'url', url: `https://${text}` }
  throw new Error(`${text} is neither a file nor an address that begins with http:// or https://`)
}
