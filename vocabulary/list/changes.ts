import type { Word, WordState } from '../word'

/** What a reader can do to kept words. */
export type Change =
  | { readonly kind: 'state'; readonly state: WordState }
  | { readonly kind: 'add tag'; readonly tag: string }
  | { readonly kind: 'remove tag'; readonly tag: string }
  | { readonly kind: 'gloss'; readonly gloss: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'reading'; readonly reading: readonly string[] }

export function changed(word: Word, change: Change): Word {
  switch (change.kind) {
    case 'state':
      return { ...word, state: change.state }
    case 'add tag': {
      const tag = asTag(change.tag)
      return tag === '' || word.tags.includes(tag) ? word : { ...word, tags: [...word.tags, tag] }
    }
    case 'remove tag':
      return word.tags.includes(change.tag) ? { ...word, tags: word.tags.filter((tag) => tag !== change.tag) } : word
    case 'gloss':
      return { ...word, gloss: change.gloss.trim() }
    case 'note':
      return { ...word, note: change.note.trim() }
    case 'reading':
      return { ...word, reading: change.reading }
  }
}

/** Gives back what `change` took, and leaves alone what else was done to the word since. */
export function takenBack(word: Word, before: Word, change: Change): Word {
  switch (change.kind) {
    case 'state':
      return { ...word, state: before.state }
    case 'add tag':
      return before.tags.includes(asTag(change.tag)) ? word : changed(word, { kind: 'remove tag', tag: asTag(change.tag) })
    case 'remove tag':
      return before.tags.includes(change.tag) && !word.tags.includes(change.tag) ? { ...word, tags: sameOrder([...word.tags, change.tag], before.tags) } : word
    case 'gloss':
      return { ...word, gloss: before.gloss }
    case 'note':
      return { ...word, note: before.note }
    case 'reading':
      return { ...word, reading: before.reading }
  }
}

export const longestTag = 60

/** A tag as it is kept: one line. */
export const asTag = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, longestTag).trim()

function sameOrder(tags: readonly string[], order: readonly string[]): string[] {
  const placeOf = (tag: string) => (order.includes(tag) ? order.indexOf(tag) : order.length)
  return tags.toSorted((one, other) => placeOf(one) - placeOf(other))
}
