import { browser } from '#imports'
import type { AboutFacts } from '@/components/about'
import type { ScriptExample } from '@/components/script-options'
import type { Stretch } from '@/components/options/preview'
import { openConverter } from '@/platform/open-converter'
import { readWishes } from '@/platform/reader-wishes'
import { readSettings } from '@/platform/settings'
import type { Script } from '@/platform/shown-script'
import { dictionarySize } from './dictionary-size'
import { examplesOf } from './example'
import { stretchesOf } from './sample'

/** What the page shows with the help of the dictionary; it is usable before. */
export interface Book {
  readonly dictionary: AboutFacts['dictionary']
  readonly examples: Readonly<Record<Script, ScriptExample>> | null
  readonly stretches: Readonly<Record<Script, readonly Stretch[]>> | null
  open(): Promise<void>
}

export function createBook(draw: () => void): Book {
  let dictionary: AboutFacts['dictionary'] = { kind: 'opening' }
  let examples: Book['examples'] = null
  let stretches: Book['stretches'] = null

  async function open() {
    await afterPaint()
    const [{ dictionary: opened, ...converter }, bytes] = await Promise.all([openConverter(), dictionarySize()])
    dictionary = { kind: 'open', date: opened.sourceDate.slice(0, 10), entryCount: opened.lexicon.entryCount, bytes }
    stretches = stretchesOf(converter.analyser)
    const showExample = async () => {
      examples = examplesOf(converter, ...(await Promise.all([readWishes(), readSettings()])))
      draw()
    }
    browser.storage.onChanged.addListener(() => void showExample())
    await showExample()
  }

  return {
    get dictionary() {
      return dictionary
    },
    get examples() {
      return examples
    },
    get stretches() {
      return stretches
    },
    open: () =>
      open().catch((error: unknown) => {
        dictionary = { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
        draw()
      }),
  }
}

/** The page is drawn first. A tab in the background draws nothing, and need not wait for it. */
async function afterPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
