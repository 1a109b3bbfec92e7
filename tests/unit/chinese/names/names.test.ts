import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, Explanation } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { noTables } from '@/chinese/tables'
import { createNameProposer } from '@/chinese/names/propose-names'
import { cleanText } from '@/chinese/clean-text'
import type { Lexicon } from '@/chinese/lexicon'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser
let lexicon: Lexicon

beforeAll(async () => {
  const dictionary = await loadDictionary()
  lexicon = dictionary.lexicon
  analyser = createAnalyser(lexicon, dictionary.tables)
  // The first look builds the dictionary, which takes its time on a busy machine.
}, 120_000)

type Name = Extract<Explanation, { kind: 'name' }>

function names(text: string): Name[] {
  const found = new Set<Name>()
  for (const { explanation } of analyser.analyse(text).segments) if (explanation?.kind === 'name') found.add(explanation)
  return [...found]
}

/** Name in 【】, what it is, its words. */
const rows: readonly (readonly [text: string, of: Name['of'], parts: string])[] = [
  ['新华社记者【倪四义】报道', 'person', '倪 四义'],
  ['新華社記者【郝薇薇】報道', 'person', '郝 薇薇'],
  ['主任【陈晓燕】表示，工作进展顺利。', 'person', '陈 晓燕'],
  ['【黃建明】教授說，這件事並不容易。', 'person', '黃 建明'],
  ['代表团由【欧阳志远】率领。', 'person', '欧阳 志远'],
  ['哈萨克斯坦总统【托卡耶夫】主持会议', 'foreign', '托卡耶夫'],
  ['土库曼斯坦总统【别尔德穆哈梅多夫】出席', 'foreign', '别尔德穆哈梅多夫'],
  ['乌兹别克斯坦总统【米尔济约耶夫】表示', 'foreign', '米尔济约耶夫'],
  ['烏茲別克斯坦總統【米爾濟約耶夫】表示', 'foreign', '米爾濟約耶夫'],
  ['总编辑【阿利克别克·叶克申库洛夫】说', 'foreign', '阿利克别克 叶克申库洛夫'],
  ['總編輯【阿利克別克‧葉克申庫洛夫】說', 'foreign', '阿利克別克 葉克申庫洛夫'],
  ['作家【瓦西里•科兹洛夫】来访', 'foreign', '瓦西里 科兹洛夫'],
  ['前总统【乔治·W·布什】来访', 'foreign', '乔治 W 布什'],
  // as it comes: breaks and stray spaces inside
  ['土库曼斯坦总统【别尔德穆\n哈梅多夫】出席', 'foreign', '别尔德穆哈梅多夫'],
  ['哈萨克斯坦总统【托 卡 耶 夫】主持会议', 'foreign', '托卡耶夫'],
  ['新华社记者【倪四\n义】报道', 'person', '倪 四义'],
]

describe('names', () => {
  it.each(rows)('%s holds a likely name: %s', (marked, of, parts) => {
    const start = marked.indexOf('【')
    const end = marked.indexOf('】') - 1
    const text = marked.replace(/[【】]/g, '')
    const found = names(text).find((name) => name.start === start)
    expect(found && { end: found.end, of: found.of, parts: found.parts.map(({ word }) => word).join(' ') }).toEqual({ end, of, parts })
  })

  it('explains countries in a row by their one character each, and only where they are meant', () => {
    expect(names('高质量建设中吉乌铁路')[0]).toMatchObject({ start: 5, end: 8, of: 'place', meaning: 'China, Kyrgyzstan, Uzbekistan (or Ukraine)' })
    expect(names('高質量建設中吉烏鐵路')[0]).toMatchObject({ start: 5, end: 8, of: 'place' })
    expect(names('这种美德值得合作者学习')).toEqual([])
  })

  it('keeps names in a row apart', () => {
    const found = names('（记者 倪四义 赵宇 郝薇薇）').map(({ parts }) => parts.map(({ word }) => word).join(''))
    expect(found).toEqual(['倪四义', '赵宇', '郝薇薇'])
  })

  it.each([
    '我们要高度重视和平发展。', '马上就要下雨了，快点回家。', '这本书的内容很丰富。', '中国经济高质量发展取得新成就。', '他和朋友们一起去公园散步。',
    '我們應該尊重別人的意見。', '這個問題需要認真考慮。', '天气越来越冷了，注意身体。', '于是大家都同意了。', '白天他在工厂上班，晚上学习。',
    '江水很清，山上有很多树。', '方案已经通过，任何人不得更改。', '任务完成得很好。', '黄河是中国第二长河。', '双方要加强务实合作。',
    '當地居民生活水平不斷提高。', '请把门关上。', '石头上长满了青苔。', '雷声很大，雨也很大。', '安全第一，预防为主。',
  ])('finds no name in %s', (text) => {
    expect(names(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('reads surnames as surnames and transliterations as names are read', () => {
    const reading = (text: string) => names(text)[0]?.parts.map((part) => part.reading.join(' '))
    expect(reading('记者任晓云报道')).toEqual(['Ren2', 'Xiao3 yun2'])
    expect(reading('总统托卡耶夫说')).toEqual(['Tuo1 ka3 ye1 fu1'])
  })

  it('proposes nothing without what was learned', () => {
    const found: unknown[] = []
    createNameProposer(lexicon, noTables)(cleanText('总统托卡耶夫说'), lexicon, noTables, (proposal) => found.push(proposal))
    expect(found).toEqual([])
  })
})
