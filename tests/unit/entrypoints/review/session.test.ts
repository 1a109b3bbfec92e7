import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Session } from '@/entrypoints/review/session'
import { reviewWishesOf } from '@/platform/review-wishes'
import { defaultSettings } from '@/platform/settings'
import { changeWords } from '@/vocabulary/store/edit'
import { saveWord } from '@/vocabulary/store/save'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { freshDb, numbered } from '../../vocabulary/store/fresh'

/** Planted and found: changes that are not heard as long as not all was read; a review that says that nothing is there before it has read anything. */
describe('a review that is still reading', () => {
  let db: VocabularyDb
  /** All words were read, and their answer is held back. */
  let read: PromiseWithResolvers<undefined>
  let goOn: PromiseWithResolvers<undefined>
  let views: string[]
  let session: Session

  beforeEach(async () => {
    db = await freshDb()
    read = Promise.withResolvers()
    goOn = Promise.withResolvers()
    views = []
    const slow = new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        const call = value.bind(target) as (...args: unknown[]) => unknown
        if (name !== 'getAll') return call
        return async (...args: unknown[]) => {
          const rows = await call(...args)
          if (args[0] === 'words') {
            read.resolve(undefined)
            await goOn.promise
          }
          return rows
        }
      },
    })
    session = new Session({
      database: () => Promise.resolve(slow),
      wishes: () => reviewWishesOf(defaultSettings),
      strings: (key) => key,
      draw: () => void views.push(session.view.kind),
      tell: () => undefined,
    })
  })
  afterEach(() => db.close())

  const save = async (number: number) => (await saveWord(db, { word: numbered(number), meeting: null, now: number })).id

  it('asks also what was kept meanwhile', async () => {
    await save(1)
    const started = session.start()
    await read.promise
    const changed = session.changed({ words: [await save(2)] })
    goOn.resolve(undefined)
    await Promise.all([started, changed])
    expect(session.left.fresh).toBe(2)
  })

  it('does not ask what was said to be known meanwhile', async () => {
    const id = await save(1)
    const started = session.start()
    await read.promise
    await changeWords(db, [id], (word) => ({ ...word, state: 'known' }), 2)
    const changed = session.changed({ words: [id] })
    goOn.resolve(undefined)
    await Promise.all([started, changed])
    expect(session.view).toMatchObject({ kind: 'done' })
  })

  it('says nothing of what is there before it has read it', async () => {
    await save(1)
    await session.changed({ words: [] })
    expect(new Set(views)).toEqual(new Set(['loading']))
    goOn.resolve(undefined)
    await session.start()
    expect(session.view).toMatchObject({ kind: 'card', shown: { word: { simplified: '词1' } } })
  })
})
