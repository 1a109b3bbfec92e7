import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { spelled } from '@/chinese/spelling'
import type { Card, Review } from '@/vocabulary/card'
import type { Change } from '@/vocabulary/list/changes'
import { typedReading } from '@/vocabulary/list/typed-reading'
import type { Meeting } from '@/vocabulary/meeting'
import { wordStates } from '@/vocabulary/word'
import type { Word } from '@/vocabulary/word'
import { Band } from '../band'
import { Dialog } from '../dialog'
import { HearButton } from '../hear-button'
import { Reading } from '../reading'
import type { SoundState } from '../sound'
import { SoundNote } from '../sound-note'
import { stateKeys } from './days'
import { formsOf, spokenReading } from './look'
import type { WordLook } from './look'
import { MeetingList } from './meeting-list'
import { ReviewHistory } from './review-history'
import { SenseChoice } from './sense-choice'
import { TagEditor } from './tag-editor'
import { useTyped } from './typed'
import type { WordStrings } from './word-strings'
import { asDate } from '../in-language'

/** What is kept with a word, read when it is opened. */
export interface WordRecords {
  readonly meetings: readonly Meeting[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
}

/** What is heard of the word. */
export interface WordSound {
  readonly state: SoundState
  readonly hear: () => void
  readonly stop: () => void
  readonly agree: () => void
}

interface WordDetailProps {
  readonly word: Word
  /** Null while they are read. */
  readonly records: WordRecords | null
  readonly tags: readonly string[]
  readonly look: WordLook
  readonly sound: WordSound
  readonly now: number
  readonly change: (change: Change) => void
  readonly deleteMeeting: (meeting: Meeting) => void
  readonly remove: () => void
  /** To the word before or after it in the list; null at its end. */
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  readonly close: () => void
  /** What was just done, with a way back: the page behind cannot be reached. */
  readonly children: ComponentChildren
  readonly strings: WordStrings
}

/** All about one word. What is changed is kept at once. */
export function WordDetail(props: WordDetailProps) {
  const { word, records, tags, look, sound, now, change, deleteMeeting, remove, previous, next, close, children, strings } = props
  const [first, second] = formsOf(word, look)
  useEffect(() => sound.stop, [word.id])
  return (
    <Dialog labelledBy="word-title" place="side" close={close}>
      <header class="word-head">
        <div class="word-ways">
          <button type="button" class="small" disabled={!previous} aria-label={strings('wordsDetailPrevious')} onClick={() => previous?.()}>
            <span aria-hidden="true">↑</span>
          </button>
          <button type="button" class="small" disabled={!next} aria-label={strings('wordsDetailNext')} onClick={() => next?.()}>
            <span aria-hidden="true">↓</span>
          </button>
          <button type="button" class="small" onClick={close}>
            {strings('wordsDetailClose')}
          </button>
        </div>
        <h2 id="word-title" tabIndex={-1} autofocus>
          <span class="first" lang={first?.lang}>
            {first?.text}
          </span>
          {second && (
            <>
              {' '}
              <span class="second" lang={second.lang}>
                {second.text}
              </span>
            </>
          )}
        </h2>
        <p class="sound">
          <Reading syllables={spokenReading(word, look)} style={look.pronunciation} />{' '}
          <HearButton what={word.id} state={sound.state} hear={sound.hear} strings={strings} />
        </p>
        <SoundNote state={sound.state} agree={sound.agree} strings={strings} />
        <p class="facts">
          {word.hsk2 !== null && <span>{strings('wordsLevelIs', [String(word.hsk2)])}</span>}
          {word.frequencyBand !== null && <Band band={word.frequencyBand} strings={strings} />}
          <span>{strings('wordsDetailFacts', [asDate(word.savedAt)])}</span>
        </p>
      </header>

      <div class="segments" role="radiogroup" aria-label={strings('wordsColumnState')}>
        {wordStates.map((state) => (
          <label key={state}>
            <input type="radio" name="state" checked={word.state === state} onChange={() => change({ kind: 'state', state })} />
            <span>{strings(stateKeys[state])}</span>
          </label>
        ))}
      </div>

      <h3>{strings('wordsDetailMeaning')}</h3>
      <SenseChoice key={word.id} word={word} choose={(gloss) => change({ kind: 'gloss', gloss })} strings={strings} />

      <ReadingField key={`reading ${word.id}`} word={word} look={look} change={change} strings={strings} />

      <h3>{strings('wordsDetailTags')}</h3>
      <TagEditor
        tags={word.tags}
        known={tags}
        add={(tag) => change({ kind: 'add tag', tag })}
        remove={(tag) => change({ kind: 'remove tag', tag })}
        strings={strings}
      />

      <NoteField key={`note ${word.id}`} note={word.note} change={change} strings={strings} />

      <h3>{strings('wordsDetailMeetings')}</h3>
      {records && <MeetingList meetings={records.meetings.toReversed()} look={look} remove={deleteMeeting} strings={strings} />}

      <h3>{strings('wordsDetailReviews')}</h3>
      {records && <ReviewHistory cards={records.cards} reviews={records.reviews} now={now} strings={strings} />}

      <div class="actions">
        <button type="button" class="danger" id="delete-word" onClick={remove}>
          {strings('wordsDetailDelete')}
        </button>
      </div>
      {children}
    </Dialog>
  )
}

interface NoteFieldProps {
  readonly note: string
  readonly change: (change: Change) => void
  readonly strings: WordStrings
}

function NoteField({ note, change, strings }: NoteFieldProps) {
  const [typed, type] = useTyped(note)
  return (
    <label class="field note">
      <span>{strings('wordsDetailNote')}</span>
      <textarea
        id="note"
        rows={2}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => change({ kind: 'note', note: event.currentTarget.value })}
      />
    </label>
  )
}

interface ReadingFieldProps {
  readonly word: Word
  readonly look: WordLook
  readonly change: (change: Change) => void
  readonly strings: WordStrings
}

function ReadingField({ word, look, change, strings }: ReadingFieldProps) {
  const [fault, setFault] = useState<string | null>(null)
  const [typed, type] = useTyped(spelled(word.reading, look.pronunciation === 'numbers' ? 'numbers' : 'marks', false))
  const take = (typed: string) => {
    const found = typedReading(word, typed)
    switch (found.kind) {
      case 'reading':
        setFault(null)
        return change({ kind: 'reading', reading: found.reading })
      case 'no pinyin':
        return setFault(strings('wordsDetailReadingBad'))
      case 'no tone':
        return setFault(strings('wordsDetailReadingTone', [found.syllable]))
      case 'wrong count':
        return setFault(strings('wordsDetailReadingCount', [String(found.syllables), String(found.characters)]))
    }
  }
  return (
    <label class="field">
      <span>{strings('wordsDetailReading')}</span>
      <input
        id="reading"
        lang="zh-Latn"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        aria-invalid={fault !== null}
        aria-describedby="reading-hint"
        onChange={(event) => take(event.currentTarget.value)}
      />
      <small id="reading-hint" class={fault ? 'refusal' : 'hint'} role={fault ? 'alert' : undefined}>
        {fault ?? strings('wordsDetailReadingHint')}
      </small>
    </label>
  )
}
