/**
 * English as it is searched, in bytes of ASCII: small letters and digits, a space before each word, and of the marks only those that part
 * what means something from what means something else.
 *
 *     to be (well) known; famous/celebrity (CL:個|个[ge4])   →   " to be( well) known; famous/ celebrity( cl)"
 */
const slash = 0x2f
const semicolon = 0x3b
const comma = 0x2c
const opening = 0x28
const closing = 0x29
const newline = 10
const apostrophe = 0x27
const bracket = 0x5b
const space = 0x20

/** What letters beyond ASCII are without their accents, from U+00C0 on; a space where that is nothing. */
const plainLetters = Array.from({ length: 0x180 - 0xc0 }, (_, index) => {
  const letter = String.fromCharCode(index + 0xc0).normalize('NFD').charAt(0).toLowerCase()
  return /[a-z]/.test(letter) ? letter.charCodeAt(0) : letter === 'ø' ? 0x6f : space
})

/** Writes what `source` (UTF-8) says to `target` from `end` on. @returns where it ends; it is at most twice as long */
export function writePlain(source: Uint8Array, target: Uint8Array, end: number): number {
  let isInside = false
  for (let at = 0; at < source.length; at++) {
    const byte = source[at]!
    let letter = byte
    if (byte >= 0x80) {
      letter = byte >= 0xc3 && byte <= 0xc5 ? plainLetters[(((byte & 31) << 6) | (source[at + 1]! & 63)) - 0xc0]! : space
      at += byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
      // Chinese inside English says nothing here, nor does the mark between its two spellings.
      if (letter === space) {
        isInside = false
        continue
      }
    } else if (byte >= 0x41 && byte <= 0x5a) letter = byte | 0x20
    if ((letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39)) {
      if (!isInside) target[end++] = space
      target[end++] = letter
      isInside = true
    } else if (byte === bracket) {
      while (at < source.length && source[at] !== 0x5d && source[at] !== newline) at++
      if (source[at] === newline) at--
      isInside = false
    } else if (byte !== apostrophe) {
      isInside = false
      if (byte === slash || byte === semicolon || byte === comma || byte === opening || byte === closing || byte === newline) target[end++] = byte
    }
  }
  return end
}

/** The same of a text. */
export function plainEnglish(text: string): string {
  const source = new TextEncoder().encode(text)
  const target = new Uint8Array(source.length * 2)
  return new TextDecoder().decode(target.subarray(0, writePlain(source, target, 0)))
}
