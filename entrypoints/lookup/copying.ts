import type { CardSource } from '@/components/card-source'
import { copyText, hasField } from '@/components/copy-format'
import type { CopiedPage } from '@/components/copied-word'
import type { StringKey } from '@/components/strings'
import type { Settings } from '@/platform/settings'
import type { Act, Hand } from './acts'
import type { Front } from './front'
import { copiedOf } from './copied'

/** What is copied. */
export type CopiedPart = 'word' | 'reading' | 'gloss' | 'entry'

/** What copying needs of the card at the front. */
export interface CopiedCard {
  front(): Front | null
  source(): CardSource | null
  settings(): Settings
  /** Title and address of the page. */
  askPage(): Promise<CopiedPage>
  /** @returns whether the browser let us */
  write(text: string, by: Hand): Promise<boolean>
  say(text: StringKey): void
}

const formats = { word: '{word}', reading: '{reading}', gloss: '{gloss}' } as const

/** Copies what the card shows, or the whole entry in the reader's own format. */
export function createCopying(card: CopiedCard): Readonly<Record<`copy ${CopiedPart}`, Act>> {
  async function copy(part: CopiedPart, by: Hand) {
    const [front, source] = [card.front(), card.source()]
    if (!front || !source) return
    const { copyFormat, pronunciation } = card.settings()
    const format = part === 'entry' ? copyFormat : formats[part]
    const page = hasField(format, 'title', 'address') ? await card.askPage() : null
    const text = copyText(format, copiedOf(front, source, pronunciation, page))
    if (text.trim() === '') card.say('copyNothing')
    else card.say((await card.write(text, by)) ? 'copyDone' : 'copyRefused')
  }

  const actOf = (part: CopiedPart): Act => ({
    changes: 'view',
    isThere: (front) => isThere(part, front),
    run: (by = 'card') => void copy(part, by).catch(() => card.say('copyRefused')),
  })
  return { 'copy word': actOf('word'), 'copy reading': actOf('reading'), 'copy gloss': actOf('gloss'), 'copy entry': actOf('entry') }
}

/** By what the analysis found alone: it is asked for each word that is pointed at. */
function isThere(part: CopiedPart, front: Front): boolean {
  if (part === 'word' || part === 'entry' || front.kind === 'phrase') return true
  const { entries, reading, explanation } = front.segment
  return entries.length > 0 || (part === 'reading' ? reading.length > 0 : explanation !== null && explanation.kind !== 'compound')
}
