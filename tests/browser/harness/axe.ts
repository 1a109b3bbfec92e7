import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Tab } from './driver'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The policy of the extension's pages lets no script in: it travels as the text of a function. */
export const bringAxe = Object.assign(() => undefined, { toString: () => `() => { ${axe} }` })

/** What axe-core finds in a page that it was brought into. */
export function faultsOfAxe(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}
