/** Sentences of our own whose conversion is not in doubt, in both scripts, so that words over borders between nodes come out too. */
const simplified = [
  '图书馆里的书都可以借回家看。',
  '我们在门口等了半个钟头，雨还没有停。',
  '经济学家认为，物价会继续下降。',
  '请把护照放在桌子上，谢谢。',
  '这条铁路连接两个省会城市。',
  '他说话很慢，可是每个字都听得清楚。',
  '学校今年开设了三门新课程。',
  '医生建议她每天走一万步。',
  '地铁线路延长到了机场。',
  '龙是传说中的动物，马却是真的。',
  '这幅画画的是长江边的渔船。',
  '网络时断时续，邮件发不出去。',
]
const traditional = [
  '圖書館裏的書都可以借回家看。',
  '我們在門口等了半個鐘頭，雨還沒有停。',
  '經濟學家認為，物價會繼續下降。',
  '這條鐵路連接兩個省會城市。',
  '學校今年開設了三門新課程。',
  '醫生建議她每天走一萬步。',
  '網絡時斷時續，郵件發不出去。',
]
const others = ['これは日本語の文です。学校へ行きます。', '한국어 문장입니다.', 'Plain English words.', '2026年11月26日', '𠮷野家', '😀 图标', '&amp;nbsp; 空格&nbsp;之间', '']

/** Runs in the page, as `change()`: what pages do later. Given as text, because each page carries it. */
const changes: readonly string[] = [
  `document.body.append(Object.assign(document.createElement('p'), { textContent: '后来才写的话，跟前面没有关系。' }))`,
  `const walker = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT)
   const text = walker.nextNode(); if (text) text.data = '换了一句话，别的没变。'`,
  `const list = document.querySelector('#main'); list.append(...[...list.children].toReversed())`,
  `document.querySelector('#main').firstElementChild?.remove()`,
  `document.querySelector('#main').insertAdjacentHTML('afterbegin', '<p>新闻<b>标题</b>和<i>内容</i></p>')`,
  `document.querySelector('#main').append(document.querySelector('#main').cloneNode(false), '散落的文字', '还有一段')`,
  `document.documentElement.lang = document.documentElement.lang === 'zh' ? 'zh-CN' : 'zh'`,
  `document.title = '新的标题：图书馆'`,
  `for (const each of document.querySelectorAll('#main [title]')) each.title = '换了说明'`,
]

export interface ChinesePage {
  readonly html: string
  /** The first thing that a test does with it. */
  readonly way: 'on, off' | 'on, off at once' | 'on, change, off' | 'on, other target, off' | 'on, off, change, on, off' | 'change while it begins'
}

/** Pages of many shapes full of Chinese, the same each time. */
export function chinesePages(count: number, seed = 20_261_126): ChinesePage[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const whole = (below: number) => Math.floor(next() * below)
  const one = <Value>(values: readonly Value[]) => values[whole(values.length)] as Value
  const many = (most: number, make: () => string) => Array.from({ length: 1 + whole(most) }, make).join('')
  const sentence = () => one(next() < 0.7 ? simplified : next() < 0.7 ? traditional : others)
  /** Cut anywhere, also in the middle of a word. */
  const cut = (text: string) => {
    const at = 1 + whole(Math.max(1, text.length - 2))
    return [text.slice(0, at), text.slice(at)] as const
  }
  const plain = () => one(next() < 0.8 ? simplified : traditional)
  const tagged = () => {
    const [start, end] = cut(plain())
    return one([
      `${start}<b>${end}</b>`,
      `<a href="#${start.length}" title="${plain()}">${start}</a>${end}`,
      `${start}<!-- 注释 -->${end}`,
      `${start}<wbr>${end}`,
      `${start}<br>${end}`,
      `<i><b><u>${start}</u></b></i><span>${end}</span>`,
      `${start}<span hidden>藏起来的</span>${end}`,
      `${start}<img alt="${plain()}" src="data:,">${end}`,
    ])
  }
  const parts: (() => string)[] = [
    () => `<p>${sentence()}${sentence()}</p>`,
    () => `<p>${tagged()}</p>`,
    () => `<p lang="${one(['zh', 'zh-Hant', 'zh-TW', 'zh-HK', 'en', 'ja', 'ko'])}">${sentence()}</p>`,
    () => `<ul>${many(6, () => `<li>${next() < 0.5 ? sentence() : tagged()}</li>`)}</ul>`,
    () => `<table border="1"><caption>${plain()}</caption>${many(3, () => `<tr><td>${sentence()}</td><td>${tagged()}</td></tr>`)}</table>`,
    () => `<form><label>${plain()}<input value="${plain()}" placeholder="${plain()}"></label><textarea>${plain()}</textarea><select><option>${plain()}<option value="1">${plain()}</select><button>${plain()}</button></form>`,
    () => `<div class="host"></div><script>document.currentScript.previousSibling.attachShadow({ mode: '${one(['open', 'closed'])}' }).innerHTML = '<p>${plain()}<slot></slot></p>'</script>`,
    () => `<div><template shadowrootmode="open"><h3>${plain()}</h3><slot></slot></template>${plain()}</div>`,
    () => `<svg width="300" height="30"><title>${plain()}</title><text y="20">${plain()}</text></svg>`,
    () => `<div style="writing-mode: vertical-rl; height: 120px">${tagged()}</div>`,
    () => `<details ${one(['', 'open'])}><summary>${plain()}</summary>${tagged()}</details>`,
    () => `<p><ruby>汉<rt>hàn</rt>语<rt>yǔ</rt></ruby>${plain()}</p>`,
    () => `<pre>${plain()}</pre><p><code>${plain()}</code>${plain()}</p>`,
    () => `<p translate="no">${plain()}<span translate="yes">${plain()}</span></p><p class="notranslate">${plain()}</p>`,
    () => `<div contenteditable="true">${plain()}<b contenteditable="false">${plain()}</b></div>`,
    () => `<p id="late${whole(1e6)}"></p><script>document.currentScript.previousSibling.append(...${JSON.stringify([...cut(plain()), '', ...cut(plain())])})</script>`,
    () => `<iframe srcdoc="&lt;p&gt;${plain()}&lt;/p&gt;" width="300" height="40"></iframe>`,
    () => `<div style="display: none"><p>${plain()}</p></div>`,
    () => `<div style="height: 1800px"></div><p>${plain()}</p>`,
    () => `${plain()}<hr>${tagged()}`,
  ]
  return Array.from({ length: count }, (_, index) => {
    const change = [one(changes), one(changes), one(changes)].map((each) => `{ ${each} }`).join('\n')
    const body = many(9, () => one(parts)())
    return {
      html: `${index % 7 === 6 ? '' : '<!doctype html>'}<html${one(['', ' lang="zh"', ' lang="zh-Hans"', ' lang="en"'])}><head><meta charset="utf-8"><link rel="icon" href="data:,">
        <title>${plain()}</title><script>said = []; change = () => { ${change} }</script></head><body><div id="main">${body}</div></body></html>`,
      way: one(['on, off', 'on, off at once', 'on, change, off', 'on, other target, off', 'on, off, change, on, off', 'change while it begins'] as const),
    }
  })
}
