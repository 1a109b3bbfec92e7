import type { Strings } from '@/components/strings'
import { asToFrame } from '@/platform/as-to-frame'
import { deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'
import { readKey } from '@/platform/key'
import { askShortcuts } from '@/platform/ask-shortcuts'
import { askVocabulary } from '@/platform/ask-vocabulary'
import { onCardBoxChange, readCardBox, saveCardBox } from '@/platform/card-box'
import { askPage } from '@/platform/page-of-card'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { languageTag, speak, text } from '@/platform/texts'
import { createBook } from './book'
import { createEarlyPosts } from './early-posts'
import { takeFiles } from './files'
import type { WithFilesAhead } from './files'
import { acceptOnePort } from './handshake'
import { createStage } from './stage'

/**
 * The frame from its beginning. The port to the page's side comes last, when all of the frame is loaded: dictionary, settings, corrections and texts are
 * on their way by then, and the stage stands.
 */
export function runCard(document: Document): void {
  const book = createBook(() => takeFiles(globalThis as WithFilesAhead, fetch))
  const key = readKey()
  const posts = createEarlyPosts()
  const strings: Strings = text
  const corrections = { save: saveCorrections, remove: deleteCorrections, now: () => Date.now() }
  const frame = { save: saveCardBox, pin: async (isCardPinned: boolean) => void (await changeSettings({ isCardPinned })) }
  const desks = { corrections, vocabulary: askVocabulary, shortcuts: askShortcuts, askPage, frame }
  const stage = createStage(document, book, strings, desks, (message) => posts.post(message))
  let latest: Settings | null = null
  /** The stage draws nothing before it knows the settings: the texts are there by then. */
  const setSettings = async (settings: Settings) => {
    latest = settings
    await speak(settings.language)
    // The texts of one language may come later than those of one that was chosen since.
    if (latest !== settings) return
    document.documentElement.lang = languageTag()
    stage.setSettings(settings)
  }
  void readSettings().then(setSettings)
  onSettingsChange((settings) => void setSettings(settings))
  void readCorrections().then((corrections) => stage.setCorrections(corrections))
  onCorrectionsChange((corrections) => stage.setCorrections(corrections))
  void readCardBox().then((box) => stage.setCardBox(box))
  onCardBoxChange((box) => stage.setCardBox(box))
  void book.open()

  acceptOnePort(key, (port) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = asToFrame(data)
      if (message) stage.receive(message)
    }
    posts.opened(port)
    posts.post({ kind: 'ready' })
  })
}
