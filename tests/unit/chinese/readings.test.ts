import { beforeAll, describe, expect, it } from 'vitest'
import { createAnalyser } from '@/chinese/analyser'
import type { Analyser, Segment } from '@/chinese/analysis'
import type { Lexicon } from '@/chinese/lexicon'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser
let lexicon: Lexicon

beforeAll(async () => {
  const dictionary = await loadDictionary()
  lexicon = dictionary.lexicon
  analyser = createAnalyser(lexicon, dictionary.tables)
}, 120_000)

const segmentAt = (text: string, at: number): Segment => analyser.analyse(text).segments.find(({ start, end }) => start <= at && at < end)!

/** The syllable of the character between brackets. */
function read(marked: string): string {
  const at = marked.indexOf('[')
  const text = marked.replace('[', '').replace(']', '')
  const { start, reading } = segmentAt(text, at)
  return reading[at - start]?.toLowerCase() ?? ''
}

// Our own sentences, none of which anything was learned from. Simplified, Traditional, the syllable of the bracketed character.
const sentences: readonly (readonly [string, string, string])[] = [
  ['他跑[得]很快。', '他跑[得]很快。', 'de5'],
  ['她[得]了第一名。', '她[得]了第一名。', 'de2'],
  ['他慢慢[地]站起来。', '他慢慢[地]站起來。', 'de5'],
  ['这块[地]是我们家的。', '這塊[地]是我們家的。', 'di4'],
  ['大家选他[为]主席。', '大家選他[為]主席。', 'wei2'],
  ['妈妈[为]孩子做饭。', '媽媽[為]孩子做飯。', 'wei4'],
  ['桌上有一[只]猫。', '桌上有一[隻]貓。', 'zhi1'],
  ['我[只]有五块钱。', '我[只]有五塊錢。', 'zhi3'],
  ['这条路很[长]。', '這條路很[長]。', 'chang2'],
  ['孩子们[长]大了。', '孩子們[長]大了。', 'zhang3'],
  ['他[还]没有来。', '他[還]沒有來。', 'hai2'],
  ['我们[都]喜欢音乐。', '我們[都]喜歡音樂。', 'dou1'],
  ['门开[着]，灯亮着。', '門開[著]，燈亮著。', 'zhe5'],
  ['我吃[了]两碗饭。', '我吃[了]兩碗飯。', 'le5'],
  ['他在房间[中]睡觉。', '他在房間[中]睡覺。', 'zhong1'],
  ['她坐在桌子[上]。', '她坐在桌子[上]。', 'shang4'],
  ['学生们[应]当努力。', '學生們[應]當努力。', 'ying1'],
  ['经济状况得到[调]整。', '經濟狀況得到[調]整。', 'tiao2'],
  ['这个问题很[难]回答。', '這個問題很[難]回答。', 'nan2'],
  ['银[行]今天不开门。', '銀[行]今天不開門。', 'hang2'],
  ['他步[行]去学校。', '他步[行]去學校。', 'xing2'],
  ['这个箱子很[重]。', '這個箱子很[重]。', 'zhong4'],
  ['请[重]新开始。', '請[重]新開始。', 'chong2'],
  ['他去理[发]店。', '他去理[髮]店。', 'fa4'],
  ['公司[发]了工资。', '公司[發]了工資。', 'fa1'],
  ['我喜欢听音[乐]。', '我喜歡聽音[樂]。', 'yue4'],
  ['孩子们玩得很快[乐]。', '孩子們玩得很快[樂]。', 'le4'],
  ['他是我们的校[长]。', '他是我們的校[長]。', 'zhang3'],
  ['请把钱[还]给我。', '請把錢[還]給我。', 'huan2'],
  ['北京是中国的首[都]。', '北京是中國的首[都]。', 'du1'],
  ['火车晚点了，他很[着]急。', '火車晚點了，他很[著]急。', 'zhao2'],
  ['我[教]你写字。', '我[教]你寫字。', 'jiao1'],
  ['他在大学[教]书。', '他在大學[教]書。', 'jiao1'],
  ['我们去[教]堂看看。', '我們去[教]堂看看。', 'jiao4'],
  ['我[觉]得很累。', '我[覺]得很累。', 'jue2'],
  ['他在睡[觉]。', '他在睡[覺]。', 'jiao4'],
  ['东西很[便]宜。', '東西很[便]宜。', 'pian2'],
  ['交通很方[便]。', '交通很方[便]。', 'bian4'],
  ['他在房[间]里。', '他在房[間]裡。', 'jian1'],
  ['谈话没有[间]断。', '談話沒有[間]斷。', 'jian4'],
  ['两国互[相]帮助。', '兩國互[相]幫助。', 'xiang1'],
  ['首[相]发表讲话。', '首[相]發表講話。', 'xiang4'],
  ['他[当]老师三年了。', '他[當]老師三年了。', 'dang1'],
  ['她是个好[奇]的孩子。', '她是個好[奇]的孩子。', 'qi2'],
  ['他爱[好]运动。', '他愛[好]運動。', 'hao4'],
  ['人[数]越来越多。', '人[數]越來越多。', 'shu4'],
  ['请[数]一数有几个人。', '請[數]一數有幾個人。', 'shu3'],
  ['这是一个[传]说。', '這是一個[傳]說。', 'chuan2'],
  ['他写了一本自[传]。', '他寫了一本自[傳]。', 'zhuan4'],
  ['唐[朝]的诗很有名。', '唐[朝]的詩很有名。', 'chao2'],
  ['我们有三[种]水果。', '我們有三[種]水果。', 'zhong3'],
  ['农民在[种]地。', '農民在[種]地。', 'zhong4'],
  ['他[曾]经来过。', '他[曾]經來過。', 'ceng2'],
  ['[曾]先生是老师。', '[曾]先生是老師。', 'zeng1'],
  ['她[任]市长五年。', '她[任]市長五年。', 'ren4'],
  ['价格[降]低了。', '價格[降]低了。', 'jiang4'],
  ['敌人投[降]了。', '敵人投[降]了。', 'xiang2'],
  ['他[弹]钢琴。', '他[彈]鋼琴。', 'tan2'],
  ['士兵带着子[弹]。', '士兵帶著子[彈]。', 'dan4'],
  ['西[藏]很美。', '西[藏]很美。', 'zang4'],
  ['他把钱[藏]起来。', '他把錢[藏]起來。', 'cang2'],
  ['主[角]是谁？', '主[角]是誰？', 'jue2'],
  ['房子的一[角]。', '房子的一[角]。', 'jiao3'],
  ['这里[空]气很好。', '這裡[空]氣很好。', 'kong1'],
  ['他有[空]儿就来。', '他有[空]兒就來。', 'kong4'],
  ['人口[量]很大。', '人口[量]很大。', 'liang4'],
  ['他[率]领军队。', '他[率]領軍隊。', 'shuai4'],
  ['失业[率]上升。', '失業[率]上升。', 'lü4'],
  ['请[尽]快回答。', '請[儘]快回答。', 'jin3'],
  ['他[尽]力了。', '他[盡]力了。', 'jin4'],
  ['会[计]在算账。', '會[計]在算帳。', 'ji4'],
  ['[会]计在算账。', '[會]計在算帳。', 'kuai4'],
  ['他[会]说英语。', '他[會]說英語。', 'hui4'],
  ['学[校]放假了。', '學[校]放假了。', 'xiao4'],
  ['上[校]走进房间。', '上[校]走進房間。', 'xiao4'],
  ['放[假]三天。', '放[假]三天。', 'jia4'],
  ['这是[假]的。', '這是[假]的。', 'jia3'],
  ['情况[更]好了。', '情況[更]好了。', 'geng4'],
  ['网站[更]新了。', '網站[更]新了。', 'geng1'],
  ['[差]不多了。', '[差]不多了。', 'cha4'],
  ['他出[差]了。', '他出[差]了。', 'chai1'],
  ['时[差]是两小时。', '時[差]是兩小時。', 'cha1'],
  ['商店[处]理旧货。', '商店[處]理舊貨。', 'chu3'],
  ['到[处]都是人。', '到[處]都是人。', 'chu4'],
  ['我[背]着书包。', '我[背]著書包。', 'bei1'],
  ['[乾]隆皇帝很有名。', '[乾]隆皇帝很有名。', 'qian2'],
  ['衣服[干]了。', '衣服[乾]了。', 'gan1'],
  ['他是国家[干]部。', '他是國家[幹]部。', 'gan4'],
  ['[单]位组织旅游。', '[單]位組織旅遊。', 'dan1'],
  ['他不[禁]笑了起来。', '他不[禁]笑了起來。', 'jin1'],
  ['公园里[禁]止吸烟。', '公園裡[禁]止吸煙。', 'jin4'],
  ['这里[曲]折很多。', '這裡[曲]折很多。', 'qu1'],
  ['他唱了一首歌[曲]。', '他唱了一首歌[曲]。', 'qu3'],
  ['轮船[载]着乘客。', '輪船[載]著乘客。', 'zai4'],
  ['大[夫]说没事。', '大[夫]說沒事。', 'fu5'],
  ['我去买点东[西]。', '我去買點東[西]。', 'xi5'],
  ['他流了很多[血]。', '他流了很多[血]。', 'xue4'],
  ['学生宿[舍]很新。', '學生宿[舍]很新。', 'she4'],
  ['船停[泊]在港口。', '船停[泊]在港口。', 'bo2'],
  ['环境很[恶]劣。', '環境很[惡]劣。', 'e4'],
  ['他来自四川[省]。', '他來自四川[省]。', 'sheng3'],
  ['会开完了，大家[散]了。', '會開完了，大家[散]了。', 'san4'],
  ['人们[称]他为英雄。', '人們[稱]他為英雄。', 'cheng1'],
  ['他的[模]样没变。', '他的[模]樣沒變。', 'mu2'],
  ['他[吓]了我一跳。', '他[嚇]了我一跳。', 'xia4'],
  ['他是[行]家。', '他是[行]家。', 'hang2'],
]

