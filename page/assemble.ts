import type { Originals } from './conversion/originals'
import { writtenIn, type Characters } from './conversion/written'
import * as dom from './dom'
import { parentOf } from './flat-tree'

/** `length` code units of a text from `start` are those of `node` from `offset`. */
export interface Run {
  readonly start: number
  readonly length: number
  readonly node: Text
  readonly offset: number
}

/** A stretch of a text node, or characters that are in no text node. */
export type Item = { readonly node: Text; readonly from: number; readonly to: number } | { readonly gap: string }

export interface Assembled {
  readonly text: string
  readonly runs: readonly Run[]
}

/** White space as it is drawn: each stretch as one space, kept as it is, or only its line breaks kept. */
type Spaces = 'collapsed' | 'kept' | 'breaks kept'

interface Manner {
  readonly spaces: Spaces
  readonly isHidden: boolean
  /** Between the bases of a ruby, white space only lays out the source. */
  readonly isRuby: boolean
}

/**
 * The text as read, with white space as it is drawn, and the way back from it.
 *
 * @param originals where they are given, nodes are read as the page wrote them: the offsets of `items` and of the runs count in that
 */
export function assemble(items: readonly Item[], originals: Originals | null = null): Assembled {
  const runs: Run[] = []
  let text = ''
  const manners = new Map<Element | null, Manner>()
  const add = (node: Text, offset: number, added: string) => {
    if (added === '') return
    runs.push({ start: text.length, length: added.length, node, offset })
    text += added
  }
  for (const item of items) {
    if ('gap' in item) {
      text += item.gap
      continue
    }
    const { node, from, to } = item
    const parent = parentOf(node)
    let manner = manners.get(parent)
    if (!manner) manners.set(parent, (manner = mannerOf(parent)))
    if (manner.isHidden || from === to) continue
    const data = textOf(writtenIn(node, originals), from, to)
    if (manner.spaces === 'kept') {
      add(node, from, data)
      continue
    }
    let begin = 0
    for (let index = 0; index < data.length; index++) {
      if (!isSpace(data.charCodeAt(index))) continue
      let end = index + 1
      let hasBreak = isBreak(data.charCodeAt(index))
      while (end < data.length && isSpace(data.charCodeAt(end))) hasBreak = isBreak(data.charCodeAt(end++)) || hasBreak
      const isEdge = index === 0 || end === data.length
      const previous = index > begin ? 0x4e00 : text.charCodeAt(text.length - 1)
      // A line break in the source between two characters is kept as one: only the analysis can tell whether it parts them.
      const space = hasBreak && (manner.spaces === 'breaks kept' || !isEdge) ? '\n' : ' '
      const isDropped = (isEdge && manner.isRuby) || (index === 0 && (text === '' || isSpace(previous)))
      if (isDropped || space !== data[index] || end > index + 1) {
        add(node, from + begin, data.slice(begin, index) + (isDropped ? '' : space))
        begin = end
      }
      index = end - 1
    }
    add(node, from + begin, data.slice(begin))
  }
  return { text, runs }
}

/** A giant text node is not copied whole. */
function textOf(node: Characters, from: number, to: number): string {
  return node.length > 8192 ? node.substringData(from, to - from) : node.data.slice(from, to)
}

function mannerOf(element: Element | null): Manner {
  const style = element && dom.windowOf(element)?.getComputedStyle(element)
  if (!element || !style) return { spaces: 'collapsed', isHidden: true, isRuby: false }
  const collapse = style.getPropertyValue('white-space-collapse')
  const name = dom.nameOf(element)
  return {
    spaces:
      collapse === 'preserve-breaks' ? 'breaks kept' : collapse === 'collapse' || collapse === '' ? 'collapsed' : 'kept',
    isHidden: style.visibility !== 'visible' || style.opacity === '0' || style.fontSize === '0px',
    isRuby: name === 'ruby' || name === 'rb' || name === 'rbc',
  }
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c || isBreak(code)
}
