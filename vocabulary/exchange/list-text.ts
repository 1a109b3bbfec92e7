/** A list in one cell: items part by `separator` and a space. Where one has the separator itself, a backslash stands before it. */
export function joinList(items: readonly string[], separator: string): string {
  return items.map((item) => item.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`)).join(`${separator} `)
}

/** Takes apart what `joinList` made. */
export function splitList(text: string, separator: string): string[] {
  if (text === '') return []
  const items: string[] = []
  let item = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!
    if (letter === '\\' && index + 1 < text.length) item += text[++index]!
    else if (letter === separator) {
      items.push(item)
      item = ''
      if (text[index + 1] === ' ') index++
    } else item += letter
  }
  return [...items, item]
}

/** Tags as people write them into one cell. */
export const splitTags = (text: string): string[] => text.split(/[,;，；、|\n]/u).map((tag) => tag.trim()).filter((tag) => tag !== '')
