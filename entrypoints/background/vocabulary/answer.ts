import type { Browser } from '#imports'
import { readSettings } from '@/platform/settings'
import { healthOf, tellChanged, vocabulary } from '@/platform/vocabulary'
import type { CardOfWord, MeetingToSave, SaveRefusal, VocabularyAnswer, VocabularyRequest, WordChange, WordName, WordToSave } from '@/platform/vocabulary-messages'
import { knowledgeOf } from '@/vocabulary/knowledge'
import { changeWords } from '@/vocabulary/store/edit'
import { faultOf } from '@/vocabulary/store/faults'
import type { VocabularyDb } from '@/vocabulary/store/open'
import { askWord, saveWord, undoSave } from '@/vocabulary/store/save'
import { wordIdOf } from '@/vocabulary/word'
import type { Word, WordId } from '@/vocabulary/word'
import { noteToken, tokenOf } from './card-tokens'
import type { CardToken, Undo } from './card-tokens'
import { pageOfTab } from './page-of-tab'

/** The vocabulary for one card of one tab. */
interface Desk {
  readonly db: VocabularyDb
  readonly tab: Browser.tabs.Tab
  readonly tabId: number
}

/** What each request of a card leads to. "Saved" is answered only when it is on the disk. */
export async function answerCard(request: VocabularyRequest, { tab }: Browser.runtime.MessageSender): Promise<VocabularyAnswer> {
  if (tab?.id === undefined) return refused('forgotten')
  if (tab.incognito && request.kind !== 'ask word' && !(await readSettings()).savesInPrivate) return refused('private')
  const work = () => answerOnce(request, tab, tab.id!)
  try {
    return await work().catch((error: unknown) => {
      // The browser closed the database under it: nothing was kept, and a new connection may do.
      if (faultOf(error) === 'closed') return work()
      throw error
    })
  } catch (error) {
    return refused(faultOf(error) === 'full' ? 'full' : 'broken', error instanceof Error ? error.message : String(error))
  }
}

async function answerOnce(request: VocabularyRequest, tab: Browser.tabs.Tab, tabId: number): Promise<VocabularyAnswer> {
  const opened = await vocabulary()
  if (opened.kind !== 'open') return refused(opened.kind, opened.kind === 'broken' ? opened.reason : '')
  if (request.kind !== 'ask word' || !isKnownWell) {
    const { kind } = await healthOf(opened)
    isKnownWell = kind === 'well'
    if (kind === 'lost') return refused('lost')
  }
  return await doFor({ db: opened.db, tab, tabId }, request)
}

/** Counting all words for each card that is shown would take longer than asking about one. */
let isKnownWell = false

async function doFor(desk: Desk, request: VocabularyRequest): Promise<VocabularyAnswer> {
  switch (request.kind) {
    case 'ask word':
      return await ask(desk, request.word)
    case 'save word':
      return await save(desk, request.word, request.meeting)
    case 'undo word':
      return await takeBack(desk, await tokenOf(desk.tabId, request.token))
    case 'change word':
      return await change(desk, await tokenOf(desk.tabId, request.token), request.change)
  }
}

const refused = (why: SaveRefusal, reason = ''): VocabularyAnswer => ({ kind: 'refused', why, reason })

async function ask(desk: Desk, name: WordName): Promise<VocabularyAnswer> {
  return await asKept(desk, null, wordIdOf(name), null)
}

async function save(desk: Desk, word: WordToSave, meeting: MeetingToSave | null): Promise<VocabularyAnswer> {
  const page = meeting && (await pageOfTab(desk.tab))
  const saved = await saveWord(desk.db, { word: { ...word, tags: [], note: '' }, meeting: meeting && page && { ...meeting, ...page }, now: Date.now() })
  const isChanged = saved.before === null || saved.before.changedAt !== saved.word.changedAt
  const isNothing = !saved.isNew && saved.meetingId === null && !isChanged
  if (!isNothing) tellChanged({ words: [saved.id] })
  const card = await cardOf(desk, null, saved.id, isNothing ? null : { kind: 'save', saved })
  if (!card) return refused('broken')
  return { kind: 'saved', added: saved.isNew ? 'word' : saved.meetingId !== null ? 'sentence' : 'nothing', ...card }
}

async function takeBack(desk: Desk, known: CardToken | null): Promise<VocabularyAnswer> {
  if (!known?.undo) return refused('forgotten')
  const { undo, id, token } = known
  if (undo.kind === 'save') {
    await undoSave(desk.db, undo.saved, Date.now())
    tellChanged({ words: [id] })
    return await asKept(desk, token, id, null)
  }
  return await edit(desk, known, (word) => ({ ...word, state: undo.before }), (before, after) => followed(undo.then, before, after))
}

async function change(desk: Desk, known: CardToken | null, { of, to }: WordChange): Promise<VocabularyAnswer> {
  if (!known) return refused('forgotten')
  return await edit(desk, known, (word) => ({ ...word, [of]: to }), (before, after) => {
    const then = followed(known.undo, before, after)
    return of === 'state' ? { kind: 'state', before: before.state, then } : then
  })
}

async function edit(desk: Desk, { id, token }: CardToken, work: (word: Word) => Word, undoOf: (before: Word, after: Word) => Undo | null): Promise<VocabularyAnswer> {
  const before = await askWord(desk.db, id)
  if (!before) return refused('forgotten')
  await changeWords(desk.db, [id], work, Date.now())
  tellChanged({ words: [id] })
  const after = await askWord(desk.db, id)
  return await asKept(desk, token, id, after && undoOf(before.word, after.word))
}

/** What was just kept can be taken back with what this card changed in it since, as long as nobody else changed it. */
function followed(undo: Undo | null, before: Word, after: Word): Undo | null {
  if (undo?.kind === 'state') return { ...undo, then: followed(undo.then, before, after) }
  return undo && undo.saved.word.changedAt === before.changedAt ? { kind: 'save', saved: { ...undo.saved, word: after } } : undo
}

async function asKept(desk: Desk, token: string | null, id: WordId, undo: Undo | null): Promise<VocabularyAnswer> {
  const card = await cardOf(desk, token, id, undo)
  return card ? { kind: 'kept', ...card } : { kind: 'free' }
}

async function cardOf({ db, tabId }: Desk, token: string | null, id: WordId, undo: Undo | null): Promise<CardOfWord | null> {
  const found = await askWord(db, id)
  if (!found) return null
  const { state, gloss, tags, note } = found.word
  const noted = await noteToken(tabId, token, id, undo)
  return {
    token: noted.token,
    canUndo: undo !== null,
    word: { state, gloss, tags, note, meetings: found.meetings, knowledge: knowledgeOf(found.cards, Date.now()) },
  }
}
