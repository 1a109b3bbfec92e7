import type { Entry } from '@/dictionaries/entry'
import { senseText } from '@/dictionaries/plain-gloss'

/** The senses of an entry as plain text, references in Simplified. */
export function plainSenses(entry: Entry, entryOf: (id: number) => Entry): string[] {
  return entry.senses.map((sense) => {
    const target = sense.pointsTo?.meaning
    const pointed = target === null || target === undefined ? '' : entryOf(target).senses.map((one) => senseText(one, '', 'simplified')).find((text) => text !== '')
    return senseText(sense, pointed ?? '', 'simplified')
  })
}
