import { describe, expect, test } from 'vitest'
import { createReceiver } from '@/entrypoints/background/receive'
import { createVocabularyReceiver } from '@/entrypoints/background/vocabulary/receive'
import { shownText } from '@/chinese/conversion/places'
import { asToFrame } from '@/platform/as-to-frame'
import { mostConverted, unpackChanges } from '@/platform/conversion-messages'
import type { ConvertRequest } from '@/platform/conversion-messages'
import { asVocabularyRequest, longest } from '@/platform/vocabulary-messages'
import type { VocabularyRequest } from '@/platform/vocabulary-messages'
import { asReadAnswer, asToPages } from '@/platform/messages'
import type { ToBackground } from '@/platform/messages'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { asSettings, settingNames } from '@/platform/settings'
import { Random } from './random-values'
import { seed } from '../../seed'

/**
 * Row 31: what comes over a boundary is looked at before anything is done with it.
 * Planted and found: no look at the sender; a token of any shape.
 */
const ownId = 'our-own-id'
const runs = 100_000
const random = new Random(seed)

const verbs = ['read', 'link', 'script', 'frames', 'convert', 'convert', 'look up', 'shown', 'trusted', 'switched', 'save', 'delete', 'list', 'import', 'fetch', 'settings', '__proto__']

function message(): unknown {
  if (random.next() < 0.2) return random.value()
  const made = random.record(['token', 'frames', 'url', 'settings', 'request', 'isTrusted', 'isOn', 'key'])
  made.kind = random.one(verbs)
  if (random.next() < 0.3) made.token = random.hex(32)
  if (random.next() < 0.3) made.by = random.one(['mouse', 'touch', 'frame', 'page'])
  if (random.next() < 0.01) made.token = random.hex(20_000)
  if (random.next() < 0.2) made.frames = [random.below(9), random.value()].slice(random.below(2))
  if (made.kind === 'convert') {
    made.target = random.one(['simplified', 'traditional', 'taiwan', 'hong kong', 'hong kong', 'japan', random.value()])
    if (random.next() < 0.5) made.isOtherOnly = random.one([true, false, random.value()])
    made.paragraphs = random.next() < 0.1 ? random.value() : Array.from({ length: random.below(4) }, paragraph)
    if (random.next() < 0.01) made.paragraphs = Array.from({ length: mostConverted.paragraphs + random.below(2) }, () => ({ text: '', language: '' }))
    if (random.next() < 0.01) made.paragraphs = [{ text: '字'.repeat(mostConverted.units / 2), language: '' }, { text: '字'.repeat(mostConverted.units / 2 + random.below(2)), language: '' }]
  }
  return made
}

function paragraph(): unknown {
  if (random.next() < 0.02) return random.value()
  const made = random.record(['id', 'lang', 'ownWords'])
  made.text = random.next() < 0.98 ? random.text() : random.value()
  made.language = random.next() < 0.98 ? random.one(['', 'zh-Hant', 'x'.repeat(5000)]) : random.value()
  return made
}

/** Nothing that was not agreed on travels on, and no more than was. */
function isExactConvert({ target, isOtherOnly, paragraphs }: ConvertRequest): boolean {
  const units = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  const areExact = paragraphs.every((one) => Object.keys(one).join() === 'text,language' && typeof one.text === 'string' && typeof one.language === 'string' && one.language.length <= 100)
  return areExact && typeof isOtherOnly === 'boolean' && units <= mostConverted.units && paragraphs.length <= mostConverted.paragraphs && ['simplified', 'traditional', 'taiwan', 'hong kong'].includes(target)
}

function isExact(request: ToBackground): boolean {
  switch (request.kind) {
    case 'read':
      return Object.keys(request).join() === 'kind,by' && ['mouse', 'touch', 'frame'].includes(request.by)
    case 'script':
    case 'frames':
    case 'shortcuts':
      return Object.keys(request).join() === 'kind'
    case 'link':
      return Object.keys(request).join() === 'kind,token,frames' && /^[0-9a-f]{32}$/.test(request.token) && (request.frames ?? []).every((id) => Number.isSafeInteger(id) && id >= 0)
    case 'convert':
      return Object.keys(request).join() === 'kind,target,isOtherOnly,paragraphs' && isExactConvert(request)
  }
}

/** How the reader wants to read, or what only looks like it. */
function wishes(): unknown {
  const made: Record<string, unknown> = { trigger: 'rest', restMs: 40, heldKey: 'Alt', touch: 'tap', keys: { save: 's' } }
  for (const name of Object.keys(made)) if (random.next() < 0.1) made[name] = random.one([random.value(), -1, 501, NaN, { save: 7 }, ['s'], 'x'.repeat(50)])
  return made
}

function isExactWishes(given: ReadingWishes): boolean {
  const names = Object.keys(given).join()
  const areKeys = Object.values(given.keys).every((key) => typeof key === 'string' && key.length <= 40)
  return names === 'trigger,restMs,heldKey,touch,keys' && given.restMs >= 0 && given.restMs <= 500 && areKeys && [given.trigger, given.heldKey, given.touch].every((value) => typeof value === 'string')
}

