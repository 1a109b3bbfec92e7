import type { CardSource } from '@/components/card-source'
import type { CardTool } from '@/components/card-tools-row'
import type { Strings } from '@/components/strings'
import { writeToClipboard } from '@/page/write-to-clipboard'
import { cardKeyOf } from '@/platform/card-acts'
import type { CardAct } from '@/platform/card-acts'
import type { Settings } from '@/platform/settings'
import type { Front } from '../lookup/front'
import { bothScriptsOf } from '../lookup/copied'
import { createCopying } from '../lookup/copying'
import { createDrawers } from '../lookup/drawers'
import { createSound } from '../lookup/sound'

/** The card that is shown, or null. */
export interface ShownEntry {
  front(): Front | null
  source(): CardSource | null
  settings(): Settings
}

/** So long what was done is said. */
const saidMs = 4000

/** What can be done with an entry beside keeping it: hearing, copying, asking dictionaries on the web. */
export function createEntryTools(shown: ShownEntry, changed: () => void, strings: Strings) {
  let said = ''
  let saying: ReturnType<typeof setTimeout> | undefined
  // It may be stopped in the midst of drawing.
  const sound = createSound(document, { ...shown, changed: () => queueMicrotask(changed) })
  const drawers = createDrawers(() => shown.settings(), (front) => front === shown.front(), changed)
  const copying = createCopying({
    ...shown,
    // It stands on no page that could be named.
    askPage: () => Promise.resolve({ title: null, url: null }),
    write: (text) => writeToClipboard(document, text),
    say(key) {
      said = strings(key)
      changed()
      clearTimeout(saying)
      saying = setTimeout(() => {
        said = ''
        changed()
      }, saidMs)
    },
  })
  const hear = () => sound.hear('word')
  const acts: Partial<Record<CardAct, () => void>> = { 'speak word': hear, dictionaries: () => drawers.dictionaries.run() }
  for (const part of ['copy word', 'copy reading', 'copy gloss', 'copy entry'] as const) acts[part] = () => copying[part].run()

  return {
    acts,
    /** For the card of `front`. */
    of(front: Front, source: CardSource) {
      const { keys } = shown.settings()
      const isPressed = sound.isHeard(front, 'word')
      const heard: CardTool = { name: 'speak', icon: isPressed ? 'stop' : 'speak', label: strings('soundWord'), key: cardKeyOf('speak word', keys), isPressed, run: hear }
      const asked: CardTool = { name: 'dictionaries', label: strings('dictionariesLabel'), key: cardKeyOf('dictionaries', keys), run: () => drawers.dictionaries.run() }
      return {
        tools: [drawers.copyTool(strings), heard, ...(drawers.dictionaries.isThere(front) ? [asked] : [])],
        drawer: drawers.drawerOf(front, copying, () => bothScriptsOf(front, source), strings),
        sound: sound.noteOf(front),
        said,
      }
    },
    /** Another card is shown, or none. */
    leave() {
      drawers.close()
      sound.stop()
      said = ''
    },
  }
}
