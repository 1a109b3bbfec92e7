import type { Explanation } from '../analysis'
import { CharacterClass, classAt } from '../character-class'
import type { CleanText } from '../clean-text'
import { barrier } from '../gaps'
import type { FoundForms, Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposer } from '../proposal'

/** So much rarer than the word itself is its doubled form. */
const rarer = 2

/** 说说笑笑 of 说笑, 打打闹闹 of 打闹: both characters of a word doubled, where the dictionary has only the word. */
export function createReduplicationProposer(lexicon: Lexicon): Proposer {
  const found: FoundForms = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
  const scale = 1 / lexicon.frequencyScale
  const total = Math.log(lexicon.frequencyTotal)

  return (text, _lexicon, _tables, add) => {
    const { codes, barriers, length } = text
    for (let start = 0; start + 4 <= length; start++) {
      if (codes[start] !== codes[start + 1] || codes[start + 2] !== codes[start + 3] || codes[start] === codes[start + 2]) continue
      if (classAt(codes, start, length) !== CharacterClass.han || classAt(codes, start + 2, length) !== CharacterClass.han) continue
      if (barriers[start + 1] === barrier.wall || barriers[start + 2] === barrier.wall || barriers[start + 3] === barrier.wall) continue
      // The word stands in the middle: 说|说笑|笑.
      const count = lexicon.prefixes(codes, start + 1, start + 3, found)
      const form = count > 0 && found.lengths[count - 1] === 2 ? found.forms[count - 1]! : -1
      if (form < 0) continue
      add({
        start, end: start + 4, kind: 'compound', logProbability: lexicon.frequency(form) * scale - total - rarer,
        explain: () => explain(text, lexicon, form, start),
      })
    }
  }
}

function explain(text: CleanText, lexicon: Lexicon, form: number, start: number): Explanation {
  const [first = '', second = ''] = lexicon.syllablesOf(lexicon.entryOf(form, 0))
  const doubled = (at: number, syllable: string) => partOf(text, lexicon, at, at + 2, [syllable, syllable])
  return { kind: 'compound', ...extent(text, start, start + 4), parts: [doubled(start, first), doubled(start + 2, second)] }
}
