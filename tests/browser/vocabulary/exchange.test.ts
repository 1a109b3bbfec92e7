import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { AnkiMock } from './anki-mock'
import { emptyVocabulary, seed, stored } from './seed'

const words: readonly Word[] = [
  { id: '學習|学习|xue2 xi2', kind: 'word', traditional: '學習', simplified: '学习', reading: ['xue2', 'xi2'], gloss: '=to learn', senses: ['to learn'], state: 'learning', hsk2: 1, frequencyBand: 5, tags: ['school'], note: '<img src=x onerror=alert(1)>', savedAt: 1_790_000_000_000, changedAt: 1_790_000_000_000 },
  { id: '人|人|ren2', kind: 'word', traditional: '人', simplified: '人', reading: ['ren2'], gloss: 'person', senses: ['person'], state: 'known', hsk2: 1, frequencyBand: 5, tags: [], note: '', savedAt: 1_790_000_000_001, changedAt: 1_790_000_000_001 },
]
const meetings: readonly Meeting[] = [
  { id: '11111111-1111-4111-8111-111111111111', wordId: words[0]!.id, at: 1_790_000_000_000, sentence: { text: '我们在这里学习中文。', start: 5, end: 7 }, shown: null, script: 'simplified', title: '学校', url: 'https://school.example/secret' },
]

