const han = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8FF][\uDC00-\uDFFF]/

/** Where the first Han character of a text is; -1 when it has none. Kana and Hangul do not count. */
export function firstHanIn(text: string): number {
  return text.search(han)
}

export function lastHanIn(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (isHanAt(text, at)) return at
  return -1
}

/** Whether a Han character begins at an offset. */
export function isHanAt(text: string, offset: number): boolean {
  return firstHanIn(text.slice(offset, offset + 2)) === 0
}
