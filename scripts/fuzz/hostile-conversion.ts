import type { Analysis } from '@/chinese/analysis'
import { applyChanges } from '@/chinese/conversion/changes'
import type { ConversionOptions, Converter, Target } from '@/chinese/conversion/conversion'

const targets: readonly Target[] = ['simplified', 'traditional', 'taiwan', 'hong kong']

/** Every target from every source, with and without what is asked for separately. */
export const everyWay: readonly ConversionOptions[] = targets.flatMap((target) => [
  { target },
  { target, isStrict: true, hasPunctuation: true },
  { target, hasWording: true, ownWords: [{ written: '中国', shown: '中華' }, { written: '发', shown: '发' }, { written: '', shown: 'x' }] },
  ...targets.map((from) => ({ target, from, hasWording: from === 'taiwan' })),
])

/**
 * What must hold of the conversion of any text whatever.
 *
 * @throws Error saying what does not
 */
export function checkConversion(converter: Converter, analysis: Analysis, options: ConversionOptions): void {
  const { text, changes } = converter.convert(analysis, options)
  const wrong = (what: string): Error => new Error(`${what}: ${JSON.stringify({ text: analysis.text, options, shown: text, changes })}`)
  let covered = 0
  for (const { start, end, shown, reason } of changes) {
    if (start < covered || end <= start || end > analysis.text.length) throw wrong(`a change out of order at ${start}`)
    covered = end
    if (splitsPair(analysis.text, start) || splitsPair(analysis.text, end)) throw wrong(`a change that splits a pair at ${start}`)
    if (shown === analysis.text.slice(start, end)) throw wrong(`a change that changes nothing at ${start}`)
    const isOneCharacter = [...analysis.text.slice(start, end)].length === 1 && [...shown].length === 1
    if (!isOneCharacter && reason !== 'wording' && reason !== 'own') throw wrong(`${reason} changes several characters at ${start}`)
  }
  if (applyChanges(analysis.text, changes) !== text) throw wrong('the text is not what the changes make')
  if (analysis.text.isWellFormed() && !text.isWellFormed()) throw wrong('the text has half a pair')
}

function splitsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}
