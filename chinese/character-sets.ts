/**
 * Which national standard lists a character, as bits. The standards are the shortest honest table of what is written where:
 * what GB 2312 has and Big5 lacks is Simplified, what Big5 has and GB 2312 lacks is Traditional, what JIS X 0208 lacks is not Japanese.
 */
export const ListedIn = {
  /** GB 2312, Simplified. */
  mainland: 1,
  /** The 5,401 usual characters of Big5, Traditional. */
  taiwan: 2,
  /** The rarer ones of Big5. */
  taiwanRare: 4,
  /** The 2,965 usual characters of JIS X 0208. */
  japan: 8,
  /** Its rarer ones, among them the old forms (國, 學). */
  japanRare: 16,
} as const

let table: Uint8Array | undefined

/** `ListedIn` bits of every UTF-16 unit. */
export function characterSets(): Uint8Array {
  table ??= makeTable()
  return table
}

// Every browser and Node can decode these encodings, so nothing is shipped; made once, in a few milliseconds.
function makeTable(): Uint8Array {
  const sets = new Uint8Array(0x10000)
  const mark = (encoding: string, bit: number, first: number, last: number, isTrail: (byte: number) => boolean) => {
    const bytes: number[] = []
    for (let pair = first; pair <= last; pair++) {
      if (isTrail(pair & 0xff)) bytes.push(pair >> 8, pair & 0xff)
    }
    const decoded = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
    for (let index = 0; index < decoded.length; index++) {
      const unit = decoded.charCodeAt(index)
      // Free places decode to U+FFFD or to private use.
      if (unit >= 0x3400 && unit <= 0x9fff) sets[unit] = (sets[unit] as number) | bit
    }
  }
  const isBig5Trail = (byte: number) => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe)
  const isJisTrail = (byte: number) => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f
  mark('gbk', ListedIn.mainland, 0xb0a1, 0xf7fe, (byte) => byte >= 0xa1 && byte <= 0xfe)
  mark('big5', ListedIn.taiwan, 0xa440, 0xc67e, isBig5Trail)
  mark('big5', ListedIn.taiwanRare, 0xc940, 0xf9d5, isBig5Trail)
  mark('shift_jis', ListedIn.japan, 0x889f, 0x9872, isJisTrail)
  mark('shift_jis', ListedIn.japanRare, 0x989f, 0x9ffc, isJisTrail)
  mark('shift_jis', ListedIn.japanRare, 0xe040, 0xeaa4, isJisTrail)
  return sets
}
