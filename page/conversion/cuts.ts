/** Texts of more code units are cut. */
export const longest = 3000
/** No part is shorter but the last. */
const shortest = 1000

const ends = /[。！？!?…\n]/
const pauses = /[，、；：,;:\s]/

/** Where a text is cut: at ends of sentences if there are any, else at pauses. Begins with 0 and ends with the text's length. */
export function cutsOf(text: string): number[] {
  const cuts = [0]
  let from = 0
  while (text.length - from > longest) {
    from = cutBefore(text, from + shortest, from + longest)
    cuts.push(from)
  }
  cuts.push(text.length)
  return cuts
}

function cutBefore(text: string, first: number, last: number): number {
  for (const mark of [ends, pauses]) for (let at = last; at > first; at--) if (mark.test(text[at - 1]!) && !isCloser(text[at])) return at
  return (text.charCodeAt(last) & 0xfc00) === 0xdc00 ? last - 1 : last
}

const isCloser = (character: string | undefined) => character !== undefined && '」』”’）)》〉】]。！？!?…'.includes(character)
