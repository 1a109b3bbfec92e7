import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { partsOf } from '@/platform/speech/pieces'
import { createSpeech } from '@/platform/speech/speech'
import type { SpeechState } from '@/platform/speech/speech'
import { fails, fakeDevice, hangs, isCutAt15s, losesItsEnd } from './fake-device'

const mainland = { name: 'Li', lang: 'zh-CN' }
const online = { name: 'Far', lang: 'zh-CN', isOnline: true }
const wishes = { voices: 'script', voiceName: '', speechRate: 1, allowsOnlineVoices: false } as const
const word = { what: 'word', parts: partsOf('学习'), script: 'simplified' } as const
/** About a minute. */
const minute = '我们在这里学习中文，老师每天给我们讲很多有意思的故事。'.repeat(10)

describe('speech', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const begin = (fake: ReturnType<typeof fakeDevice>, more: object = {}) => {
    const states: SpeechState[] = []
    const speech = createSpeech(fake.device, () => ({ ...wishes, ...more }), (state) => states.push(state))
    return { speech, states }
  }
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

  it('says a word by the voice of its region and is silent then', async () => {
    const fake = fakeDevice([mainland])
    const { speech, states } = begin(fake)
    speech.say(word)
    await settle()
    expect(fake.said).toEqual(['Li: 学习'])
    expect(states.map(({ kind }) => kind)).toEqual(['speaking', 'speaking', 'silent'])
  })

  it('says a minute of text to its end by a voice that falls silent after 15 seconds', async () => {
    const fake = fakeDevice([mainland], isCutAt15s)
    const { speech } = begin(fake)
    speech.say({ ...word, parts: partsOf(minute) })
    await settle()
    expect(speech.state).toEqual({ kind: 'silent' })
    expect(fake.said.map((line) => line.replace('Li: ', '')).join('')).toBe(minute)
  })

  it('goes on where the end of a piece is never told', async () => {
    const fake = fakeDevice([mainland], losesItsEnd)
    const { speech } = begin(fake)
    speech.say({ ...word, parts: partsOf('好。对。') })
    await settle(12_000)
    expect(fake.said).toEqual(['Li: 好。', 'cancel', 'Li: 对。', 'cancel'])
    expect(speech.state).toEqual({ kind: 'silent' })
  })

  it('asks a voice that hangs once more, and says then that it does not answer', async () => {
    const fake = fakeDevice([mainland], hangs)
    const { speech } = begin(fake)
    speech.say(word)
    await settle(10_000)
    expect(fake.said).toEqual(['Li: 学习', 'cancel', 'Li: 学习', 'cancel'])
    expect(speech.state).toEqual({ kind: 'trouble', what: 'word', why: 'hangs', voice: 'Li' })
  })

  it('stops at once, when asked for the same again, and begins anew for something else', async () => {
    const fake = fakeDevice([mainland], losesItsEnd)
    const { speech } = begin(fake)
    speech.say(word)
    await settle()
    speech.say(word)
    expect(speech.state).toEqual({ kind: 'silent' })
    speech.say(word)
    await settle()
    speech.say({ ...word, what: 'sentence', parts: partsOf('我学习。') })
    await settle()
    expect(speech.state).toMatchObject({ kind: 'speaking', what: 'sentence' })
    speech.stop()
    await settle(60_000)
    expect(fake.said).toEqual(['Li: 学习', 'cancel', 'Li: 学习', 'cancel', 'Li: 我学习。', 'cancel'])
    expect(speech.state).toEqual({ kind: 'silent' })
  })

  it('waits for voices that come late, and can be stopped while it waits', async () => {
    const fake = fakeDevice([])
    const { speech } = begin(fake)
    speech.say(word)
    await settle(1000)
    fake.tellVoices([mainland])
    await settle()
    expect(fake.said).toEqual(['Li: 学习'])
    const late = fakeDevice([])
    const other = begin(late).speech
    other.say(word)
    other.stop()
    late.tellVoices([mainland])
    await settle(5000)
    expect(late.said).toEqual(['cancel'])
  })

  it('tells when there is no voice, or none but online ones, and sends nothing there', async () => {
    const none = begin(fakeDevice([])).speech
    none.say(word)
    await settle(3000)
    expect(none.state).toMatchObject({ kind: 'trouble', why: 'no voice' })
    const fake = fakeDevice([online])
    const { speech } = begin(fake)
    speech.say(word)
    await settle(3000)
    expect(speech.state).toEqual({ kind: 'trouble', what: 'word', why: 'online only', voice: 'Far' })
    expect(fake.said).toEqual([])
    const agreed = begin(fake, { allowsOnlineVoices: true })
    agreed.speech.say(word)
    await settle()
    expect(fake.said).toEqual(['Far: 学习'])
    expect(agreed.states[1]).toMatchObject({ by: { isOnline: true } })
  })

  it.each([
    ['not-allowed', 'not allowed'],
    ['network', 'no network'],
    ['audio-busy', 'no sound'],
    ['synthesis-failed', 'failed'],
  ] as const)('tells of a fault: %s', async (error, why) => {
    const { speech } = begin(fakeDevice([mainland], fails(error)))
    speech.say(word)
    await settle()
    expect(speech.state).toMatchObject({ kind: 'trouble', why })
  })

  it('lets an online voice that tells of nothing speak to its end', async () => {
    const fake = fakeDevice([online], hangs)
    const { speech } = begin(fake, { allowsOnlineVoices: true })
    speech.say({ ...word, parts: partsOf('好。对。是。不。') })
    await settle(30_000)
    expect(fake.said.filter((line) => line !== 'cancel')).toEqual(['Far: 好。', 'Far: 对。', 'Far: 是。', 'Far: 不。'])
    expect(speech.state).toMatchObject({ kind: 'trouble', why: 'hangs' })
  })
})
