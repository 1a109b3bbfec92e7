/**
 * Text as HTML that shows exactly this text in Anki and does nothing. Beside HTML's own characters those go as numbers with which Anki
 * begins something ([sound:…], {{…}}), control characters, and what Anki's normalising to NFC would change. An empty element parts the
 * two characters with which MathJax begins.
 */
export function toHtml(text: string): string {
  return text
    .replace(/[&<>"'[\]{}\u0000-\u0009\u000b-\u001f\u007f\ufeff\u1100-\u11ff]|\p{M}/gu, asNumber)
    .replace(/\\(?=\(|&#91;)/gu, '\\<span></span>')
    .replace(/[\u2000-\u2fff\u{f900}-\u{fffd}\u{2f800}-\u{2fa1f}]/gu, (letter) => (letter.normalize('NFC') === letter ? letter : asNumber(letter)))
    .replace(/\n/gu, '<br>')
}

const asNumber = (letter: string) => (letter === '\u0000' ? '\ufffd' : `&#${letter.codePointAt(0)};`)

const silent = ['script', 'style', 'head', 'title']
/** What begins and ends a line of its own. */
const blocks = ['div', 'p', 'li', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3']

/** What stands in a piece of HTML, as text. It is read letter by letter and never becomes part of a document. */
export function fromHtml(html: string): string {
  let text = ''
  let lower: string | null = null
  let isNewLine = false
  const add = (raw: string) => {
    const more = plain(raw)
    if (more === '') return
    if (isNewLine && text !== '') text += '\n'
    isNewLine = false
    text += more
  }
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      add(html.slice(at))
      break
    }
    add(html.slice(at, open))
    const close = html.startsWith('<!--', open) ? endAfter(html, '-->', open) : endOfTag(html, open)
    if (close < 0) {
      add(html.slice(open))
      break
    }
    if (close === 0) {
      add('<')
      at = open + 1
      continue
    }
    const name = /^<\/?([a-z][a-z\d]*)/iu.exec(html.slice(open, open + 12))?.[1]?.toLowerCase() ?? ''
    if (name === 'br') text += '\n'
    else if (blocks.includes(name)) isNewLine = true
    at = close
    if (silent.includes(name) && html[open + 1] !== '/') {
      lower ??= html.toLowerCase()
      const end = lower.indexOf(`</${name}`, at)
      if (end < 0) break
      at = end
    }
  }
  return text
}

/** 0 where it is no tag but a letter. */
function endOfTag(html: string, open: number): number {
  return /[a-z/!?]/iu.test(html[open + 1] ?? '') ? endAfter(html, '>', open) : 0
}

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', mdash: '—', ndash: '–', middot: '·', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }),
)

function plain(raw: string): string {
  return raw.replace(/\[sound:[^\]]{0,500}\]|\[anki:[^\]]{0,500}\]/gu, '').replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,8}));/gu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
