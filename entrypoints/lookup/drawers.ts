import type { CardTool } from '@/components/card-tools-row'
import type { Strings } from '@/components/strings'
import type { Drawer } from '@/components/tools-drawer'
import { dictionaryLinks } from '@/components/web-dictionaries'
import type { DictionaryWord } from '@/components/web-dictionaries'
import { cardKeyOf } from '@/platform/card-acts'
import type { Settings } from '@/platform/settings'
import type { Act } from './acts'
import type { Front } from './front'
import type { CopiedPart } from './copying'

type Kind = Drawer['kind']

/** Two tools open a row of choices in the place of the tools. Which of them is open in the card at the front. */
export interface Drawers {
  readonly dictionaries: Act
  /** The button of the other one, which has no key: each of its choices has one. */
  copyTool(strings: Strings): CardTool
  drawerOf(front: Front, acts: Readonly<Record<`copy ${CopiedPart}`, Act>>, word: () => DictionaryWord | null, strings: Strings): Drawer | null
  /** Another card is at the front. */
  close(): void
}

const parts = { entry: 'copyEntry', word: 'copyWord', reading: 'copyReading', gloss: 'copyMeaning' } as const satisfies Record<CopiedPart, string>

export function createDrawers(settings: () => Settings, isFront: (front: Front) => boolean, changed: () => void): Drawers {
  let open: Kind | null = null
  const turn = (to: Kind | null) => {
    open = to === open ? null : to
    changed()
  }
  return {
    dictionaries: {
      changes: 'view',
      isThere: () => settings().webDictionaries.length > 0,
      run: () => turn('dictionaries'),
    },
    copyTool: (strings) => ({ name: 'copy', label: strings('copyLabel'), key: '', isOpen: false, run: () => turn('copying') }),
    drawerOf(front, acts, word, strings) {
      if (open === null || !isFront(front)) return null
      const close = () => turn(null)
      if (open === 'dictionaries') {
        const about = word()
        return about && { kind: 'dictionaries', links: dictionaryLinks(settings().webDictionaries, about), close }
      }
      const choices = (Object.keys(parts) as CopiedPart[]).filter((part) => acts[`copy ${part}`].isThere(front))
      return {
        kind: 'copying',
        choices: choices.map((part) => ({ label: strings(parts[part]), key: cardKeyOf(`copy ${part}`, settings().keys), run: () => copy(acts[`copy ${part}`]) })),
        close,
      }
    },
    close: () => (open = null),
  }

  function copy(act: Act) {
    open = null
    changed()
    act.run('card')
  }
}
