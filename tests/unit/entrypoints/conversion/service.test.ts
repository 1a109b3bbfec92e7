import { describe, expect, it } from 'vitest'
import type { Analyser, Analysis } from '@/chinese/analysis'
import type { ConversionOptions } from '@/chinese/conversion/conversion'
import { createConversionService } from '@/entrypoints/background/conversion/service'
import type { OpenConverter } from '@/platform/open-converter'
import type { ReaderWishes } from '@/platform/convert-for'

const wishes: ReaderWishes = { options: { hasWording: true }, corrections: [{ kind: 'join', word: '学习', context: null }] }
const asked: ConversionOptions[] = []
/** Turns 国 into 國 and takes as long as it is told. */
const parts = (work = () => {}): OpenConverter => ({
  dictionary: null as unknown as OpenConverter['dictionary'],
  analyser: { analyse: (text: string) => ({ text }) as Analysis } as Analyser,
  converter: {
    readFor: () => new Uint8Array(),
    convert({ text }, options) {
      work()
      asked.push(options)
      const start = text.indexOf('国')
      return { text: text.replace('国', '國'), changes: start < 0 ? [] : [{ start, end: start + 1, shown: '國', reason: 'script', isSure: true }] }
    },
  },
})
const paragraphs = (...texts: string[]) => texts.map((text) => ({ text, language: '' }))
const service = (options: Partial<Parameters<typeof createConversionService>[0]> = {}) =>
  createConversionService({ open: () => Promise.resolve(parts()), wishes: () => Promise.resolve(wishes), pause: () => Promise.resolve(), now: () => 0, ...options })

describe('the conversion service', () => {
  it('answers in order, with the reader’s wishes, and with nothing for what does not change', async () => {
    asked.length = 0
    const answer = await service().convert({ kind: 'convert', target: 'traditional', isOtherOnly: false, paragraphs: paragraphs('中国', '天天', 'plain', 'これは国です', '国') }, 1)
    expect(answer).toEqual({
      kind: 'converted',
      paragraphs: [
        { text: '中國', changes: [] },
        { text: null, changes: [] },
        { text: null, changes: [] },
        { text: null, changes: [] },
        { text: '國', changes: [] },
      ],
    })
    expect(asked.every(({ target, hasWording }) => target === 'traditional' && hasWording)).toBe(true)
  })

  it('leaves alone what is in the script already where only the other one is meant', async () => {
    const texts = async (isOtherOnly: boolean) => {
      const answer = await service().convert({ kind: 'convert', target: 'taiwan', isOtherOnly, paragraphs: paragraphs('這裏說话国', '这里说话国') }, 1)
      return answer.kind === 'converted' && answer.paragraphs.map(({ text }) => text)
    }
    expect(await texts(true)).toEqual(['這裏說话國', '这里说话國'])
    const settled = { kind: 'convert', target: 'taiwan', isOtherOnly: true, paragraphs: paragraphs('這裏說話') } as const
    expect(await service().convert(settled, 1)).toEqual({ kind: 'converted', paragraphs: [{ text: null, changes: [] }] })
  })

  it('opens its files once, when first asked, and again after they failed', async () => {
    let opened = 0
    const open = () => (++opened === 1 ? Promise.reject(new Error('The file is missing. Please reinstall Tongdu.')) : Promise.resolve(parts()))
    const one = service({ open })
    expect(opened).toBe(0)
    one.prepare()
    expect(opened).toBe(1)
    const request = { kind: 'convert', target: 'traditional', isOtherOnly: false, paragraphs: paragraphs('国') } as const
    expect(await Promise.all([one.convert(request, 1), one.convert(request, 2)])).toEqual(
      Array(2).fill({ kind: 'broken', reason: 'The file is missing. Please reinstall Tongdu.' }),
    )
    await Promise.all([one.convert(request, 1), one.convert(request, 2)])
    await one.convert(request, 1)
    expect(opened).toBe(2)
  })

  it('lets others have their turn every few milliseconds', async () => {
    let time = 0
    let pauses = 0
    const pause = () => Promise.resolve(void pauses++)
    const many = service({ open: () => Promise.resolve(parts(() => void (time += 3))), pause, now: () => time })
    await many.convert({ kind: 'convert', target: 'traditional', isOtherOnly: false, paragraphs: Array.from({ length: 100 }, () => ({ text: '国', language: '' })) }, 1)
    expect(pauses).toBe(33)
  })

  it('works on a few requests at once, and on all of them in the end', async () => {
    let running = 0
    let most = 0
    const pauses: (() => void)[] = []
    const pause = () => {
      most = Math.max(most, ++running)
      return new Promise<void>((resolve) => pauses.push(resolve)).then(() => void running--)
    }
    let time = 0
    const busy = service({ pause, now: () => (time += 10) })
    const answers = Promise.all(Array.from({ length: 20 }, (_, index) => busy.convert({ kind: 'convert', target: 'traditional', isOtherOnly: false, paragraphs: paragraphs('国', '国') }, index)))
    let isDone = false
    void answers.then(() => (isDone = true))
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve))
      pauses.shift()?.()
    }
    expect(most).toBe(4)
    expect((await answers).every(({ kind }) => kind === 'converted')).toBe(true)
  })

  it('answers one tab in the order of asking, and lets another go on meanwhile', async () => {
    const order: string[] = []
    let time = 0
    const one = service({ now: () => (time += 10), pause: () => new Promise((resolve) => setTimeout(resolve)) })
    const ask = (name: string, asker: number, count: number) =>
      one.convert({ kind: 'convert', target: 'traditional', isOtherOnly: false, paragraphs: paragraphs(...Array<string>(count).fill('国')) }, asker).then(() => order.push(name))
    await Promise.all([ask('first of one', 1, 20), ask('second of one', 1, 1), ask('of another', 2, 3)])
    expect(order).toEqual(['of another', 'first of one', 'second of one'])
  })
})
