/**
 * Pages of many shapes, the same each time: text in several languages and writing modes, forms, frames, shadow roots, scripts that
 * change things, strict policies in a meta element, quirks mode. Every third has no Han character.
 */
export function generatedPages(count: number): string[] {
  let state = 20_261_120
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const one = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value
  const texts = ['我们在这里学习中文。', '經濟部今天公布最新數字。', 'Plain English words.', 'これは日本語の文です。', '한국어 문장입니다.', '中文 and English 混排', '<b>加</b>粗<i>斜</i>体']
  const parts: (() => string)[] = [
    () => `<p lang="${one(['zh', 'zh-Hant', 'en', 'ja'])}">${one(texts)}</p>`,
    () => `<ul>${Array.from({ length: 1 + Math.floor(next() * 6) }, () => `<li>${one(texts)}</li>`).join('')}</ul>`,
    () => `<form id="f${Math.floor(next() * 99)}"><input name="${one(['body', 'createElement', 'q', 'children'])}" value="词"><textarea>${one(texts)}</textarea></form>`,
    () => `<iframe srcdoc="&lt;p&gt;${one(['框里的字', 'framed'])}&lt;/p&gt;" width="200" height="40"></iframe>`,
    () => `<div id="s${Math.floor(next() * 1e6)}"></div><script>document.currentScript.previousSibling.attachShadow({ mode: 'open' }).innerHTML = '<p>${one(['影子', 'shade'])}</p>'</script>`,
    () => `<table border="1"><tr><td>${one(texts)}</td><td>${one(texts)}</td></tr></table>`,
    () => `<svg width="200" height="30"><text y="20">${one(['图中字', 'drawn'])}</text></svg>`,
    () => `<div style="writing-mode: vertical-rl; height: 90px">${one(texts)}</div>`,
    () => `<script>addEventListener('load', () => document.body.append(Object.assign(document.createElement('p'), { textContent: '后来的字' })))</script>`,
    () => `<details open><summary>${one(texts)}</summary><ruby>汉<rt>hàn</rt></ruby></details>`,
    () => `<style>p { color: ${one(['teal', 'maroon'])}; ${one(['', 'zoom: 1.1', 'position: relative'])} }</style>`,
  ]
  const spy = `<script>records = []; new MutationObserver((all) => all.forEach((r) => records.push(r.type + ' ' + r.target.nodeName + ' ' + r.attributeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    for (const name of ['message', 'focus', 'blur', 'error', 'securitypolicyviolation', 'resize', 'toggle']) addEventListener(name, () => records.push('event ' + name), true)</script>`
  return Array.from({ length: count }, (_, index) => {
    const policy = index % 5 === 4 ? `<meta http-equiv="content-security-policy" content="frame-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">` : ''
    const words = index % 3 === 0 ? (part: string) => part.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，]+/gu, 'words') : (part: string) => part
    const body = Array.from({ length: 2 + Math.floor(next() * 6) }, () => words(one(parts)())).join('\n')
    return `${index % 7 === 6 ? '' : '<!doctype html>'}<html${next() < 0.5 ? ' lang="zh"' : ''}><head><meta charset="utf-8">${policy}<link rel="icon" href="data:,">
      <title>${words(one(['标题', 'title']))}</title>${spy}</head><body><h1 style="width: 400px">A page in Latin letters, number ${index}</h1><div style="height: 60px"></div>${body}</body></html>`
  })
}
