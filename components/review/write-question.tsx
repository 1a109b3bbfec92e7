import { useEffect, useState } from 'preact/hooks'
import type { Strokes } from '@/dictionaries/strokes/strokes'
import { StrokePad, type Wrote } from './stroke-pad'
import type { ReviewStrings } from './strings'

export type StrokesOf = (character: string) => Promise<Strokes | null>

interface WriteQuestionProps {
  readonly text: string
  readonly lang: string
  readonly isAnswered: boolean
  readonly strokesOf: StrokesOf
  /** All characters were written, or given up. Null where there was nothing to write but on paper. */
  readonly done: (wrote: Wrote | null) => void
  readonly strings: ReviewStrings
}

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'there'; readonly strokes: Strokes | null }

/** Character after character; on paper where nobody has written down how one is written. */
export function WriteQuestion({ text, lang, isAnswered, strokesOf, done, strings }: WriteQuestionProps) {
  const characters = Array.from(text).filter((character) => /\p{Script=Han}/u.test(character))
  const [at, setAt] = useState(0)
  const [wrote, setWrote] = useState<Wrote | null>(null)
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const character = characters[at]
  useEffect(() => {
    if (character === undefined) return
    let isLate = false
    setLoaded({ kind: 'loading' })
    strokesOf(character).then(
      (strokes) => !isLate && setLoaded({ kind: 'there', strokes }),
      (error: unknown) => !isLate && setLoaded({ kind: 'failed', reason: String(error) }),
    )
    return () => {
      isLate = true
    }
  }, [character, at])

  function next(one: Wrote | null) {
    const all = one === null ? wrote : { mistakes: (wrote?.mistakes ?? 0) + one.mistakes, hints: (wrote?.hints ?? 0) + one.hints }
    setWrote(all)
    setAt(at + 1)
    if (at + 1 >= characters.length) done(all)
  }
  return (
    <div class="write-question">
      <ol class="boxes">
        {characters.map((one, index) => (
          <li key={index} class={index === at && !isAnswered ? 'box now' : 'box'} aria-current={index === at && !isAnswered ? 'step' : undefined}>
            {index < at || isAnswered ? (
              <span lang={lang}>{one}</span>
            ) : (
              <span class="for-ears">{strings(index === at ? 'reviewPadNow' : 'reviewPad')}</span>
            )}
          </li>
        ))}
      </ol>
      {!isAnswered && character !== undefined && (
        <div class="pad-place">
          {loaded.kind === 'loading' && <p class="hint">{strings('reviewStrokesLoading')}</p>}
          {loaded.kind === 'there' && loaded.strokes && <StrokePad key={`${character} ${at}`} character={character} strokes={loaded.strokes} done={next} strings={strings} />}
          {(loaded.kind === 'failed' || (loaded.kind === 'there' && !loaded.strokes)) && (
            <div class="on-paper">
              <p>{loaded.kind === 'failed' ? strings('reviewStrokesFailed', [loaded.reason]) : strings('reviewOnPaper')}</p>
              <button type="button" onClick={() => next(null)}>
                {strings('reviewNextCharacter')}
              </button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
