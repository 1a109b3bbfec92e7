import { clientSizeOf, documentElementOf, isQuirky } from '@/page/dom'
import type { Box, Surroundings } from '@/page/placement'
import { contains } from './corridor'
import type { Point } from './corridor'
import { boxesOf, isRightToLeft, isVertical } from './text'
import type { Paragraph } from './text'

/** What the popup must know of the place of a word; `pointer` chooses between the lines of a word that is broken. */
export function surroundings(paragraph: Paragraph, start: number, end: number, pointer: Point | null): Surroundings {
  const boxes = boxesOf(paragraph, start, end).filter((box) => box.width > 0 && box.height > 0)
  const word = boxes.find((box) => pointer && contains(box, pointer, 1)) ?? boxes[0] ?? nowhere(pointer)
  return {
    word: plain(word),
    line: union(boxes.length ? boxes : [word]),
    screen: screenBox(),
    isVertical: isVertical(paragraph),
    isRightToLeft: isRightToLeft(paragraph),
  }
}

/** The part of the layout viewport that is on the screen: less than all of it under pinch zoom or a keyboard. */
export function screenBox(): Box {
  const seen = window.visualViewport
  const root = documentElementOf(document)
  const size = root && clientSizeOf(root)
  const width = size?.width || window.innerWidth
  const height = isQuirky(document) ? window.innerHeight : size?.height || window.innerHeight
  if (!seen || seen.scale === 1) return { x: 0, y: 0, width, height }
  return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height }
}

const nowhere = (pointer: Point | null): Box => ({ x: pointer?.x ?? 0, y: pointer?.y ?? 0, width: 0, height: 0 })

const plain = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
