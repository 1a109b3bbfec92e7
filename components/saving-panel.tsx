import { useEffect, useState } from 'preact/hooks'
import { KeyHint, useKeyOf } from './key-hint'
import { asSentence, inSentences } from './in-language'
import { keptInBrief, knowledgeInWords } from './knowledge-words'
import { NoteAndTags } from './note-and-tags'
import type { Kept, News, Saving } from './saving'
import type { StringKey, Strings } from './strings'

interface SavingPanelProps {
  readonly saving: Saving
  /** Whether the card shows more meanings than the one that is kept. */
  readonly hasChoice: boolean
  readonly now: number
  readonly strings: Strings
}

const news = { none: null, word: 'saveNewsWord', sentence: 'saveNewsSentence', nothing: 'saveNewsNothing', change: 'saveNewsChange', undone: 'saveNewsUndone' } as const satisfies Record<News, StringKey | null>
const refusals = {
  private: 'savePrivate',
  lost: 'saveLost',
  broken: 'saveBroken',
  newer: 'saveNewer',
  blocked: 'saveBlocked',
  full: 'saveFull',
  forgotten: 'saveForgotten',
} as const

/** Below the card, once the word was kept or the line about it was opened: what is kept, and what can be done about it. */
export function SavingPanel({ saving, hasChoice, now, strings }: SavingPanelProps) {
  const { state, actions } = saving
  const undo = useKeyOf('undo')
  switch (state.kind) {
    case 'unknown':
    case 'saving':
      return null
    case 'free':
      return state.wasUndone ? (
        <section class="saving" aria-label={strings('saveTitle')}>
          <p data-says="">{strings('saveNewsFree')}</p>
        </section>
      ) : null
    case 'refused':
      return state.isOpen ? (
        <section class="saving" aria-label={strings('saveTitle')}>
          <p role="alert">{strings(refusals[state.why], [state.reason])}</p>
        </section>
      ) : null
    case 'kept':
      return state.isOpen ? (
        <section class="saving" aria-label={strings('saveTitle')}>
          <div class="saving-row">
            <span data-says="">{newsOf(state.news, state.kept, strings)}</span>
            {state.canUndo && (
              <button type="button" class="plain" data-acts="" aria-keyshortcuts={undo.aria} onClick={() => actions.undo()}>
                {strings('undo')} <KeyHint act="undo" />
              </button>
            )}
          </div>
          <p class="kept-facts">{inSentences(asSentence(keptInBrief(state.kept, strings)), ...knowledgeInWords(state.kept, now, strings))}</p>
          {hasChoice && state.kept.gloss !== '' && (
            <p class="kept-gloss" title={strings('saveMeaningHint')}>
              {strings('saveMeaning')} <b>{state.kept.gloss}</b>
            </p>
          )}
          <Actions key={state.token} token={state.token} saving={saving} kept={state.kept} strings={strings} />
        </section>
      ) : null
  }
}

function newsOf(of: News, kept: Kept, strings: Strings): string {
  const key = news[of]
  if (key === null) return strings('saveNewsNone')
  return of === 'word' && kept.state !== 'new' ? strings(kept.state === 'known' ? 'saveNewsKnown' : 'saveNewsIgnored') : strings(key)
}

function Actions({ token, saving: { actions }, kept, strings }: { token: string; saving: Saving; kept: Kept; strings: Strings }) {
  const [isOpen, setOpen] = useState(false)
  const know = useKeyOf('know')
  useEffect(() => actions.resized(), [isOpen])
  const isAside = kept.state === 'known' || kept.state === 'ignored'
  const learn = kept.knowledge.stabilityDays === null ? 'new' : 'learning'
  return (
    <>
      <div class="saving-row">
        {kept.state !== 'known' && (
          <button type="button" data-acts="" aria-keyshortcuts={know.aria} onClick={() => actions.setState('known')}>
            {strings('saveKnown')} <KeyHint act="know" />
          </button>
        )}
        {isAside && (
          <button type="button" data-acts="" onClick={() => actions.setState(learn)}>
            {strings('saveLearn')}
          </button>
        )}
        {kept.state !== 'ignored' && (
          <button type="button" data-acts="" onClick={() => actions.setState('ignored')}>
            {strings('saveIgnore')}
          </button>
        )}
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {strings('saveNoteAndTags')}
        </button>
      </div>
      {isOpen && <NoteAndTags token={token} kept={kept} actions={actions} strings={strings} />}
    </>
  )
}
