import { useLayoutEffect, useState } from 'preact/hooks'
import type { SpellingStyle } from '@/chinese/spelling'
import type { CardContent, InSentence as InSentenceContent } from './card-content'
import { NestedWord } from './nested-word'
import { useKeyOf } from './key-hint'
import { Reading } from './reading'
import type { Strings } from './strings'
import { lettersOf, turned } from './ways'
import type { Way } from './ways'

/** What the reader has chosen, and what can be done about it. Kept by whoever draws the card. */
export interface Choosing {
  readonly ways: readonly Way[]
  /** Index of the way that is shown instead of the analysis' own; -1 where none of them is. */
  readonly chosen: number
  /** Words around the place before anything was chosen, and as they are shown now. */
  readonly wordsNow: readonly string[]
  /** Words of a way or of `wordsNow`, which are spelled as the page wrote them, as they are seen there. */
  seen(pieces: readonly string[]): readonly string[]
  choose(index: number): void
  recut(words: readonly string[]): void
  resized(): void
}

interface OtherWaysProps {
  readonly content: CardContent
  readonly choosing: Choosing
  readonly style: SpellingStyle
  readonly strings: Strings
}

/** Quietly, below: the word in its sentence, what else it could be, and the cuts to set by hand. */
export function OtherWays({ content, choosing, style, strings }: OtherWaysProps) {
  const [isOpen, setOpen] = useState(false)
  const nextWay = useKeyOf('next way')
  const { ways, chosen } = choosing
  useLayoutEffect(() => {
    if (isOpen) choosing.resized()
  }, [isOpen])
  const shown = ways.map((way, index) => ({ way, index })).filter(({ way, index }) => isOpen || way.isLikely || index === chosen)
  const group = (kind: Way['kind'], label: string) => {
    const ofKind = shown.filter(({ way }) => way.kind === kind)
    if (ofKind.length === 0) return null
    return (
      <div class="ways-row" role="group" aria-label={label}>
        <span>{label}</span>
        {ofKind.map(({ way, index }) => (
          <button type="button" class="way" aria-pressed={index === chosen} onClick={() => choosing.choose(index === chosen ? -1 : index)}>
            {way.kind === 'reading' ? (
              <Reading syllables={way.reading} style={style} />
            ) : (
              <span lang={content.script.lang}>{choosing.seen(way.pieces).join('\u2009|\u2009')}</span>
            )}
          </button>
        ))}
      </div>
    )
  }
  return (
    <section class="ways" aria-label={strings('otherWays')}>
      <div class="ways-row">
        <InSentence before={content.before} word={content.word} after={content.after} places={content.places} lang={content.script.lang} label={strings('inSentence')} />
        <button
          type="button"
          class="way correct"
          aria-expanded={isOpen}
          aria-keyshortcuts={nextWay.aria}
          title={strings('correctTitle') + nextWay.inTitle}
          onClick={() => {
            setOpen(!isOpen)
            if (isOpen) setTimeout(() => choosing.resized())
          }}
        >
          {strings('correct')}
        </button>
      </div>
      {isOpen && content.writtenSentence && (
        <div class="ways-row">
          <span>{strings('pageWrites')}</span>
          <InSentence {...content.writtenSentence} lang={content.writtenScript.lang} label={strings('inWrittenSentence')} />
        </div>
      )}
      {group('cut', strings('otherCuts'))}
      {group('reading', strings('otherReadings'))}
      {isOpen && group('join', strings('joins'))}
      {isOpen && <Letters content={content} choosing={choosing} strings={strings} />}
    </section>
  )
}

function InSentence({ before, word, after, places, lang, label }: InSentenceContent & { lang: string; label: string }) {
  const each = (piece: string, at: number | null) => (at === null ? piece : <NestedWord word={piece} lang={lang} at={at} />)
  return (
    <span class="in-sentence" lang={lang} role="group" aria-label={label}>
      {before.map((piece, index) => (
        <>{each(piece, places.before[index]!)} </>
      ))}
      <b>{word}</b>
      {after.map((piece, index) => (
        <> {each(piece, places.after[index]!)}</>
      ))}
    </span>
  )
}

/** The characters around, with a button for every place where a cut may be. */
function Letters({ content, choosing, strings }: { content: CardContent; choosing: Choosing; strings: Strings }) {
  const letters = lettersOf(choosing.wordsNow)
  if (letters.characters.length < 2) return null
  const seen = choosing.seen(letters.characters)
  return (
    <div class="letters" role="group" aria-label={strings('setCuts')} lang={content.script.lang}>
      {seen.map((character, index) => (
        <>
          {index > 0 && (
            <button
              type="button"
              class="cut"
              aria-pressed={letters.cuts[index - 1]}
              aria-label={strings('cutBetween', [seen[index - 1]!, character])}
              title={strings('cutBetween', [seen[index - 1]!, character])}
              onClick={() => choosing.recut(turned(letters, index - 1))}
            />
          )}
          <span>{character}</span>
        </>
      ))}
    </div>
  )
}
