/** What the tests of conversion put into a page: the code under test with a converter of a few characters. */
import type { Target } from '@/chinese/conversion/conversion'
import { convertPage, type ConvertedPage, type PageTools } from '@/page/conversion/convert-page'
import { fakeConverter, type FakeConverter } from './fake-converter'

export * from '@/page/conversion/convert-page'
export * from '@/page/conversion/hydration'
export * from '@/page/conversion/marks'
export * from './fake-converter'

export interface Started {
  readonly page: ConvertedPage
  readonly fake: FakeConverter
  show(this: void, target: Target, more?: { hasAttributes?: boolean; copies?: 'seen' | 'written'; edition?: number }): void
  off(this: void): void
}

/** Starts it on the document that it is put into. */
export function start(fake = fakeConverter(), tools: Partial<PageTools> = {}): Started {
  const page = convertPage(document, { convert: fake.convert, ...tools })
  return {
    page,
    fake,
    show: (target, { hasAttributes = false, copies = 'seen', edition = 1 } = {}) =>
      page.show({ kind: 'show', target, isOtherOnly: false, hasAttributes, copies, edition }),
    off: () => page.show({ kind: 'as written', isAll: false }),
  }
}

/** All text of a document as it stands in text nodes, shadow roots included, with what is not drawn. */
export function textOf(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data
  const inner = node instanceof Element && node.shadowRoot ? `{${textOf(node.shadowRoot)}}` : ''
  return inner + Array.from(node.childNodes, textOf).join('')
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string, mostMs = 30_000): Promise<void> {
  const end = performance.now() + mostMs
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const turnMs = 10

/** Waits until nothing was written for a while: for so many turns of the page's own thread, which come later when the machine is busy. */
export async function settled(quietMs = 250): Promise<void> {
  let left = quietMs / turnMs
  const observer = new MutationObserver(() => (left = quietMs / turnMs))
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  for (; left > 0; left--) await new Promise((resolve) => setTimeout(resolve, turnMs))
  observer.disconnect()
}
