import { readableHost } from '../host-name'
import { Reading } from '../reading'
import { KeyHint, useKeyOf } from '../key-hint'
import { SafeLink, safeAddress } from '../safe-link'
import { SoundNote } from '../sound-note'
import type { Display, Manner } from './display'
import { MarkedText } from './marked-text'
import type { ReviewStrings } from './strings'
import type { Shown } from './view'
import type { Voice } from './voice'
import { asDate, betweenSentences } from '../in-language'

interface AnswerProps {
  readonly shown: Shown
  readonly display: Display
  readonly manner: Manner
  /** The question showed the sentence already, whole. */
  readonly hasSentence: boolean
  /** As it did the meaning. */
  readonly hasGloss: boolean
  /** Null where the reader wants no speech. */
  readonly voice: Voice | null
  readonly strings: ReviewStrings
}

export function Answer({ shown, display, manner, hasSentence, hasGloss, voice, strings }: AnswerProps) {
  const { word, meeting, asked } = shown
  const { card } = asked
  return (
    <div class="review-answer" id="review-answer">
      <p class="answer-head">
        <span class="answer-word" lang={display.lang}>
          {display.text}
        </span>{' '}
        {display.other && (
          <span class="answer-other" lang={display.other.lang}>
            {display.other.text}
          </span>
        )}{' '}
        {word.reading.length > 0 && (
          <span class="answer-reading">
            <Reading syllables={display.syllables} style={manner.pronunciation} />
          </span>
        )}
      </p>
      {word.gloss !== '' && !hasGloss && <p class="answer-gloss">{word.gloss}</p>}
      {display.sentence && !hasSentence && <MarkedText sentence={display.sentence} lang={display.lang} />}
      {word.note !== '' && (
        <p class="answer-note">
          <span class="for-ears">{strings('reviewNote')} </span>
          {word.note}
        </p>
      )}
      {word.tags.length > 0 && (
        <ul class="tags" aria-label={strings('reviewTags')}>
          {word.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {voice && <Hearing voice={voice} display={display} isToldAbsent={asked.kind === 'read'} strings={strings} />}
      <p class="answer-from hint">
        {meeting && <From meeting={meeting} strings={strings} />}
        {meeting && card !== null && card.reps > 0 && betweenSentences()}
        {card !== null && card.reps > 0 && strings('reviewHistory', [String(card.reps), String(card.lapses)])}
      </p>
    </div>
  )
}

interface HearingProps {
  readonly voice: Voice
  readonly display: Display
  /** Where hearing belongs to the question. Elsewhere it is told when somebody wants to hear. */
  readonly isToldAbsent: boolean
  readonly strings: ReviewStrings
}

function Hearing({ voice, display, isToldAbsent, strings }: HearingProps) {
  if (voice.isAbsent) return isToldAbsent ? <p class="hint">{strings('reviewNoVoice')}</p> : null
  const { sentence, text } = display
  const isSaid = (what: string) => voice.state.kind === 'speaking' && voice.state.what === what
  return (
    <>
      <p class="hearing">
        <button type="button" class="small" id="hear" aria-keyshortcuts={useKeyOf('review hear').aria} onClick={() => voice.say(text)}>
          {isSaid(text) ? strings('soundStop') : strings('reviewHear')} <KeyHint act="review hear" />
        </button>
        {sentence && (
          <button type="button" class="small" id="hear-sentence" onClick={() => voice.say(sentence.text)}>
            {isSaid(sentence.text) ? strings('soundStop') : strings('reviewHearSentence')}
          </button>
        )}
      </p>
      <SoundNote state={voice.state} agree={voice.agree} strings={strings} />
    </>
  )
}

function From({ meeting, strings }: { meeting: NonNullable<Shown['meeting']>; strings: ReviewStrings }) {
  const { title, url, at } = meeting
  const address = url === null ? null : safeAddress(url)
  const host = address === null ? null : readableHost(new URL(address).host)
  const name = title || host || url
  return (
    <span class="from">
      {name && url ? <SafeLink to={url}>{name}</SafeLink> : name}
      {name ? ', ' : ''}
      {strings('reviewMetOn', [asDate(at)])}
    </span>
  )
}
