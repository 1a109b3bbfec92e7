import { describe, expect, test } from 'vitest'
import { createReceiver } from '@/entrypoints/background/receive'
import { shownText } from '@/chinese/conversion/places'
import { asToFrame } from '@/platform/as-to-frame'
import { mostConverted, unpackChanges } from '@/platform/conversion-messages'
import type { ConvertRequest } from '@/platform/conversion-messages'
import { asReadAnswer, asToPages } from '@/platform/messages'
import type { ToBackground } from '@/platform/messages'
import { asSettings, settingNames } from '@/platform/settings'
import { Random } from './random-values'

/**
 * Row 31: what comes over a boundary is looked at before anything is done with it.
 * Planted and found: no look at the sender; a token of any shape.
 */
const ownId = 'our-own-id'
const seed = Number(process.env.TONGDU_SEED ?? Date.now() % 1_000_000)
const runs = 100_000
const random = new Random(seed)

const verbs = ['read', 'link', 'script', 'frames', 'convert', 'convert', 'look up', 'shown', 'trusted', 'switched', 'save', 'delete', 'list', 'import', 'fetch', 'settings', '__proto__']

function message(): unknown {
  if (random.next() < 0.2) return random.value()
  const made = random.record(['token', 'frames', 'url', 'settings', 'request', 'isTrusted', 'isOn', 'key'])
  made.kind = random.one(verbs)
  if (random.next() < 0.3) made.token = random.hex(32)
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
    case 'script':
    case 'frames':
      return Object.keys(request).join() === 'kind'
    case 'link':
      return Object.keys(request).join() === 'kind,token,frames' && /^[0-9a-f]{32}$/.test(request.token) && (request.frames ?? []).every((id) => Number.isSafeInteger(id) && id >= 0)
    case 'convert':
      return Object.keys(request).join() === 'kind,target,isOtherOnly,paragraphs' && isExactConvert(request)
  }
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
    for (let run = 0; run < runs; run++) {
      const given = message()
      const answer = asReadAnswer(given)
      const order = asToPages(given)
      const settings = asSettings(given)
      const isRight =
        (answer?.kind !== 'on' || typeof answer.key === 'string') &&
        (!order || typeof order.isOn === 'boolean') &&
        typeof settings.isOn === 'boolean' &&
        Object.keys(settings).length === settingNames.length
      if (!isRight) throw new Error(`wrongly taken: ${JSON.stringify([answer, order, settings])}`)
    }
    expect(({} as Record<string, unknown>).kind).toBeUndefined()
  })
})
