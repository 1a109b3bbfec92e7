import { describe, expect, it } from 'vitest'
import type { Analysis, Segment } from '@/chinese/analysis'
import { correctionAt, cutInto, sentenceAround, stretchAt } from '@/chinese/reader-cuts'

/** An analysis from words set apart by |; those with no Han character are no words. */
function cutAs(cut: string): Analysis {
  let start = 0
  const segments = cut.split('|').map((word): Segment => {
    const segment: Segment = {
      start,
      end: start + word.length,
      kind: /\p{sc=Han}/u.test(word) ? 'word' : 'other',
      word,
      form: -1,
      reading: [],
      entries: [],
      confidence: 1,
      explanation: null,
    }
    start = segment.end
    return segment
  })
  return { text: cut.replaceAll('|', ''), writing: 'simplified', segments }
}

describe('what the reader says about cuts', () => {
  it('is a join of one piece, or a split at the ends of all but the last', () => {
    expect(cutInto(['高质量发展'], null)).toEqual({ kind: 'join', word: '高质量发展', context: null })
    expect(cutInto(['研究', '生命', '的'], 's')).toEqual({ kind: 'split', word: '研究生命的', at: [2, 4], context: 's' })
  })

  it('holds for the sentence without its breaks and stray spaces', () => {
    const analysis = cutAs('你好|。|他|研究|\n|生命|的|起源|，|很|好|。|再见')
    const word = analysis.segments[3]!
    expect(sentenceAround(analysis, word.start, word.end, '研究')).toBe('他研究生命的起源，很好')
  })

  it('is offered for neighbours, not across punctuation', () => {
    const analysis = cutAs('他|研究|生命|，|很|好')
    const words = (index: number) => stretchAt(analysis, analysis.segments[index]!).segments.map(({ word }) => word)
    expect(words(1)).toEqual(['他', '研究', '生命'])
    expect(words(2)).toEqual(['研究', '生命'])
    expect(words(4)).toEqual(['很', '好'])
  })

  it('is found again at every piece that it made, and only where its sentence stands', () => {
    const analysis = cutAs('他|研究|生命|。')
    const split = cutInto(['研究', '生命'], null)
    const elsewhere = cutInto(['研究', '生命'], '她也研究生命')
    expect(correctionAt(analysis, analysis.segments[1]!, [split])).toBe(split)
    expect(correctionAt(analysis, analysis.segments[2]!, [split])).toBe(split)
    expect(correctionAt(analysis, analysis.segments[0]!, [split])).toBeNull()
    expect(correctionAt(analysis, analysis.segments[1]!, [elsewhere])).toBeNull()
  })
})