describe('a reading goes by its neighbours', () => {
  it('in at least 95 of 100 sentences of our own, in both scripts, and for more than sixty characters', () => {
    const mistakes = (column: 0 | 1) =>
      sentences.filter((row) => read(row[column]) !== row[2]).map((row) => `${row[column]} ${row[2]}, not ${read(row[column])}`)
    const characters = new Set(sentences.map(([simplified]) => simplified[simplified.indexOf('[') + 1]))
    expect(characters.size).toBeGreaterThanOrEqual(60)
    const [simplified, traditional] = [mistakes(0), mistakes(1)]
    expect(simplified.length, simplified.join('\n')).toBeLessThanOrEqual(sentences.length * 0.05)
    expect(traditional.length, traditional.join('\n')).toBeLessThanOrEqual(sentences.length * 0.05)
  })
})

describe('entries', () => {
  const first = (text: string, word: string): string => {
    const { entries } = segmentAt(text, text.indexOf(word))
    return entries.length === 0 ? '' : `${lexicon.traditional(entries[0]!)} ${lexicon.syllablesOf(entries[0]!).join(' ')}`
  }

  it.each([
    ['皇后和公主走進宮殿。', '皇后', '皇后 huang2 hou4'],
    ['他在這裡等我。', '這裡', '這裡 zhe4 li3'],
    ['他姓王。', '王', '王 Wang2'],
    ['王国的国王很老。', '国王', '國王 guo2 wang2'],
    ['知识分子很多。', '知识分子', '知識分子 zhi1 shi5 fen4 zi3'],
    ['他住在北京朝阳区。', '朝阳区', '朝陽區 Chao2 yang2 Qu1'],
    ['他在朝阳市工作。', '朝阳', '朝陽市 Chao2 yang2 Shi4'],
    ['今天苹果发布了新手机。', '苹果', '蘋果 Ping2 guo3'],
    ['我买了三斤苹果。', '苹果', '蘋果 ping2 guo3'],
    ['两国关系很好，东西很便宜。', '东西', '東西 dong1 xi5'],
  ])('of %s: %s is first %s', (text, word, expected) => {
    if (word === '王') return expect(first(text, word)).toMatch(/^王 [Ww]ang2$/u)
    expect(first(text, word)).toBe(expected)
  })

  it('that share the sound found come before all others, and none is lost', () => {
    for (const text of ['他长得很高，还得还钱。', '乾隆皇帝後來還了錢。']) {
      for (const { form, reading, entries } of analyser.analyse(text).segments) {
        if (form < 0) continue
        const sound = (entry: number): string => lexicon.syllablesOf(entry).join(' ').toLowerCase()
        const own = entries.map((entry) => sound(entry) === reading.join(' ').toLowerCase())
        expect(own.indexOf(false) < 0 || own.lastIndexOf(true) < own.indexOf(false)).toBe(true)
        expect(new Set(entries).size).toBe(lexicon.entriesOf(form))
      }
    }
  })

  it('and readings have no sandhi', () => {
    expect(read('他[不]是学生。')).toBe('bu4')
    expect(read('[一]个人。')).toBe('yi1')
  })
})
