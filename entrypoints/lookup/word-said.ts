import type { Said } from './announcing'

const meaning = '.senses > li, .meaning, .broken, .note'

/**
 * What a screen reader is to say of the card that was asked for: the word, its reading and its first meaning, as they stand there.
 *
 * @param isFocused the word has the focus, and is read for that
 */
export const wordSaid = (card: HTMLElement, isFocused: boolean): readonly Said[] =>
  saidOf(card, [...(isFocused ? [] : ['h1']), '.reading [lang]:not([lang^="zh-Han"])', meaning])

/** The same of a meaning that was covered before. */
export const meaningSaid = (card: HTMLElement): readonly Said[] => saidOf(card, [meaning])

function saidOf(card: HTMLElement, pieces: readonly string[]): readonly Said[] {
  return pieces.flatMap((selector) => {
    const element = [...card.querySelectorAll<HTMLElement>(selector)].find((one) => !one.closest('.covered'))
    const text = element?.textContent.trim() ?? ''
    return element && text !== '' ? [{ text, ...(element.lang && { lang: element.lang }) }] : []
  })
}
