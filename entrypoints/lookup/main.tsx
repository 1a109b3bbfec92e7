import { i18n } from '#i18n'
import { asToFrame } from '@/platform/as-to-frame'
import type { FromFrame } from '@/platform/frame-messages'
import { readKey } from '@/platform/key'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { createBook } from './book'
import { takeFiles } from './files'
import type { WithFilesAhead } from './files'
import { acceptOnePort } from './handshake'
import { createStage } from './stage'

const book = createBook(() => takeFiles(globalThis as WithFilesAhead, fetch))
void book.open()

acceptOnePort(readKey(), (port) => {
  const post = (message: FromFrame) => port.postMessage(message)
  const stage = createStage(document, book, (key, values) => (values ? i18n.t(key as 'hskLevel', values as [string]) : i18n.t(key as 'source')), post)
  void readSettings().then((settings) => stage.setSettings(settings))
  onSettingsChange((settings) => stage.setSettings(settings))
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = asToFrame(data)
    if (message) stage.receive(message)
  }
  post({ kind: 'ready' })
})
