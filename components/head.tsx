import { Band } from './band'
import type { CardContent } from './card-content'
import type { CardLines } from './card-lines'
import { Differing } from './differing'
import { NestedWord } from './nested-word'
import type { Saving } from './saving'
import { Star } from './star'
import type { Strings } from './strings'

const long = 6

interface HeadProps {
  readonly content: CardContent
  readonly saving: Saving
  readonly lines: CardLines
  readonly strings: Strings
}

/** The word in both scripts, that of the page first, and how common it is. */
export function Head({ content, saving, lines, strings }: HeadProps) {
  const { word, otherScript, written, script, hsk2, frequencyBand } = content
  return (
    <header class="head">
      <h1 class={[...word].length > long ? 'word long' : 'word'} lang={script.lang}>
        {word}
      </h1>
      {(lines.showsOtherScript ? otherScript : []).map((other) => (
        <>
          <NestedWord class="other-script" word={other} lang={script.otherLang} syllables={syllablesOf(other, content)}>
            <Differing word={other} than={word} />
          </NestedWord>
          {other === written?.word && <span class="as-written">{strings('asWritten')}</span>}
        </>
      ))}
      <span class="facts">
        {lines.showsLevel && hsk2 !== null && (
          <span class="level" title={strings('hskLevel', [String(hsk2)])}>
            HSK 2.0 <span aria-hidden="true">·</span> {hsk2}
          </span>
        )}
        {lines.showsFrequency && frequencyBand !== null && <Band band={frequencyBand} strings={strings} />}
      </span>
      <Star saving={saving} strings={strings} />
    </header>
  )
}

const syllablesOf = (word: string, { entries }: CardContent) =>
  entries.find(({ entry }) => entry.traditional === word || entry.simplified === word)?.entry.syllables ?? []