function sender(): Record<string, unknown> {
  const made = random.record(['url', 'origin', 'documentId'])
  if (random.next() < 0.9) made.id = random.one([ownId, ownId, ownId, `${ownId} `, ownId.toUpperCase(), random.text()])
  if (random.next() < 0.9) made.tab = random.one([{ id: 7 }, { id: 7 }, {}])
  if (random.next() < 0.9) made.frameId = random.below(99)
  return made
}

function lookUp(): Record<string, unknown> {
  const made = random.record(['request', 'offset', 'step', 'width', 'maxHeight', 'paragraph'])
  made.kind = 'look up'
  if (random.next() < 0.7) made.paragraph = Object.assign(random.record(['id', 'text', 'language']), random.one([{ id: 1 }, { id: 1, language: 'zh' }]))
  for (const name of ['request', 'offset', 'width', 'maxHeight']) if (random.next() < 0.8) made[name] = random.below(900)
  if (random.next() < 0.8) made.step = random.one([0, 1, -1])
  if (random.next() < 0.3) made.paragraph = { id: 1, language: 'zh', text: '头发里', shown: shownSo() }
  return made
}

/** 头发里 shown as 頭髮裡, or as something that only looks like it. */
function shownSo(): unknown {
  const made = random.record(['text', 'changes', 'target'])
  if (random.next() < 0.8) made.target = random.one(['simplified', 'traditional', 'taiwan', 'hong kong', 'japan'])
  if (random.next() < 0.8) made.text = random.one(['頭髮裡', '頭髮', '頭髮裡面', '头发里'])
  const changes = [0, 1, 1, 1, 1, 2, 2, 1, 2, 3, 3, 3]
  if (random.next() < 0.3) changes[random.below(12)] = random.below(9) - 3
  if (random.next() < 0.1) changes.length = random.below(12)
  if (random.next() < 0.8) made.changes = changes
  return made
}

const frame = 'chrome-extension://our-own-id/lookup.html'

/** What the popup's frame asks of the words, or what only looks like it. */
function vocabularyMessage(): unknown {
  if (random.next() < 0.1) return message()
  const sound = { token: '0'.repeat(32), word: wordGiven(), meeting: { sentence: { text: '我学习。', start: 1, end: 3 }, shown: null, script: 'simplified' }, change: { of: 'state', to: 'known' } }
  const made: Record<string, unknown> = { ...sound, kind: random.one(['ask word', 'save word', 'undo word', 'change word', 'delete word', 'list words', 'import', random.value()]) }
  for (const name of Object.keys(sound)) if (random.next() < 0.1) made[name] = random.value()
  if (random.next() < 0.2) made.meeting = null
  if (random.next() < 0.3) made.meeting = { sentence: { text: random.text(), start: random.below(5), end: random.below(50) - 2 }, shown: random.one([null, random.value()]), script: random.one(['simplified', 'klingon']), title: 'x', url: 'https://x.example/' }
  if (random.next() < 0.4) made.change = { of: random.one(['state', 'gloss', 'tags', 'note', 'id', '__proto__']), to: random.one(['known', 'dead', '', 'x'.repeat(5000), ['a', 'b'], ['a', 'a'], [' a'], random.value()]) }
  return made
}

function wordGiven(): Record<string, unknown> {
  const made: Record<string, unknown> = { kind: 'word', traditional: '學習', simplified: '学习', reading: ['xue2', 'xi2'], gloss: 'to learn', senses: ['to learn'], state: 'new', hsk2: 1, frequencyBand: 5, id: 'x', savedAt: 7 }
  if (random.next() < 0.3) made[random.one(Object.keys(made))] = random.one([random.value(), '', '字'.repeat(65), 'a|b', '學\n習', ['xue2|', 'xi2'], Array(200).fill('a'), -1, 1.5])
  return made
}

function isExactVocabulary(request: VocabularyRequest): boolean {
  const names = Object.keys(request).join()
  switch (request.kind) {
    case 'ask word':
      return names === 'kind,word' && Object.keys(request.word).join() === 'traditional,simplified,reading' && request.word.traditional.length <= longest.word
    case 'save word': {
      const { word, meeting } = request
      const isMet = meeting === null || (Object.keys(meeting).join() === 'sentence,shown,script' && meeting.sentence!.start < meeting.sentence!.end && meeting.sentence!.end <= meeting.sentence!.text.length)
      return names === 'kind,word,meeting' && Object.keys(word).join() === 'kind,traditional,simplified,reading,gloss,senses,state,hsk2,frequencyBand' && JSON.stringify(request).length < 60_000 && isMet
    }
    case 'undo word':
      return names === 'kind,token' && /^[0-9a-f]{32}$/.test(request.token)
    case 'change word':
      return names === 'kind,token,change' && Object.keys(request.change).join() === 'of,to' && ['state', 'gloss', 'tags', 'note'].includes(request.change.of)
  }
}