describe.each(browsers)('import and export in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  let mock: AnkiMock
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-exchange-'))

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    mock = await AnkiMock.start()
  })
  afterAll(async () => {
    await browser?.close()
    await mock?.stop()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    await emptyVocabulary(browser)
    await seed(browser, { words, meetings })
    await tab.open(`${browser.extensionOrigin}/exchange.html`)
    await says('2 words')
  })

  const text = () => tab.evaluate(() => document.body.innerText)
  const says = (part: string) => until(async () => (await text()).includes(part), `the page to say ${part}`)
  const press = (selector: string) =>
    tab.evaluate((wanted) => {
      document.querySelector<HTMLElement>(wanted)!.click()
    }, selector)
  const set = (selector: string, value: string) =>
    tab.evaluate(
      (wanted, given) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted)!
        field.value = given
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  /** What the file input of a person would bring. Bytes travel as numbers. */
  const choose = (content: string | Uint8Array, name: string) =>
    tab.evaluate(
      (given: string | number[], called) => {
        const input = document.querySelector<HTMLInputElement>('#import-file')!
        const chosen = new DataTransfer()
        chosen.items.add(new File([typeof given === 'string' ? given : new Uint8Array(given)], called))
        input.files = chosen.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      typeof content === 'string' ? content : [...content],
      name,
    )
  /** Name and bytes of the file that is saved. */
  const exported = async (format: string): Promise<{ name: string; bytes: Uint8Array; text: string }> => {
    await press(`input[name="format"][value="${format}"]`)
    await until(() => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#export')?.disabled === false), 'the button')
    await tab.evaluate(() => {
      const kept = globalThis as unknown as { saved?: { name: string; bytes: Promise<number[]> } | undefined; original?: typeof URL.createObjectURL }
      kept.saved = undefined
      kept.original ??= URL.createObjectURL.bind(URL)
      let bytes: Promise<number[]> = Promise.resolve([])
      URL.createObjectURL = (blob: Blob) => {
        bytes = blob.arrayBuffer().then((buffer) => [...new Uint8Array(buffer)])
        return kept.original!(blob)
      }
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        kept.saved = { name: this.download, bytes }
      }
      document.querySelector<HTMLButtonElement>('#export')!.click()
    })
    await says('Saved: tongdu-words-')
    const { name, bytes } = await tab.evaluate(async () => {
      const { saved } = globalThis as unknown as { saved: { name: string; bytes: Promise<number[]> } }
      return { name: saved.name, bytes: await saved.bytes }
    })
    const array = Uint8Array.from(bytes)
    return { name, bytes: array, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(array) }
  }
  const simplified = async () => (await stored<Word>(browser, 'words')).map((word) => word.simplified).toSorted()

  it('saves every format, with what was ticked and no more', async () => {
    const csv = await exported('csv')
    expect(csv.name).toMatch(/^tongdu-words-\d{4}-\d\d-\d\d\.csv$/u)
    expect(csv.text).toMatch(/^\ufeffsimplified,traditional,pinyin,meaning,/u)
    expect(csv.text).toContain("学习,學習,xuéxí,'=to learn,learning,school,<img src=x onerror=alert(1)>,1,5,")
    expect(csv.text).toContain('我们在这里学习中文。,5..7')
    expect(csv.text).not.toContain('school.example')
    await press('#with-pages')
    expect((await exported('tsv')).text).toContain('\t学校\thttps://school.example/secret\t')
    expect((await exported('anki-text')).text).toMatch(/^#separator:tab\n#html:true\n#notetype:Tongdu\n#deck:Tongdu\n/u)
    expect((await exported('pleco')).text).toContain('//Tongdu/school\n学习[學習]\txue2xi2\t=to learn')
    expect((await exported('plain')).text.split('\n').toSorted()).toEqual(['', '人', '学习'].toSorted())
    const { bytes } = await exported('apkg')
    const path = join(folder, 'words.anki2')
    writeFileSync(path, unzipSync(bytes)['collection.anki2']!)
    const db = new DatabaseSync(path)
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const notes = db.prepare('SELECT flds FROM notes').all() as { flds: string }[]
    db.close()
    expect(notes).toHaveLength(2)
    expect(notes.map(({ flds }) => flds).join('')).toContain('我们在这里<b class="word">学习</b>中文。')
    expect(notes.map(({ flds }) => flds).join('')).not.toContain('<img')
  })

  it('exports some of the words, and those chosen in the list', async () => {
    await tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input[name="which"]')].at(-1)!.click())
    await until(() => tab.evaluate(() => document.querySelector('#state-known') !== null), 'the choice')
    await press('#state-known')
    await says('1 word')
    expect((await exported('plain')).text).toBe('学习\n')
    await tab.evaluate(() => sessionStorage.setItem('tongdu.chosen-words', JSON.stringify(['人|人|ren2'])))
    await tab.reload()
    await says('The 1 word chosen in the list')
    expect((await exported('plain')).text).toBe('人\n')
    await tab.evaluate(() => sessionStorage.removeItem('tongdu.chosen-words'))
  })

  it('shows what a file would do before it does it, takes what is ticked, and undoes it', async () => {
    const before = await stored<Word>(browser, 'words')
    await choose('word,level,note\n朋友,3,<b>friend</b>\n学习,1,more\nEnglish,2,\n老师,2,\n', 'HSK 3.0.csv')
    await says('read as a table')
    const shown = await text()
    for (const part of ['péngyou', 'friend', 'HSK3.0-3', 'New: 2', 'something to add: 1', 'Refused: 1', '“English” is not Chinese.', '朋友']) expect(shown).toContain(part)
    expect(await stored<Word>(browser, 'words')).toEqual(before)
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('input[aria-label="Take 老师"]')!.click())
    await says('Take 2 words')
    await press('#commit')
    await says('Kept from HSK 3.0.csv: 1 new word, 1 word with something added')
    expect(await simplified()).toEqual(['人', '学习', '朋友'].toSorted())
    const kept = (await stored<Word>(browser, 'words')).find(({ simplified: one }) => one === '学习')
    expect(kept).toMatchObject({ state: 'learning', gloss: '=to learn', tags: ['school', 'HSK3.0-1'], note: '<img src=x onerror=alert(1)>\nmore' })
    expect(await stored(browser, 'meetings')).toHaveLength(1)
    await tab.reload()
    await says('Last import: HSK 3.0.csv, 2 words')
    await press('#import-undo')
    await says('Undone: 1 word taken out, 1 put back')
    expect((await stored<Word>(browser, 'words')).map(({ changedAt: _, ...rest }) => rest)).toEqual(before.map(({ changedAt: _, ...rest }) => rest))
  })

  it('reads each format, lets the reader say what columns hold, and keeps nothing that was left', async () => {
    const lists: readonly (readonly [string | Uint8Array, string, string])[] = [
      ['//HSK/1\n朋友[朋友]\tpeng2you5\tfriend\n', 'p.txt', 'read as Pleco flashcards'],
      ['#separator:tab\n#html:true\n#columns:Hanzi\tMeaning\n朋友\t<b>friend</b>\n', 'a.txt', 'read as text from Anki'],
      ['朋友\n老师\n', 'l.txt', 'read as a list of words'],
      ['simplified,traditional,pinyin,meaning,state,tags,note,hsk 2.0,frequency,kept,meanings,reading,kind,id\r\n朋友,朋友,péngyou,friend,known,,,1,5,2026-01-01T00:00:00.000Z,friend,peng2 you5,word,朋友|朋友|peng2 you5\r\n', 'o.csv', 'read as a table from Tongdu'],
      [new Uint8Array([0xc5, 0xf3, 0xd3, 0xd1, 0x0a, 0xc0, 0xcf, 0xca, 0xa6, 0x0a]), 'gb.txt', '朋友'],
    ]
    for (const [content, name, sentence] of lists) {
      await choose(content, name)
      await says(sentence)
      await says('朋友')
      await press('#leave')
      await until(() => tab.evaluate(() => document.querySelector('#import-file') !== null), 'the choice of a file')
    }
    const db = new DatabaseSync(':memory:')
    const path = join(folder, 'theirs.anki2')
    db.exec(`CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text); CREATE TABLE col (models text); INSERT INTO notes VALUES (1, 'g', 5, '', '朋友' || char(31) || 'friend'); INSERT INTO col VALUES ('{"5":{"name":"x","flds":[{"name":"Hanzi"},{"name":"English"}]}}'); VACUUM INTO '${path}'`)
    await choose(zipSync({ 'collection.anki21': readFileSync(path), media: strToU8('{}') }), 'theirs.apkg')
    await says('read as an Anki package')
    await press('#leave')
    await choose('a,b\n1,朋友\n2,老师\n', 'odd.csv')
    await says('What the columns hold')
    await set('.columns label:nth-of-type(2) select', 'note')
    await says('No column of this table has Chinese words')
    await set('.columns label:nth-of-type(2) select', 'word')
    await says('New: 2')
    await press('#leave')
    await choose(zipSync({ 'x.txt': strToU8('x') }), 'no.apkg')
    await says('no Anki package')
    expect(await simplified()).toEqual(['人', '学习'].toSorted())
  })

  it('stops an import midway and changes nothing', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${String.fromCodePoint(0x4e00 + (index % 5_000))}${String.fromCodePoint(0x4e00 + Math.floor(index / 5_000))}甲`).join('\n')
    await choose(many, 'many.txt')
    await until(async () => (await text()).includes('New: '), 'the preview', 50_000)
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('#commit')!.click()
      // As soon as there is something to cancel.
      new MutationObserver((_, observer) => {
        const cancel = document.querySelector<HTMLElement>('#import-cancel')
        if (!cancel || !/[1-9][\d,]* of/u.test(document.querySelector('#import-report')!.textContent)) return
        observer.disconnect()
        cancel.click()
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await says('Cancelled. Nothing was changed.')
    expect(await simplified()).toEqual(['人', '学习'].toSorted())
    expect(browser.errors).toEqual([])
  })

  it('sends words to Anki on this machine once it is switched on, adds none twice, and tells what is wrong', async () => {
    expect(mock.asked).toEqual([])
    await press('#anki-on')
    await until(() => tab.evaluate(() => document.querySelector('#anki-port') !== null), 'the fields')
    await set('#anki-port', String(mock.port))
    await press('#anki-look')
    await says('Anki answers. It has 2 decks.')
    await press('#anki-send')
    await says('2 notes added, 0 brought up to date')
    await press('#anki-send')
    await says('0 notes added, 2 brought up to date')
    expect(mock.notes.size).toBe(2)
    expect([...mock.notes.values()].map(({ fields }) => fields.Sentence)).toContain('我们在这里<b class="word">学习</b>中文。')
    expect(JSON.stringify([...mock.notes.values()])).not.toContain('school.example')
    const told = { html: 'not as AnkiConnect does', refusing: 'Anki said no', old: 'too old', broken: 'Nobody answers', redirecting: 'Nobody answers', endless: 'not as AnkiConnect does', hanging: 'Looking. Anki may ask' } as const
    for (const [behaviour, sentence] of Object.entries(told) as [keyof typeof told, string][]) {
      mock.behaviour = behaviour
      await press('#anki-look')
      await says(sentence)
    }
    await press('#anki-cancel')
    await says('Cancelled')
    mock.behaviour = 'usual'
    expect(mock.origins).toEqual(new Set([browser.extensionOrigin]))
    await press('#anki-on')
    await until(() => tab.evaluate(() => document.querySelector('#anki-port') === null), 'it to be off')
  })

  it('has nothing that axe finds, and fits into 320 pixels', async () => {
    await choose('word,level,meaning\n朋友,3,friend\n学习,1,\nEnglish,2,\n', 'HSK 3.0.csv')
    await says('read as a table')
    await press('input[name="which"]:not(:checked)')
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
    const shots = process.env.TONGDU_SHOTS
    for (const scheme of ['light', 'dark'] as const) {
      await tab.setColorScheme(scheme)
      await tab.setViewport({ width: 320, height: shots ? 3_600 : 800 })
      await until(() => tab.evaluate(() => innerWidth === 320), 'the narrow window')
      expect(await tab.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > 321 && getComputedStyle(one).position !== 'absolute').map((one) => `${one.tagName} ${one.id} ${one.textContent.slice(0, 60)}`))).toEqual([])
      if (shots) await tab.screenshot(join(shots, `exchange-320-${scheme}-${kind}.png`))
      await tab.setViewport({ width: 1100, height: shots ? 2_200 : 900 })
      if (shots) await tab.screenshot(join(shots, `exchange-${scheme}-${kind}.png`))
    }
  })
})
