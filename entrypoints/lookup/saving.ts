import { firstChosen } from '@/components/word-to-keep'
import type { Chosen, WordToKeep } from '@/components/word-to-keep'
import { keptOf } from '@/components/saving'
import type { Kept, News, Refusal, SavingState } from '@/components/saving'
import type { CardOfWord, MeetingToSave, VocabularyAnswer, VocabularyRequest, WordChange } from '@/platform/vocabulary-messages'
import type { WordState } from '@/vocabulary/word'
import { wordIdOf } from '@/vocabulary/word'

/** Asks the background; a request that nobody answers is one too. */
export type AskVocabulary = (request: VocabularyRequest) => Promise<VocabularyAnswer>

/** What is kept of a card: its word as it is chosen, and where it was met. */
export interface ToKeep {
  readonly word: (chosen: Chosen) => WordToKeep
  /** Null for what was looked up by itself: it is kept without a sentence. */
  readonly meeting: MeetingToSave | null
}

export interface SavingOfCard {
  readonly state: SavingState
  readonly chosen: Chosen
  readonly hasSentence: boolean
  /** Another card is at the front, or another word in it: what is known of it is asked for. Null: nothing that could be kept. */
  follow(next: ToKeep | null): void
  save(): void
  /** Also of a word that is not kept: then it is, without a sentence. */
  setState(state: WordState): void
  undo(): void
  open(isOpen: boolean): void
  chooseSense(entry: number, sense: number): void
  /** Of the word of this token, also when its card is not at the front any more. */
  change(token: string, change: WordChange): Promise<void>
}

/** @param changed something of `state` is other than before */
export function createSaving(ask: AskVocabulary, changed: () => void): SavingOfCard {
  let state: SavingState = { kind: 'unknown' }
  let chosen = firstChosen
  let card: { readonly name: string; readonly toKeep: ToKeep } | null = null
  /** What is done for a card is done one after the other, so that a quick second key finds what the first one did. */
  let last: Promise<void> = Promise.resolve()

  const set = (next: SavingState) => {
    state = next
    changed()
  }

  /**
   * What comes back for a card that is not at the front any more is not shown; what was asked is done all the same.
   *
   * @param late where the reader went on before it was its turn
   */
  function act(work: (toKeep: ToKeep) => Promise<void>, late?: (toKeep: ToKeep) => Promise<unknown>) {
    const mine = card
    if (!mine) return
    const isHere = () => card?.name === mine.name
    last = last
      .then(async () => {
        if (isHere()) await work(mine.toKeep)
        else await late?.(mine.toKeep)
      })
      .catch((error: unknown) => {
        // Something of the card could not be read.
        if (isHere()) refuse({ why: 'broken', reason: String(error) }, keptOf(state), true)
      })
  }

  async function send(request: VocabularyRequest, taken: (answer: VocabularyAnswer) => void) {
    const mine = card
    const answer = await ask(request).catch((error: unknown): VocabularyAnswer => ({ kind: 'refused', why: 'broken', reason: String(error) }))
    if (card?.name === mine?.name) taken(answer)
  }

  function keep(answer: CardOfWord, news: News, isOpen: boolean) {
    set({ kind: 'kept', token: answer.token, kept: answer.word, news, isOpen, canUndo: answer.canUndo })
  }

  function refuse({ why, reason }: { readonly why: Refusal; readonly reason: string }, kept: Kept | null, isOpen: boolean) {
    set({ kind: 'refused', why, reason, kept, isOpen })
  }

  const newsOf = { word: 'word', sentence: 'sentence', nothing: 'nothing' } as const

  const requestToSave = ({ word, meeting }: ToKeep, as: WordState, of: Chosen): VocabularyRequest => ({ kind: 'save word', word: { ...word(of), state: as }, meeting: as === 'new' ? meeting : null })

  async function saveAs(toKeep: ToKeep, as: WordState) {
    const { meeting } = toKeep
    const kept = keptOf(state)
    if (!kept) set({ kind: 'saving' })
    await send(requestToSave(toKeep, as, chosen), (answer) => {
      // Of a word that stands in no sentence, there is no sentence to speak of.
      if (answer.kind === 'saved') keep(answer, answer.added === 'nothing' && !meeting ? 'none' : newsOf[answer.added], true)
      else if (answer.kind === 'refused') refuse(answer, kept, true)
    })
  }

  async function takeBack(by: string, news: News) {
    const kept = keptOf(state)
    await send({ kind: 'undo word', token: by }, (answer) => {
      if (answer.kind === 'kept') keep(answer, news, true)
      else if (answer.kind === 'refused') refuse(answer, kept, true)
      else if (answer.kind === 'free') set({ kind: 'free', wasUndone: true })
    })
  }

  async function changeWord(by: string, change: WordChange) {
    const kept = keptOf(state)
    await send({ kind: 'change word', token: by, change }, (answer) => {
      if (state.kind === 'kept' && state.token !== by) return
      if (answer.kind === 'kept') keep(answer, 'change', true)
      else if (answer.kind === 'refused') refuse(answer, kept, true)
      else if (answer.kind === 'free') set({ kind: 'free', wasUndone: false })
    })
  }

  return {
    get state() {
      return state
    },
    get chosen() {
      return chosen
    },
    get hasSentence() {
      return Boolean(card?.toKeep.meeting)
    },
    follow(next) {
      const name = next && JSON.stringify([wordIdOf(next.word(firstChosen)), next.meeting?.sentence ?? null])
      if (next && name === card?.name) {
        card = { name, toKeep: next }
        return
      }
      card = next && name !== null ? { name, toKeep: next } : null
      state = { kind: 'unknown' }
      chosen = firstChosen
      last = Promise.resolve()
      if (!next) return
      const { traditional, simplified, reading } = next.word(firstChosen)
      act(() =>
        send({ kind: 'ask word', word: { traditional, simplified, reading } }, (answer) => {
          if (answer.kind === 'kept') keep(answer, 'none', false)
          else if (answer.kind === 'refused') refuse(answer, null, false)
          else set({ kind: 'free', wasUndone: false })
        }),
      )
    },
    save() {
      const meant = chosen
      act(
        (toKeep) => saveAs(toKeep, 'new'),
        (toKeep) => ask(requestToSave(toKeep, 'new', meant)),
      )
    },
    setState: (to) =>
      act(async (toKeep) => {
        if (state.kind === 'kept') {
          if (state.kept.state !== to) await changeWord(state.token, { of: 'state', to })
        } else await saveAs(toKeep, to)
      }),
    undo: () =>
      act(async () => {
        if (state.kind === 'kept' && state.canUndo) await takeBack(state.token, 'undone')
      }),
    open(isOpen) {
      if (state.kind === 'kept' || state.kind === 'refused') set({ ...state, isOpen })
    },
    chooseSense: (entry, sense) =>
      act(async (toKeep) => {
        if (state.kind !== 'kept') return
        if (entry === chosen.entry) {
          chosen = { entry, sense }
          await changeWord(state.token, { of: 'gloss', to: toKeep.word(chosen).gloss })
          return
        }
        // Another entry is another word: what was just kept in its place goes.
        if (state.canUndo) await takeBack(state.token, 'undone')
        chosen = { entry, sense }
        await saveAs(toKeep, 'new')
      }),
    async change(token, change) {
      await changeWord(token, change)
    },
  }
}
