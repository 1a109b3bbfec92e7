import type { Change } from '@/chinese/conversion/conversion'
import { changeReasons, packChanges, type ConvertedParagraph } from './conversion-messages'

/**
 * An answer without what its receiver, who knows the text, finds by comparing: single characters that are surely another spelling of the
 * same word. That is nearly all of them, and messages are JSON: of 100,000 characters half a megabyte of numbers.
 */
export function leanAnswer(changes: readonly Change[], shown: string): ConvertedParagraph {
  const { text, changes: packed } = packChanges(changes, shown)
  const kept: number[] = []
  for (let index = 0; index < packed.length; index += 4) {
    if (!isUsual(changes[index / 4]!)) kept.push(packed[index]!, packed[index + 1]!, packed[index + 2]!, packed[index + 3]!)
  }
  return { text, changes: kept }
}

function isUsual({ start, end, shown, reason, isSure }: Change): boolean {
  return end - start === 1 && shown.length === 1 && reason === 'script' && isSure
}

/** @throws RangeError when the answer does not fit the text that was asked about */
export function wholeAnswer(asked: string, { text, changes }: ConvertedParagraph): Change[] {
  if (text === null) return []
  const whole: Change[] = []
  let at = 0
  let moved = 0
  const compareUpTo = (end: number) => {
    for (; at < end; at++) {
      if (asked.charCodeAt(at) === text.charCodeAt(at + moved)) continue
      whole.push({ start: at, end: at + 1, shown: text.charAt(at + moved), reason: 'script', isSure: true })
    }
  }
  for (let index = 0; index < changes.length; index += 4) {
    const start = changes[index]!
    const end = changes[index + 1]!
    const shownEnd = changes[index + 2]!
    const code = changes[index + 3]!
    const reason = changeReasons[code >> 1]
    const isInOrder = start >= at && end >= start && end <= asked.length && shownEnd >= start + moved && shownEnd <= text.length
    if (reason === undefined || !isInOrder) throw new RangeError(`Change ${index / 4} does not fit its text`)
    compareUpTo(start)
    whole.push({ start, end, shown: text.slice(start + moved, shownEnd), reason, isSure: (code & 1) === 1 })
    at = end
    moved = shownEnd - end
  }
  if (asked.length + moved !== text.length) throw new RangeError('What is shown does not fit the text')
  compareUpTo(asked.length)
  return whole
}
