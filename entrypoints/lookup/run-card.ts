import type { Strings } from '@/components/strings'
import { asToFrame } from '@/platform/as-to-frame'
import { deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'
import type { FromFrame } from '@/platform/frame-messages'
import { readKey } from '@/platform/key'
import { askShortcuts } from '@/platform/ask-shortcuts'
import { askVocabulary } from '@/platform/ask-vocabulary'
import { onCardBoxChange, readCardBox, saveCardBox } from '@/platform/card-box'
import { askPage } from '@/platform/page-of-card'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { languageTag, speak, text } from '@/platform/texts'
import { createBook } from './book'
import { takeFiles } from './files'
import type { WithFilesAhead } from './files'
import { acceptOnePort } from './handshake'
import { createStage } from './stage'

/** The frame as it is from its beginning: opens the dictionary, and waits for the one who may ask. */
export function runCard(document: Document): void {
  const book = createBook(() => takeFiles(globalThis as WithFilesAhead, fetch))
  void book.open()

  acceptOnePort(readKey(), (port) => {
    const post = (message: FromFrame) => port.postMessage(message)
    const strings: Strings = text
    const corrections = { save: saveCorrections, remove: deleteCorrections, now: () => Date.now() }
    const frame = { save: saveCardBox, pin: async (isCardPinned: boolean) => void (await changeSettings({ isCardPinned })) }
    const stage = createStage(document, book, strings, { corrections, vocabulary: askVocabulary, shortcuts: askShortcuts, askPage, frame }, post)
    /** The stage draws nothing before it knows the settings: the texts are there by then, on their way beside the dictionary. */
    const setSettings = async (settings: Settings) => {
      await speak(settings.language)
      document.documentElement.lang = languageTag()
      stage.setSettings(settings)
    }
    void readSettings().then(setSettings)
    onSettingsChange((settings) => void setSettings(settings))
    void readCorrections().then((corrections) => stage.setCorrections(corrections))
    onCorrectionsChange((corrections) => stage.setCorrections(corrections))
    void readCardBox().then((box) => stage.setCardBox(box))
    onCardBoxChange((box) => stage.setCardBox(box))
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = asToFrame(data)
      if (message) stage.receive(message)
    }
    post({ kind: 'ready' })
  })
}
