import type { Target } from './conversion'
import { isHanUnit } from '../characters'
import { type Line, Reason } from './line'

const mainland = '“”‘’'
const traditional = '「」『』'

/** Quotation marks as the target's readers know them. In pairs, and only those that have Chinese in or beside them. */
export function applyPunctuation(line: Line, target: Target): void {
  const from = target === 'simplified' ? traditional : mainland
  const to = target === 'simplified' ? mainland : traditional
  const { letters, length, reasons } = line
  // Double and single ones by themselves: an apostrophe must not hide the end of a quotation.
  const open: readonly [double: number[], single: number[]] = [[], []]
  const isHanAt = (index: number): boolean => isHanUnit(letters[index] ?? 0)
  /** How many Han characters stand before each letter, so that asking about a span costs nothing. */
  const before = new Int32Array(length + 1)
  for (let index = 0; index < length; index++) before[index + 1] = before[index]! + (isHanAt(index) ? 1 : 0)
  const show = (index: number): void => {
    letters[index] = to.charCodeAt(from.indexOf(String.fromCharCode(letters[index]!)))
    reasons[index] = Reason.punctuation
  }
  for (let index = 0; index < length; index++) {
    const place = from.indexOf(String.fromCharCode(letters[index]!))
    if (place < 0) continue
    const stack = open[place < 2 ? 0 : 1]
    if (place % 2 === 0) {
      stack.push(index)
      continue
    }
    const start = stack.pop()
    if (start === undefined) continue
    if (before[index]! > before[start]! || isHanAt(start - 1) || isHanAt(index + 1)) {
      show(start)
      show(index)
    }
  }
}
