import type { Said } from './announcing'

/**
 * What a screen reader is to say of the card that was asked for: the word, its reading and its first meaning, as they stand there.
 *
 * @param isFocused the word has the focus, and is read for that
 */
export function wordSaid(card: HTMLElement, isFocused: boolean): readonly Said[] {
  const pieces = [...(isFocused ? [] : ['h1']), '.reading [lang]:not([lang^="zh-Han"])', '.senses > li, .meaning, .broken, .note']
  return pieces.flatMap((selector) => {
    const element = card.querySelector<HTMLElement>(selector)
    const text = element?.textContent.trim() ?? ''
    return element && text !== '' ? [{ text, ...(element.lang && { lang: element.lang }) }] : []
  })
}
