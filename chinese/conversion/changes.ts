import type { Change, Conversion } from './conversion'
import type { Letters } from './letters'
import { type Line, reasonNames } from './line'

/** What the steps made of the text, as changes of it. */
export function changesOf(text: string, line: Line, letters: Letters): Conversion {
  const changes: Change[] = []
  const { length, replaced, replacements, reasons, starts, ends, isUnsure } = line
  for (let index = 0; index < length; index++) {
    const number = replaced[index]!
    if (number >= 0) {
      const { start, end, reason, shown: fixed } = replacements[number]!
      let shown = fixed ?? ''
      for (; index < length && replaced[index] === number; index++) if (fixed === null) shown += letters.character(line.letters[index]!)
      index--
      if (shown !== text.slice(start, end)) changes.push({ start, end, shown, reason, isSure: true })
      continue
    }
    const reason = reasonNames[reasons[index]!]
    if (!reason) continue
    const start = starts[index]!
    const end = ends[index]!
    const shown = letters.character(line.letters[index]!)
    if (shown !== text.slice(start, end)) changes.push({ start, end, shown, reason, isSure: isUnsure[index] === 0 })
  }
  return { text: applyChanges(text, changes), changes }
}

export function applyChanges(text: string, changes: readonly Change[]): string {
  let shown = ''
  let copied = 0
  for (const change of changes) {
    shown += text.slice(copied, change.start) + change.shown
    copied = change.end
  }
  return shown + text.slice(copied)
}
