import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtinEnvironments } from 'vitest/runtime'
import { createAnalyser } from '@/chinese/analyser'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import type { Book, BookSource } from '@/entrypoints/lookup/book'
import type { Desks } from '@/entrypoints/lookup/desks'
import { createStage } from '@/entrypoints/lookup/stage'
import type { FromFrame, LookUp } from '@/platform/frame-messages'
import { defaultSettings } from '@/platform/settings'

let source: BookSource
let leave: () => unknown

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  const entries = await loadEntries()
  source = { lexicon, analyser: createAnalyser(lexicon, tables), entry: (id) => entries.entry(id) }
  // Only now: the dictionary's files are not found from inside a page.
  const { teardown } = await builtinEnvironments['happy-dom'].setup(globalThis, {})
  leave = () => teardown(globalThis)
}, 60_000)
afterAll(() => leave())

const nothing = () => Promise.resolve()
const desks: Desks = {
  corrections: { save: nothing, remove: nothing, now: () => 0 },
  vocabulary: () => Promise.resolve({ kind: 'free' }),
  shortcuts: () => Promise.resolve([]),
  askPage: () => Promise.reject(new Error('no page')),
  frame: { save: nothing, pin: nothing },
}
const lookUp = (request: number): LookUp => ({
  kind: 'look up', request, paragraph: { id: 1, language: 'zh', text: '这条路很长。' }, offset: 4, step: 0, width: 400, maxHeight: 400,
})

/** Planted and found: a card that is shown as it was made ready, whatever changed since, and one that is drawn anew although nothing did. */
describe('a card that was made ready', () => {
  const posted: FromFrame[] = []
  const open = () => {
    const state = { kind: 'open', source } as const
    const book: Book = { state, open: () => Promise.resolve(state), close: () => undefined }
    const stage = createStage(document, book, (key, values = []) => [key, ...values].join(' '), desks, (message) => posted.push(message))
    stage.setSettings(defaultSettings)
    stage.setCorrections([])
    stage.setCardBox({ place: null, size: null })
    return stage
  }
  const ready = (request: number) => vi.waitFor(() => expect(posted).toContainEqual(expect.objectContaining({ kind: 'rendered', request })))
  const heard = (kind: FromFrame['kind']) => posted.filter((message) => message.kind === kind)
  const front = () => [...document.querySelectorAll<HTMLElement>('.layer')].find(({ style }) => style.visibility === 'visible')!
  const reading = () => front().querySelector('.reading')?.textContent

  beforeEach(() => {
    posted.length = 0
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(80)
  })
  afterEach(() => {
    document.body.replaceChildren()
    vi.restoreAllMocks()
  })

  it('is shown as it was drawn where nothing changed', async () => {
    const stage = open()
    stage.receive(lookUp(1))
    await ready(1)
    stage.receive({ kind: 'shown', request: 1 })
    expect(reading()).toBe('cháng')
    expect(heard('chose')).toEqual([])
  })

  it('follows a setting that changed before it was shown', async () => {
    const stage = open()
    stage.receive(lookUp(1))
    await ready(1)
    stage.setSettings({ ...defaultSettings, pronunciation: 'numbers' })
    stage.receive({ kind: 'shown', request: 1 })
    expect(reading()).toBe('chang2')
  })

  it('follows a correction that was made before it was shown, which the page’s side is told', async () => {
    const stage = open()
    stage.receive(lookUp(1))
    await ready(1)
    stage.setCorrections([{ kind: 'join', word: '很长', context: null, savedAt: 0 }])
    stage.receive({ kind: 'shown', request: 1 })
    expect(front().querySelector('.word')?.textContent).toBe('很长')
    expect(heard('chose')).toEqual([expect.objectContaining({ request: 1, found: { start: 3, end: 5 } })])
  })

  it('follows what changed while the card before it was shown', async () => {
    const stage = open()
    stage.receive(lookUp(1))
    await ready(1)
    stage.receive({ kind: 'shown', request: 1 })
    stage.receive(lookUp(2))
    await ready(2)
    stage.setSettings({ ...defaultSettings, pronunciation: 'numbers' })
    expect(reading()).toBe('chang2')
    stage.receive({ kind: 'shown', request: 2 })
    expect(reading()).toBe('chang2')
  })
})
