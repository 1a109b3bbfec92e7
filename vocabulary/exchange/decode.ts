import { limits } from './limits'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'notText' }

/** Enough to tell encodings apart. */
const sampleBytes = 400_000

/** Reads a file as text, piece by piece. Without `encoding` it is found out: UTF-8 where the bytes allow it, since others hardly ever do by chance. */
export async function decodeFile(file: Blob, encoding: Encoding | null = null): Promise<Decoded> {
  if (file.size > limits.textBytes) return { kind: 'refused', why: 'tooLarge' }
  const sample = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer())
  const guessed = encoding ?? guessEncoding(sample, file.size > sampleBytes)
  const text = (await decodeAs(file, guessed, encoding === null && guessed === 'utf-8')) ?? (await decodeAs(file, guessLegacy(sample), false))
  if (text === null) return { kind: 'refused', why: 'tooLarge' }
  return isText(text) ? { kind: 'text', text, encoding: guessed } : { kind: 'refused', why: 'notText' }
}

/** @returns null when it is not this encoding (`isStrict`) or too long */
async function decodeAs(file: Blob, encoding: Encoding, isStrict: boolean): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict })
  const parts: string[] = []
  let length = 0
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const part = value === undefined ? decoder.decode() : decoder.decode(value, { stream: true })
      length += part.length
      if (length > limits.text) return null
      parts.push(part)
      if (done) return parts.join('')
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  } finally {
    await reader.cancel()
  }
}

export function guessEncoding(bytes: Uint8Array, isCut = false): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = guessWide(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
    return 'utf-8'
  } catch {
    // Not UTF-8: that is what was to be found out.
    return guessLegacy(bytes)
  }
}

/** UTF-16 without its mark: line breaks, tabs and Latin letters have a zero on one side. */
function guessWide(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 20_000) & ~1
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1]!++
  const [even = 0, odd = 0] = zeros
  if (even + odd < end / 200 || even + odd === 0) return null
  if (odd > even * 5) return 'utf-16le'
  return even > odd * 5 ? 'utf-16be' : null
}

const common = new Set(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长' +
    '這來個國說們為時過學對裡後麼沒於還發當無開見經頭從動兩長語詞漢書電車門問間東馬',
)

/** GB18030 or Big5: bytes that are both mean common characters in one of them only. */
function guessLegacy(bytes: Uint8Array): Encoding {
  const scoreOf = (encoding: Encoding) => {
    let score = 0
    for (const letter of new TextDecoder(encoding).decode(bytes.subarray(0, 60_000))) {
      if (common.has(letter)) score += 3
      else if (letter === '\ufffd' || /[\ue000-\uf8ff\u3040-\u30ff\u0400-\u04ff]/u.test(letter)) score -= 4
      else if (letter >= '\u4e00' && letter <= '\u9fff') score += 0.1
    }
    return score
  }
  return scoreOf('big5') > scoreOf('gb18030') ? 'big5' : 'gb18030'
}

/** Control characters that no text has, in more than a stray place. */
function isText(text: string): boolean {
  const start = text.slice(0, 50_000)
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001e\ufffd]/gu)?.length ?? 0
  return odd * 50 <= start.length
}
