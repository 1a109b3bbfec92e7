import type { Letters } from './letters'
import type { Line } from './line'
import { Reason } from './line'

/**
 * What news in Hong Kong prints where OpenCC's Hong Kong standard asks for another shape: from newspapers' own pages and the word lists of
 * the government's news service, not from a table. Each line: what stands there, what is printed. A shape by itself, or in a word.
 */
const printedInHongKong = `
峯 峰 衞 衛 羣 群 綫 線 啓 啟 説 說 悦 悅 脱 脫 鋭 銳 温 溫 税 稅 閲 閱 蜕 蛻 葱 蔥 牀 床 麪 麵 枱 檯 痴 癡 藴 蘊 媪 媼 鈎 鉤 卧 臥 兑 兌 户 戶 敍 敘 囱 囪 醖 醞
佈 布 週 周 巖 岩 孃 娘 鉅 巨 蒐 搜 箇 個 黴 霉 燬 毀 鎗 槍 氾 泛 讎 仇 豔 艷 閤 合 餬 糊 譁 嘩 迴 回 鍊 鏈 擡 抬 麽 麼 祇 只 衹 只 慼 戚 蔘 參 伕 夫 歎 嘆 嫺 嫻 檐 簷 繮 韁
佈道 佈道 瞭解 了解 彙報 匯報 彙集 匯集 複覈 覆核 複核 覆核 複審 覆審 儘快 盡快 儘量 盡量 儘早 盡早 傢俱 家具 傢具 家具
釐米 厘米 毫釐 毫厘 迴避 迴避 迴響 迴響 迴旋 迴旋 輪迴 輪迴 迂迴 迂迴 迴轉 迴轉 迴廊 迴廊 徘迴 徘迴 鍛鍊 鍛煉 磨鍊 磨煉 鉅子 鉅子 複查 覆查
巡迴 巡迴 迴盪 迴盪 泄漏 洩漏 泄露 洩露 泄密 洩密 宣泄 宣洩 發泄 發洩 泄氣 洩氣 麵糰 麵團 麪糰 麵團
`

let table: ReadonlyMap<number, readonly (readonly [written: Uint16Array, shown: Uint16Array])[]> | undefined

/** The shapes that Hong Kong's news prints; the longest entry first. */
export function applyPrinted(line: Line, letters: Letters): void {
  table ??= readTable(letters)
  for (let index = 0; index < line.length; ) {
    const entry = table.get(line.letters[index]!)?.find(([written]) => index + written.length <= line.length && written.every((letter, place) => line.letters[index + place] === letter))
    if (!entry) {
      index++
      continue
    }
    for (const shape of entry[1]) {
      if (line.letters[index] !== shape) {
        line.letters[index] = shape
        line.reasons[index] = Math.max(line.reasons[index]!, Reason.variant)
      }
      index++
    }
  }
}

function readTable(letters: Letters): NonNullable<typeof table> {
  const words = printedInHongKong.trim().split(/\s+/)
  const found = new Map<number, (readonly [Uint16Array, Uint16Array])[]>()
  for (let index = 0; index < words.length; index += 2) {
    const written = Uint16Array.from(letters.of(words[index]!))
    const shown = Uint16Array.from(letters.of(words[index + 1]!))
    found.set(written[0]!, [...(found.get(written[0]!) ?? []), [written, shown] as const].sort(([one], [other]) => other.length - one.length))
  }
  return found
}
