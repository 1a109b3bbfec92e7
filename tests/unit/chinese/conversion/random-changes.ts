import fc from 'fast-check'
import type { Change } from '@/chinese/conversion/conversion'
import { shownText, type Changed } from '@/chinese/conversion/places'

const characters = fc.constantFrom('头', '发', '里', '软', '件', '𠮷', ' ', '，', 'U')
const stretch = fc.array(characters, { maxLength: 4 }).map((list) => list.join(''))

const piece = fc.record({
  kept: stretch,
  written: stretch,
  shown: stretch,
  reason: fc.constantFrom('script', 'variant', 'wording', 'own'),
  isSure: fc.boolean(),
})

/** A text and what is shown in its place, also where lengths differ, things are added or left out. */
export const changedText: fc.Arbitrary<Changed & { readonly shown: string }> = fc.array(piece, { maxLength: 8 }).map((pieces) => {
  let text = ''
  const changes: Change[] = []
  for (const { kept, written, shown, reason, isSure } of pieces) {
    text += kept
    if (written !== shown) changes.push({ start: text.length, end: text.length + written.length, shown, reason, isSure })
    text += written
  }
  return { text, changes, shown: shownText({ text, changes }) }
})

/** Where characters begin, and the end. */
export function placesIn(text: string): number[] {
  const places = [0]
  for (const character of text) places.push(places.at(-1)! + character.length)
  return places
}
