import { useEffect, useState } from 'preact/hooks'
import type { CardKind, Rating } from '@/vocabulary/card'
import { compareTyped, type TypedAnswer } from '@/vocabulary/typed-pinyin'
import { Reading } from '../reading'
import { Answer } from './answer'
import { displayOf, type Display, type Manner } from './display'
import { Grades } from './grades'
import { MarkedText } from './marked-text'
import type { Wrote } from './stroke-pad'
import type { ReviewStringKey, ReviewStrings } from './strings'
import { TypedResult, TypeField } from './typed'
import type { Shown } from './view'
import type { Voice } from './voice'
import { WriteQuestion, type StrokesOf } from './write-question'

const questions: Readonly<Record<CardKind, ReviewStringKey>> = {
  recognise: 'reviewAskRecognise',
  recall: 'reviewAskRecall',
  read: 'reviewAskRead',
  type: 'reviewAskType',
  write: 'reviewAskWrite',
}

interface ReviewCardProps {
  readonly shown: Shown
  readonly manner: Manner
  /** Null where the reader wants no speech. */
  readonly voiceFor: ((script: Display['script']) => Voice) | null
  /** Says each answer by itself. */
  readonly saysAnswers: boolean
  readonly strokesOf: StrokesOf
  readonly reveal: () => void
  readonly answer: (rating: Rating) => void
  readonly strings: ReviewStrings
}

/** Question, then answer below it. Draw it with a key of its own for each time that a card is shown. */
export function ReviewCard({ shown, manner, voiceFor, saysAnswers, strokesOf, reveal, answer, strings }: ReviewCardProps) {
  const { asked, word, isAnswered } = shown
  const display = displayOf(word, shown.meeting, manner)
  const voice = voiceFor?.(display.script) ?? null
  const [text, setText] = useState('')
  const [typed, setTyped] = useState<TypedAnswer | null>(null)
  const [wrote, setWrote] = useState<Wrote | null>(null)
  useEffect(() => {
    if (isAnswered && voice && !voice.isAbsent && (saysAnswers || asked.kind === 'read')) voice.say(display.text)
  }, [isAnswered])
  useEffect(() => () => voice?.stop(), [])
  const isTyping = asked.kind === 'type' && !isAnswered
  const hidesWord = asked.kind === 'recall' || asked.kind === 'write'
  return (
    <section class="panel review-card" aria-label={strings('reviewTitle')} data-kind={asked.kind}>
      <div class="review-body">
        <div id="review-question">
          <p class="asks">
            {strings(questions[asked.kind])}
            {(asked.card === null || asked.card.phase === 'new') && <span class="tag">{strings('reviewNewCard')}</span>}
          </p>
          <Question kind={asked.kind} shown={shown} display={display} manner={manner} strings={strings} />
        </div>
        {asked.kind === 'type' && (
          <TypeField
            text={text}
            isAnswered={isAnswered}
            change={setText}
            check={() => {
              if (isAnswered || text.trim() === '') return
              setTyped(compareTyped(text, word))
              reveal()
            }}
            strings={strings}
          />
        )}
        {asked.kind === 'write' && (
          <WriteQuestion
            text={display.text}
            lang={display.lang}
            isAnswered={isAnswered}
            strokesOf={strokesOf}
            done={(result) => {
              setWrote(result)
              reveal()
            }}
            strings={strings}
          />
        )}
        {isAnswered && (
          <>
            {typed && <TypedResult answer={typed} strings={strings} />}
            {wrote && <p class={`verdict ${isGoodWriting(wrote) ? 'right' : 'wrong'}`}>{wroteText(wrote, strings)}</p>}
            <Answer
              shown={shown}
              display={display}
              manner={manner}
              hasSentence={!hidesWord && display.sentence !== null}
              hasGloss={hidesWord}
              voice={voice}
              strings={strings}
            />
          </>
        )}
      </div>
      <Grades
        isAnswered={isAnswered}
        choices={shown.choices}
        suggested={suggestedFor(typed, wrote)}
        leavesFocus={isTyping}
        reveal={reveal}
        answer={answer}
        strings={strings}
      />
    </section>
  )
}

interface QuestionProps {
  readonly kind: CardKind
  readonly shown: Shown
  readonly display: Display
  readonly manner: Manner
  readonly strings: ReviewStrings
}

function Question({ kind, shown, display, manner, strings }: QuestionProps) {
  const { word, isAnswered } = shown
  const { sentence, lang, text } = display
  if (kind === 'recall' || kind === 'write') {
    return (
      <>
        <p class="asked-gloss">{word.gloss}</p>
        {kind === 'write' && word.reading.length > 0 && !isAnswered && (
          <p class="asked-reading">
            <Reading syllables={display.syllables} style={manner.pronunciation} />
          </p>
        )}
        {sentence && !isAnswered && <MarkedText sentence={sentence} lang={lang} blank={strings('reviewBlank')} />}
      </>
    )
  }
  return sentence ? (
    <MarkedText sentence={sentence} lang={lang} />
  ) : (
    <p class="asked-word" lang={lang}>
      {text}
    </p>
  )
}

const isGoodWriting = ({ mistakes, hints }: Wrote): boolean => mistakes + hints === 0

function wroteText({ mistakes, hints }: Wrote, strings: ReviewStrings): string {
  return isGoodWriting({ mistakes, hints }) ? strings('reviewWroteWell') : strings('reviewWroteWith', [String(mistakes), String(hints)])
}

/** What the page can tell by itself; the reader has the last word. */
function suggestedFor(typed: TypedAnswer | null, wrote: Wrote | null): Rating {
  if (typed) return typed.kind === 'compared' && typed.isRight ? 3 : 1
  if (wrote) return isGoodWriting(wrote) ? 3 : wrote.mistakes + wrote.hints <= 3 ? 2 : 1
  return 3
}
