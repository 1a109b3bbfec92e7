import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, QuantityExplanation } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { createQuantityProposer } from '@/chinese/quantities/propose-quantities'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables, [createQuantityProposer()])
  // The first look builds the dictionary, which takes its time on a busy machine.
}, 120_000)

function quantities(text: string): QuantityExplanation[] {
  const found = new Set<QuantityExplanation>()
  for (const { explanation } of analyser.analyse(text).segments) if (explanation?.kind === 'quantity') found.add(explanation)
  return [...found]
}

/** Text with the quantity in 【】, and what it means. */
const meanings: readonly (readonly [text: string, meaning: string])[] = [
  // numbers
  ['全国人口达到【13.6 亿】左右。', '1.36 billion'],
  ['全國人口達到【十三點六億】左右。', '1.36 billion'],
  ['下载量超过【2,500万】。', '25 million'],
  ['总数为【一亿两千三百四十五万六千七百八十九】。', '123,456,789'],
  ['总数为【二十三】。', '23'],
  ['【廿三歲】那年她出國了。', '23 years old'],
  ['得數是【3億8000萬】。', '380 million'],
  // money
  ['投资总额为【15 亿元】。', '1.5 billion yuan'],
  ['投資總額為【１５億元】。', '1.5 billion yuan'],
  ['捐款【人民币3000元】。', '3,000 yuan (RMB)'],
  ['耗資【新臺幣3億元】興建。', '300 million New Taiwan dollars'],
  ['售价【29.9美元】。', '29.9 US dollars'],
  ['罰款【兩萬五千港元】。', '25,000 Hong Kong dollars'],
  ['合计【壹仟贰佰元】整。', '1,200 yuan'],
  // dates
  ['会议于【2025 年 6 月 18 日】开幕。', '18 June 2025'],
  ['會議於【二〇二五年六月十八日】開幕。', '18 June 2025'],
  ['会议将在【6月16日至18日】举行。', '16 to 18 June'],
  ['展览从【6月16日至7月2日】开放。', '16 June to 2 July'],
  ['写于【2019年秋】'.replace('秋】', '】秋'), '2019'],
  ['【民国114年】出版', '2025 (Republican era 114)'],
  ['【民國一百一十四年】出版', '2025 (Republican era 114)'],
  ['【公元前221年】统一天下。', '221 BC'],
  ['流行于【20世纪80年代】。', 'the 1980s'],
  ['流行於【1990年代】。', 'the 1990s'],
  ['进入【21世纪】以后', 'the 21st century'],
  ['规划期为【2025至2026年】。', '2025 to 2026'],
  ['预计【9月下旬】完工。', 'last third of September'],
  // times and durations
  ['火车【下午3时30分】发车。', '3:30 p.m.'],
  ['火車【早上八點半】開。', '8:30 a.m.'],
  ['约好【三点一刻】见面。', '3:15'],
  ['停留不到【48 小时】。', '48 hours'],
  ['等了【一個半小時】才到。', '1.5 hours'],
  ['她学了【三个多月】汉语。', 'more than 3 months'],
  ['住了【三年半】才搬走。', '3.5 years'],
  ['建交【30多年】来', 'more than 30 years'],
  // shares
  ['增长了【3.65%】。', '3.65%'],
  ['增長了【百分之三點五】。', '3.5%'],
  ['含量为【千分之三】。', '3 per 1,000'],
  ['占地球表面的【四分之三】。', 'three quarters'],
  ['提高【0.5个百分点】。', '0.5 percentage points'],
  ['覆盖【10%—20%】的人口', '10 to 20%'],
  // measures
  ['出席【十余场】活动。', 'more than 10 (performances, matches, events)'],
  ['達成【百餘項】成果。', 'more than 100 (items, tasks, projects)'],
  ['来了【上百名】学生。', '100 or more (people, members)'],
  ['有【数十人】受伤。', 'dozens of people'],
  ['去了【几百人】。', 'several hundred people'],
  ['再过【两三天】就好。', '2 or 3 days'],
  ['水田【50亩】。', '50 mu (3.33 hectares)'],
  ['走了【二萬五千里】。', '25,000 li (12,500 kilometres)'],
  ['买了【三斤】苹果。', '3 jin (1.5 kilograms)'],
  ['面积【960万平方公里】。', '9.6 million square kilometres'],
  ['气温降到【零下5摄氏度】。', 'minus 5 degrees Celsius'],
  // ranges, scores, ordinals
  ['需要【3—5年】时间。', '3 to 5 years'],
  ['需要【三至五年】時間。', '3 to 5 years'],
  ['主队以【3比1】获胜。', '3 to 1'],
  ['主队【2:0】领先。', '2 to 0'],
  ['参加【第二届】运动会。', '2nd (sessions, meetings held at intervals)'],
  ['排在【第18位】。', '18th (people, politely)'],
  // as it comes: breaks and spaces inside
  ['当地时间【6\n月 17日】上午', '17 June'],
  ['停留不到【4 8 小\n时】。'.replace('4 8', '48'), '48 hours'],
  ['規模達到【一 萬\n三 千 人】。', '13,000 people'],
]

describe('quantities', () => {
  it.each(meanings)('%s means %s', (marked, meaning) => {
    const start = marked.indexOf('【')
    const end = marked.indexOf('】') - 1
    const text = marked.replace(/[【】]/g, '')
    const found = quantities(text).find((one) => one.start === start)
    expect(found && { end: found.end, meaning: found.meaning }).toEqual({ end, meaning })
  })

  it.each([
    '我们一起去，买了一些三明治。', '千万不要迟到，万一下雨就糟了。', '四川和三峡都很美。', '我們住在七里河。', '九一八事变之后',
    '五一放假', '共建一带一路', '这是二手车', '电话13812345678', '第一，要团结', '十分感谢', '統一的意見', '他一点儿也不累',
    '上海百货', '数学很难', '這件事三言兩語說不清', '几乎没有人', '半导体',
  ])('finds no quantity in %s', (text) => {
    expect(quantities(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('says figures aloud: years one by one, amounts as amounts', () => {
    expect(quantities('到2025年')[0]?.spoken).toEqual(['er4', 'ling2', 'er4', 'wu3', 'nian2'])
    expect(quantities('有13.6亿人')[0]?.spoken).toEqual(['shi2', 'san1', 'dian3', 'liu4', 'yi4', 'ren2'])
    expect(quantities('过了2天')[0]?.spoken).toEqual(['liang3', 'tian1'])
    expect(quantities('增长3.65%')[0]?.spoken).toEqual(['bai3', 'fen1', 'zhi1', 'san1', 'dian3', 'liu4', 'wu3'])
    expect(quantities('共10500台')[0]?.spoken).toEqual(['yi1', 'wan4', 'ling2', 'wu3', 'bai3', 'tai2'])
  })

  it('keeps the words inside as parts with their forms', () => {
    const [found] = quantities('停留48小时')
    expect(found?.parts.map(({ word, form, reading }) => [word, form >= 0, reading.join(' ')])).toEqual([
      ['48', false, ''],
      ['小时', true, 'xiao3 shi2'],
    ])
  })
})
