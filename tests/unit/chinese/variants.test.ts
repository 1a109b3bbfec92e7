import { describe, expect, test } from 'vitest'
import { foldVariant, foldVariants, variantTable } from '@/chinese/variants'
import { glyphVariants } from '@/chinese/tables/glyph-variants'

const areSame = (a: string, b: string) => foldVariant(a.charCodeAt(0)) === foldVariant(b.charCodeAt(0))

describe('glyph variants', () => {
  test.each(
    '臺台 裏裡 羣群 綫線 衞衛 峯峰 着著 説說 爲為 麽麼 衆眾 啓啟 牀床 鷄雞 麪麵 竈灶 祕秘 脣唇 喫吃 鈎鉤 產産 內内 戶户 黃黄 呂吕 絕絶 强強 溫温 樑梁 佔占 僱雇 豔艷 恒恆'.split(' '),
  )('%s is one character', (pair) => {
    expect(areSame(pair[0] as string, pair[1] as string)).toBe(true)
  })

  test.each('后後 发發 髮發 干乾 干幹 里裡 面麵 只隻 斗鬥 几幾 云雲 余餘 谷穀 台檯 台颱 系係 么幺 曲麴 征徵 女汝 句勾 沈沉 化花 那哪'.split(' '))(
    '%s are two words',
    (pair) => {
      expect(areSame(pair[0] as string, pair[1] as string)).toBe(false)
    },
  )

  test('lead straight to their representative', () => {
    for (const representative of variantTable()) expect(foldVariant(representative)).toBe(representative)
  })

  test('are pairs within the BMP, each listed once', () => {
    const listed = [...glyphVariants].filter((_, index) => index % 2 === 0)
    expect([...glyphVariants]).toHaveLength(glyphVariants.length)
    expect(new Set(listed).size).toBe(listed.length)
  })

  test('keep the length of a text, whatever is in it', () => {
    const text = '一羣\ud800羊\udc00在A臺𠮷上'
    expect(foldVariants(text)).toBe('一群\ud800羊\udc00在A台𠮷上')
    expect(foldVariants('plain')).toBe('plain')
  })

  test('compatibility characters and radicals stand for their character', () => {
    expect(foldVariants('⼈⻓金')).toBe('人长金')
  })
})
