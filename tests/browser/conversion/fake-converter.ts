import type { Change } from '@/chinese/conversion/conversion'
import type { Answer, Answers, Asked, Convert } from '@/page/conversion/asking'

const simplified = '们这学习写头发东国语关开门车马鸟鱼书长见说话时间来后里软盘龙风飞会个为从众样热难读万与广华对问题张杨听电视观点过还进远连选边爱应战争齐乐鲜简单繁体转换页标术显现变化输入节录实验'
const traditional = '們這學習寫頭髮東國語關開門車馬鳥魚書長見說話時間來後裡軟盤龍風飛會個為從眾樣熱難讀萬與廣華對問題張楊聽電視觀點過還進遠連選邊愛應戰爭齊樂鮮簡單繁體轉換頁標術顯現變化輸入節錄實驗'
/** Of another length, and over several characters. */
const wording: readonly (readonly [string, string])[] = [
  ['U盘', '隨身碟'],
  ['软件', '軟體'],
  ['出租车', '計程車'],
  ['自行车', '腳踏車'],
]

const toTraditional = new Map(Array.from(simplified, (character, index) => [character, [...traditional][index]!]))
const toSimplified = new Map(Array.from(traditional, (character, index) => [character, [...simplified][index]!]))

/** A converter that knows a few characters: pages under test need no dictionary. */
export function changesIn(text: string, target: string): Change[] {
  const changes: Change[] = []
  const table = target === 'simplified' ? toSimplified : toTraditional
  for (let at = 0; at < text.length; ) {
    const words = target === 'taiwan' ? wording.find(([written]) => text.startsWith(written, at)) : undefined
    if (words) {
      changes.push({ start: at, end: at + words[0].length, shown: words[1], reason: 'wording', isSure: true })
      at += words[0].length
      continue
    }
    const shown = table.get(text[at]!)
    if (shown !== undefined && shown !== text[at]) changes.push({ start: at, end: at + 1, shown, reason: 'script', isSure: true })
    at++
  }
  return changes
}

export function convertedText(text: string, target: string): string {
  let shown = ''
  let at = 0
  for (const change of changesIn(text, target)) {
    shown += text.slice(at, change.start) + change.shown
    at = change.end
  }
  return shown + text.slice(at)
}

export interface FakeConverter {
  readonly convert: Convert
  /** What was asked about, request by request. */
  readonly requests: (readonly Asked[])[]
}

/** @param delayMs until an answer comes; `isFailing`: so many requests are not answered at first */
export function fakeConverter(delayMs = 2, failures = 0): FakeConverter {
  const requests: (readonly Asked[])[] = []
  return {
    requests,
    async convert({ target }, given): Promise<Answers> {
      // As a message it must travel.
      const paragraphs = structuredClone(given)
      requests.push(paragraphs)
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      if (failures-- > 0) throw new Error('No answer')
      return {
        kind: 'converted',
        paragraphs: paragraphs.map(({ text, language }): Answer => {
          if (/^(ja|ko)\b/.test(language) || /[\u3041-\u30ff\uac00-\ud7af]/.test(text)) return null
          const changes = changesIn(text, target)
          return changes.length === 0 ? null : { text: convertedText(text, target), changes }
        }),
      }
    },
  }
}