describe(`messages (seed ${seed})`, () => {
  test(`${runs} forged ones reach nothing in the background but the five verbs, in their exact shape`, () => {
    const faults: unknown[] = []
    const taken = new Set<string>()
    let answered: ToBackground | null = null
    const receive = createReceiver(ownId, (request) => {
      answered = request
      return Promise.resolve(null)
    })
    for (let run = 0; run < runs; run++) {
      const [given, from] = [message(), sender()]
      answered = null
      const isTaken = receive(given, from, () => {})
      const request = answered as ToBackground | null
      if (isTaken !== (request !== null)) faults.push([given, from])
      if (!request) continue
      taken.add(request.kind)
      const isOurs = from.id === ownId && (from.tab as { id?: number }).id === 7 && typeof from.frameId === 'number'
      if (!isOurs || !isExact(request)) faults.push([given, from])
    }
    expect(faults.slice(0, 3)).toEqual([])
    // The generator must also make some that are right, or nothing was tried.
    expect([...taken].toSorted()).toEqual(['convert', 'frames', 'link', 'read', 'script'])
  })

  test(`${runs} forged ones reach nothing in the vocabulary but four verbs, in their exact shape, of the popup’s own frame`, () => {
    const faults: unknown[] = []
    const taken = new Set<string>()
    let answered: VocabularyRequest | null = null
    const receive = createVocabularyReceiver(ownId, frame, (request) => {
      answered = request
      return Promise.resolve({ kind: 'free' })
    })
    for (let run = 0; run < runs; run++) {
      const [given, from] = [vocabularyMessage(), sender()]
      if (random.next() < 0.9) from.url = random.one([frame, frame, frame, `${frame}#x`, 'https://our-own-id/lookup.html', 'chrome-extension://another/lookup.html', 'chrome-extension://our-own-id/options.html', 'https://page.example/', 'moz-extension://our-own-id/lookup.html', ''])
      if (random.next() < 0.9) from.origin = random.one(['chrome-extension://our-own-id', 'chrome-extension://our-own-id', undefined, 'https://page.example', 'null'])
      answered = null
      const isTaken = receive(given, from, () => {})
      const request = answered as VocabularyRequest | null
      if (isTaken !== (request !== null)) faults.push([given, from])
      if (!request) continue
      taken.add(request.kind)
      const isOurs = from.id === ownId && (from.tab as { id?: number }).id === 7 && String(from.url).replace('#x', '') === frame && (from.origin === undefined || from.origin === 'chrome-extension://our-own-id')
      if (!isOurs || !isExactVocabulary(request)) faults.push([given, from])
    }
    expect(faults.slice(0, 3)).toEqual([])
    expect([...taken].toSorted()).toEqual(['ask word', 'change word', 'save word', 'undo word'])
    expect(asVocabularyRequest({ kind: 'save word', word: wordGiven(), meeting: { sentence: { text: '字'.repeat(longest.sentence + 1), start: 0, end: 1 }, shown: null, script: 'simplified' } })).toBeNull()
  })

  test(`${runs} malformed ones reach nothing in the popup’s frame`, () => {
    const faults: unknown[] = []
    let taken = 0
    let takenShown = 0
    for (let run = 0; run < runs; run++) {
      const given = random.next() < 0.7 ? lookUp() : message()
      const look = asToFrame(given)
      if (look?.kind !== 'look up') continue
      taken++
      const { request, paragraph, offset, step, width, maxHeight } = look
      const areSizes = [offset, width, maxHeight].every((size) => size >= 0 && size <= 1_000_000)
      const isText = paragraph.text === undefined || typeof paragraph.text === 'string'
      const { shown } = paragraph
      if (shown) takenShown++
      if (shown && (Object.keys(shown).length !== 3 || shownText({ text: paragraph.text!, changes: unpackChanges(shown) }) !== shown.text)) faults.push(given)
      const isPlain = [request, paragraph.id].every(Number.isSafeInteger) && isText && typeof paragraph.language === 'string'
      if (!areSizes || !isPlain || ![0, 1, -1].includes(step) || Object.keys(look).length !== 7) faults.push(given)
    }
    expect(faults.slice(0, 3)).toEqual([])
    expect(taken).toBeGreaterThan(runs / 100)
    expect(takenShown).toBeGreaterThan(runs / 1000)
  })

  test(`${runs} answers, orders and settings of the wrong shape are taken for none`, () => {
    let wished = 0
    for (let run = 0; run < runs; run++) {
      const given = random.next() < 0.3 ? { kind: 'wishes', wishes: wishes(), isOn: true } : message()
      const answer = asReadAnswer(given)
      const order = asToPages(given)
      if (order?.kind === 'wishes') wished++
      const settings = asSettings(given)
      const isRight =
        (answer?.kind !== 'on' || typeof answer.key === 'string') &&
        (order?.kind === 'wishes' ? isExactWishes(order.wishes) : !order || typeof order.isOn === 'boolean') &&
        typeof settings.isOn === 'boolean' &&
        Object.keys(settings).length === settingNames.length
      if (!isRight) throw new Error(`wrongly taken: ${JSON.stringify([answer, order, settings])}`)
    }
    expect(wished).toBeGreaterThan(runs / 100)
    expect(({} as Record<string, unknown>).kind).toBeUndefined()
  })
})
