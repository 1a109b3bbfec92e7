import { browser } from '#imports'
import { i18n } from '#i18n'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'
import { readKey } from '@/platform/key'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { createBook } from './book'
import { acceptOnePort } from './handshake'
import { createStage } from './stage'

const book = createBook((path) => fetch(browser.runtime.getURL(path as '/lookup.html')))
void book.open()

acceptOnePort(readKey(), (port) => {
  const post = (message: FromFrame) => port.postMessage(message)
  const stage = createStage(document, book, (key, values) => (values ? i18n.t(key as 'hskLevel', values as [string]) : i18n.t(key as 'source')), post)
  void readSettings().then((settings) => stage.setSettings(settings))
  onSettingsChange((settings) => stage.setSettings(settings))
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => stage.receive(data)
  post({ kind: 'ready' })
})
