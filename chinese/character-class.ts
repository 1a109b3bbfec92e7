/** What a UTF-16 code unit is to the segmentation. */
export const CharacterClass = {
  /** Punctuation, symbols, letters of other scripts, unpaired surrogates: each stands alone. */
  other: 0,
  /** A Han character of one code unit. */
  han: 1,
  /** First half of a Han character beyond the BMP. */
  hanPair: 2,
  /** First half of another character beyond the BMP. */
  otherPair: 3,
  /** Digits and Latin letters, plain or full-width: a run of them is one piece. */
  alphanumeric: 4,
  /** White space: a run of it is one piece. */
  space: 5,
} as const

/** Class of the code unit at `index`, with an eye on the next one for surrogates. */
export function classAt(codes: Uint16Array, index: number, end: number): number {
  const code = codes[index]!
  if (code >= 0x4e00 && code <= 0x9fff) return CharacterClass.han
  if (code < 0x2e80) return classOfWestern(code)
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = index + 1 < end ? codes[index + 1]! : 0
    if (next < 0xdc00 || next > 0xdfff) return CharacterClass.other
    // Planes 2 and 3 hold nothing but Han characters.
    return code >= 0xd840 && code <= 0xd8bf ? CharacterClass.hanPair : CharacterClass.otherPair
  }
  if (isHanBesidesTheMainBlock(code)) return CharacterClass.han
  if (code === 0x3000) return CharacterClass.space
  const isFullWidthAlphanumeric =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return isFullWidthAlphanumeric ? CharacterClass.alphanumeric : CharacterClass.other
}

function classOfWestern(code: number): number {
  if (code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029) {
    return CharacterClass.space
  }
  const isAlphanumeric =
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  return isAlphanumeric ? CharacterClass.alphanumeric : CharacterClass.other
}

function isHanBesidesTheMainBlock(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    code === 0x3005 ||
    code === 0x3007
  )
}
