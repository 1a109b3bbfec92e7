import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownText } from '@/chinese/conversion/places'
import type { Change } from '@/chinese/conversion/conversion'
import { sentenceToKeep } from '@/vocabulary/sentence'

/** '…[word]…' as a text and the place of the word. */
function at(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return { text: marked.replace(/[[\]]/g, ''), start, end }
}
const kept = (given: string) => {
  const { text, start, end } = at(given)
  const { sentence } = sentenceToKeep(text, start, end, null)
  return `${sentence.text.slice(0, sentence.start)}[${sentence.text.slice(sentence.start, sentence.end)}]${sentence.text.slice(sentence.end)}`
}

describe('the sentence that is kept', () => {
  it.each([
    ['昨天下雨。我们[学习]中文！然后回家。', '我们[学习]中文！'],
    ['他说：“我在[学习]。”然后走了。', '他说：“我在[学习]。”'],
    ['“走吧！”她[说]着站起来。', '她[说]着站起来。'],
    ['没有[句号]', '没有[句号]'],
    ['真的吗？！[真的]。', '[真的]。'],
    ['我[学\n习]中文', '我[学习]中文'],
    ['我  在\n\n[这里]  呢', '[这里] 呢'],
    ['床前明月光\n疑是[地上]霜\n举头望明月', '疑是[地上]霜'],
    ['这是一封很久以前写的电子邮件每一行都在\n同样的[地方]断开。', '这是一封很久以前写的电子邮件每一行都在同样的[地方]断开。'],
    ['价格是3.5元，[便宜]。', '价格是3.5元，[便宜]。'],
    ['看\ufffc[图]吧。', '看[图]吧。'],
    ['看\u200b[到]\u00ad了 HTML 文件', '看[到]了 HTML 文件'],
  ])('%j gives %j', (given, wanted) => expect(kept(given)).toBe(wanted))

  it('of a long one is what is near, and says so', () => {
    const { sentence } = sentenceToKeep(`${'很'.repeat(400)}好${'的'.repeat(400)}`, 400, 401, null)
    expect(sentence).toEqual({ text: `…${'很'.repeat(150)}好${'的'.repeat(150)}…`, start: 151, end: 152 })
  })

  it('is also kept as it was seen, where the page was shown otherwise', () => {
    const text = '下雨。头发很长。'
    const changes: Change[] = [
      { start: 3, end: 4, shown: '頭', reason: 'script', isSure: true },
      { start: 4, end: 5, shown: '髮', reason: 'script', isSure: true },
      { start: 6, end: 7, shown: '長', reason: 'script', isSure: true },
    ]
    const shown = { text: shownText({ text, changes }), changes, target: 'taiwan' } as const
    expect(sentenceToKeep(text, 3, 5, shown)).toEqual({ sentence: { text: '头发很长。', start: 0, end: 2 }, shown: { text: '頭髮很長。', start: 0, end: 2 } })
    expect(sentenceToKeep(text, 0, 2, shown).shown).toBeNull()
  })

  it('marks the very word, is short and plain, whatever the text (fast-check)', () => {
    const piece = fc.constantFrom('学', '习', '。', '”', '！', ' ', '\n', '\u200b', 'a', '𠮷', '，', '…')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('学习', '𠮷', '学\n习'), fc.array(piece, { maxLength: 700 }), (before, word, after) => {
        const text = before.join('') + word + after.join('')
        const start = before.join('').length
        const { sentence } = sentenceToKeep(text, start, start + word.length, null)
        expect(sentence.text.slice(sentence.start, sentence.end)).toBe(word.replace('\n', ''))
        expect(sentence.text.length).toBeLessThanOrEqual(400)
        expect(sentence.text.isWellFormed()).toBe(true)
        expect(sentence.text).not.toMatch(/[\n\u200b]| {2}/)
      }),
      { numRuns: 3000 },
    )
  })
})
