import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asCorrection } from '@/platform/correction-record'
import type { SavedCorrection } from '@/platform/correction-record'
import { deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'

const here: SavedCorrection = { kind: 'split', word: '研究生命', at: [2], context: '他研究生命的起源', savedAt: 1 }
const everywhere: SavedCorrection = { ...here, context: null, savedAt: 2 }
const reading: SavedCorrection = { kind: 'reading', word: '长', reading: ['zhang3'], context: null, savedAt: 3 }

describe('the store of corrections', () => {
  beforeEach(() => fakeBrowser.reset())

  it('keeps all of a hundred that two tabs save at once', async () => {
    const many = Array.from({ length: 100 }, (_, index): SavedCorrection => ({ ...here, context: `第${index}次他研究生命的起源`, savedAt: index }))
    await Promise.all(many.map((one) => saveCorrections([one])))
    expect(await readCorrections()).toEqual(many)
  })

  it('has one answer for each word and place: the newest', async () => {
    await saveCorrections([here, everywhere, reading])
    await saveCorrections([{ kind: 'join', word: '研究生命', context: null, savedAt: 9 }])
    expect(await readCorrections()).toEqual([here, reading, { kind: 'join', word: '研究生命', context: null, savedAt: 9 }])
  })

  it('forgets what is deleted and tells it', async () => {
    await saveCorrections([here, reading])
    const heard: (readonly SavedCorrection[])[] = []
    onCorrectionsChange((corrections) => heard.push(corrections))
    await deleteCorrections([here])
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([reading]))
  })

  it('leaves out what is damaged', async () => {
    await fakeBrowser.storage.local.set({ 'correction.cut.x.': { kind: 'split' }, 'correction.reading.y.': 7, key: 'secret' })
    await saveCorrections([reading])
    expect(await readCorrections()).toEqual([reading])
  })
})

describe('a stored correction', () => {
  it.each([
    [null, 'notARow'],
    [[], 'notARow'],
    [{ ...here, kind: 'merge' }, 'badKind'],
    [{ ...here, word: 7 }, 'badWord'],
    [{ ...here, word: '研' }, 'badWord'],
    [{ ...here, word: '研'.repeat(33) }, 'badWord'],
    [{ ...here, word: '研\ud800究' }, 'badWord'],
    [{ ...here, word: '研\u202e究' }, 'badWord'],
    [{ ...here, at: [] }, 'badSplit'],
    [{ ...here, at: [2, 2] }, 'badSplit'],
    [{ ...here, at: [4] }, 'badSplit'],
    [{ ...here, at: ['2'] }, 'badSplit'],
    [{ ...reading, reading: ['<b>'] }, 'badReading'],
    [{ ...reading, reading: undefined }, 'badReading'],
    [{ ...here, context: '别的话' }, 'badContext'],
    [{ ...here, context: '研究生命'.repeat(99) }, 'badContext'],
    [{ ...here, savedAt: '2026' }, 'badDate'],
    [{ ...here, savedAt: NaN }, 'badDate'],
  ])('%j is refused: %s', (row, why) => expect(asCorrection(row)).toBe(why))
})
