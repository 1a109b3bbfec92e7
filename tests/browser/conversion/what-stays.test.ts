import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { head } from './apps'
import { Twins, twoFrames } from './twins'

/** Rows 6 and 8: each page once as written and once shown in another script, compared with what the converter makes of the control. */
const pages: Readonly<Record<string, string>> = {
  'code in all its elements': '<p>变量<code>变量</code>和按键<kbd>回车键</kbd>，输出<samp>结果为</samp>。</p><pre>打印("变量")\n后来</pre><xmp>里面</xmp>',
  'scripts, styles and templates': '<p>后来</p><script>window.words = "后来"</script><style>p::before { content: "里面" }</style><template><p>后来</p></template><noscript>没有脚本</noscript>',
  'what is marked not to be translated': '<p translate="no">后来<b>里面</b></p><p class="notranslate big">后来</p><p>后来<span translate="no">范后来</span>里面</p><div translate="no"><p translate="yes">里面</p></div>',
  'Japanese and Korean': '<p lang="ja">学校の図書館へ行きます。后来</p><p lang="ko">한국어 後來</p><p>これは日本語の文章です。学校に来ました。</p><p>한국어 문장입니다. 學校에 갑니다.</p>',
  'values and addresses': '<p><a href="/后来?里面=发现#后来">后来</a><img src="data:,里面" data-title="里面"><input value="后来"><textarea>里面</textarea><meter value="1">里面</meter></p>',
  'comments and empty texts': '<p><!-- 后来 -->后来<!-- 里面 --></p><p id="empty"></p><script>document.querySelector("#empty").append("", "后", "", "来", "")</script>',
  'Latin, digits and pictures of letters': '<p>No Chinese here.</p><p>2026</p><p>😀𠮷</p>',
  'custom elements and unknown ones': '<my-word>后来</my-word><my-code><pre>后来</pre></my-code><blink>里面</blink>',
}

/** Shapes of ruby: bases alone, in pairs, in `rb` and `rtc`, unclosed, empty, nested, spaced, with words over several of them. */
const ruby = [
  '<ruby>图<rt>tú</rt></ruby><ruby>书<rt>shū</rt></ruby><ruby>馆<rt>guǎn</rt></ruby>',
  '<ruby>图<rt>tú</rt>书<rt>shū</rt>馆<rt>guǎn</rt></ruby>',
  '<ruby>图书馆<rt>túshūguǎn</rt></ruby>',
  '<ruby><rb>图</rb><rt>tú</rt><rb>书</rb><rt>shū</rt></ruby>馆',
  '<ruby><rb>图<rb>书<rt>tú<rt>shū</ruby>馆',
  '<ruby><rb>图书</rb><rtc><rt>tú</rt><rt>shū</rt></rtc></ruby>馆',
  '<ruby>图<rp>(</rp><rt>tú</rt><rp>)</rp></ruby>书馆',
  '<ruby>图 <rt> tú </rt> 书 <rt> shū </rt></ruby> 馆',
  '<ruby><span>图</span><rt><i>tú</i></rt></ruby><b><ruby>书<rt>shū</rt></ruby></b>馆',
  '<ruby><ruby>图<rt>tú</rt></ruby>书<rt>tú shū</rt></ruby>馆',
  '<ruby>图书<rt></rt></ruby>馆',
  '<ruby>图书馆</ruby>',
  '<ruby><rt>tú</rt>图</ruby>书馆',
  '<ruby>图<rt>ㄊㄨˊ</rt>书<rt>ㄕㄨ</rt></ruby>馆',
  '<ruby style="ruby-position: under">图书<rt>túshū</rt></ruby>馆',
]

describe.each(browsers)('what stays as it is, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })
  const goThrough = async (body: string, language: string, what: string) => {
    await twins.open(`<!doctype html><html lang="${language}"><head>${head}</head><body>${body}<p>在这里读完以后发现了什么。</p></body></html>`)
    for (const target of ['traditional', 'simplified', 'taiwan'] as const) {
      await twins.show(target)
      await twins.run(twoFrames)
      await twins.areAlike(`${what} in ${target}`)
    }
    await twins.areEqualWhenOff(what)
  }

  it.each(Object.entries(pages))('%s', async (name, body) => {
    await goThrough(body, 'zh', name)
    expect(twins.ours.errors).toEqual(twins.plain.errors)
  })

  it('ruby of fifteen shapes keeps its annotations, and words over it are converted', async () => {
    await goThrough(ruby.map((shape) => `<p>去${shape}里面看书。</p>`).join('\n'), 'zh-Hans', 'ruby')
  })

  it('a page that an author marks as a whole, but for one part', async () => {
    await twins.open(`<!doctype html><html lang="zh" translate="no"><head>${head}</head><body><p>后来</p><p translate="yes">里面</p></body></html>`)
    await twins.show('traditional')
    await twins.areAlike('marked as a whole')
    const [ours] = await twins.run(() => [...document.querySelectorAll('p')].map(({ textContent }) => textContent))
    expect(ours).toEqual(['后来', '裏面'])
    await twins.areEqualWhenOff('marked as a whole')
  })
})
