import type { ComponentChild } from 'preact'
import { withSandhi } from '@/chinese/sandhi'
import type { CardSource } from '@/components/card-source'
import type { Asked } from '@/components/nested-word'
import type { SavingActions } from '@/components/saving'
import type { Strings } from '@/components/strings'
import { cardActs, cardKeyOf } from '@/platform/card-acts'
import type { CardAct } from '@/platform/card-acts'
import type { LookUp } from '@/platform/frame-messages'
import { defaultSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import type { Front } from '../lookup/front'
import { lookUpAlone } from '../lookup/alone'
import type { BookSource } from '../lookup/book'
import type { Correcting } from '../lookup/correcting'
import { drawCard } from '../lookup/draw-card'
import { createSaving } from '../lookup/saving'
import type { AskVocabulary } from '../lookup/saving'
import { toKeepOf } from '../lookup/to-keep'
import { createEntryTools } from './entry-tools'
import type { OpenWord } from './searching'

export interface EntryCard {
  /** The card of the last of these words, and above it the way to it. */
  draw(trail: readonly OpenWord[], source: BookSource, settings: Settings): ComponentChild
  /** A key by all its names. @returns whether it did anything */
  press(names: readonly string[], settings: Settings): boolean
}

interface EntryDesk {
  readonly ask: AskVocabulary
  readonly lookUp: (asked: Asked) => void
  /** @param index of the word in the trail */
  readonly goBack: (index: number) => void
  readonly changed: () => void
  readonly strings: Strings
}

/** The popup's own card for a word of the dictionary that stands in no text. */
export function createEntryCard({ ask, lookUp, goBack, changed, strings }: EntryDesk): EntryCard {
  const saving = createSaving(ask, changed)
  let shown: { readonly word: OpenWord; readonly front: Front | null } | null = null
  let count = 0
  let drawn: { readonly source: CardSource; readonly settings: Settings } | null = null
  const tools = createEntryTools(
    { front: () => shown?.front ?? null, source: () => drawn?.source ?? null, settings: () => drawn?.settings ?? defaultSettings },
    changed,
    strings,
  )

  const actions: SavingActions = {
    save: () => saving.save(),
    undo: () => saving.undo(),
    open: (isOpen) => saving.open(isOpen),
    setState: (state) => saving.setState(state),
    chooseSense: (entry, sense) => saving.chooseSense(entry, sense),
    setTags: (token, tags) => void saving.change(token, { of: 'tags', to: tags }),
    setNote: (token, note) => void saving.change(token, { of: 'note', to: note }),
    writing: nothing,
    resized: nothing,
  }

  function show(word: OpenWord, source: CardSource): Front | null {
    if (shown?.word === word) return shown.front
    const look: LookUp = { kind: 'look up', request: 0, paragraph: { id: count++, language: word.asked.lang }, offset: 0, step: 0, width: 0, maxHeight: 0 }
    tools.leave()
    const front = lookUpAlone(look, { asked: word.asked, standsAt: null }, source, [])
    shown = { word, front: front && withFirst(front, word.entry, source) }
    saving.follow(shown.front && toKeepOf(shown.front, source))
    return shown.front
  }

  return {
    draw(trail, book, settings) {
      const word = trail.at(-1)
      if (!word) {
        shown = null
        saving.follow(null)
        tools.leave()
        return null
      }
      const source: CardSource = { ...book, spoken: (characters, syllables) => (settings.sandhi ? withSandhi(characters, syllables) : syllables) }
      drawn = { source, settings }
      const front = show(word, source)
      if (!front) return <p class="search-hint">{strings('unknownWord')}</p>
      const crumbs = trail.slice(0, -1).map(({ asked }) => ({ word: asked.word, lang: asked.lang }))
      return drawCard(front, source, {
        settings,
        saving: { state: saving.state, chosen: saving.chosen, hasSentence: false, actions },
        correcting: noCorrecting,
        ...tools.of(front, source),
        guess: null,
        nesting: { crumbs, lookUp, back: goBack },
        resized: nothing,
        keyOf: (act) => cardKeyOf(act as CardAct, settings.keys),
        now: Date.now(),
        strings,
      })
    },
    press(names, { keys }) {
      if (!shown?.front) return false
      const acts: Partial<Record<CardAct, () => void>> = { ...tools.acts, save: () => saving.save(), know: () => saving.setState('known'), undo: () => saving.undo() }
      const found = cardActs.find((act) => acts[act] && names.includes(cardKeyOf(act, keys)))
      if (found) acts[found]?.()
      return found !== undefined
    },
  }
}

/** A word in no sentence cannot be cut or read otherwise. */
const nothing = () => undefined
const noCorrecting: Correcting = { tryOut: nothing, keep: nothing, undo: nothing, nextWay: nothing }

/** The entry that was chosen stands before its namesakes. */
function withFirst(front: Front, entry: number | null, { lexicon }: CardSource): Front {
  if (front.kind !== 'word' || entry === null || !front.segment.entries.includes(entry)) return front
  const entries = [entry, ...front.segment.entries.filter((one) => one !== entry)]
  const segment = { ...front.segment, entries, reading: lexicon.syllablesOf(entry) }
  const analysis = { ...front.analysis, segments: [segment] }
  return { ...front, segment, analysis, base: { analysis, segment } }
}
