/** A text without the breaks, stray spaces and invisible characters that do not separate words; indices into it are *clean*. */
export interface CleanText {
  /** UTF-16 code units; may be longer than `length`. */
  readonly codes: Uint16Array
  readonly length: number
  /** Clean index → index in the text as given; `length + 1` entries. */
  readonly offsets: Int32Array
  /** 1 where no word may go on from the clean index before to this one; `length + 1` entries. */
  readonly barriers: Uint8Array
}

/** The text as it is: cleaning comes next. */
export function cleanText(text: string): CleanText {
  const length = text.length
  const codes = new Uint16Array(length)
  const offsets = new Int32Array(length + 1)
  for (let index = 0; index < length; index++) {
    codes[index] = text.charCodeAt(index)
    offsets[index] = index
  }
  offsets[length] = length
  return { codes, length, offsets, barriers: new Uint8Array(length + 1) }
}
