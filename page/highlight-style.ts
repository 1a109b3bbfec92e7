import * as dom from './dom'

/** One look of CSS Custom Highlights, in whichever trees something is marked with it. */
export interface HighlightStyle {
  readonly name: string
  /** Makes marks visible in the tree of a node. */
  reach(node: Node): void
  /** Leaves every tree as it was. */
  leave(): void
}

/** @param declarations only what `::highlight()` allows has an effect */
export function createHighlightStyle(window: Window & typeof globalThis, name: string, declarations: string): HighlightStyle {
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(`::highlight(${name}) { ${declarations} }`)
  const styled = new Set<Document | ShadowRoot>()
  return {
    name,
    reach(node) {
      const root = dom.rootOf(node) as Document | ShadowRoot
      if (styled.has(root) || !('adoptedStyleSheets' in root)) return
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
      styled.add(root)
    },
    leave() {
      for (const root of styled) {
        const without = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
        if (without.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = without
      }
      styled.clear()
    },
  }
}

/** Made up anew for each page, so that no page can look for it. */
export function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(letters, (byte) => String.fromCharCode(97 + (byte % 26))).join('')
}
