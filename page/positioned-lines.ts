import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { boxesOf } from './glyph'
import { blockOf, textFrom, textWithin, type Walked } from './walk'

/** What precedes and follows a text, nearest first, as `textFrom` gives it. */
export interface LinesAround {
  readonly before: Iterable<Walked>
  readonly after: Iterable<Walked>
}

/** A positioned element with text of its own: a line, or a part of one. Along and across the direction of reading. */
interface Piece {
  readonly element: Element
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

interface Line {
  readonly pieces: Piece[]
  from: number
  to: number
  top: number
  bottom: number
}

interface Layer {
  readonly lines: readonly Line[]
  readonly next: ReadonlyMap<Line, Line>
  readonly previous: ReadonlyMap<Line, Line>
  readonly lineOf: ReadonlyMap<Element, Line>
}

const mostPieces = 5000
/** Pieces further apart than so many heights are in different columns. */
const widestGap = 1.2
/** The next line begins at most so many heights further down: a blank line may lie between. */
const widestPitch = 3.2

/**
 * For a text in an absolutely positioned line, as PDF viewers put them over their pictures of a page: the lines around it
 * as they are seen, whatever their order in the document. Lines follow each other where each is the nearest of the other,
 * so columns, headings and captions stay apart.
 *
 * @returns null when the text is not in such a line
 */
export function linesAround(node: Text): LinesAround | null {
  const element = blockOf(node)
  const window = element && dom.windowOf(element)
  if (!element || !window) return null
  const { position, writingMode } = window.getComputedStyle(element)
  if (position !== 'absolute' && position !== 'fixed') return null
  const glyph = boxesOf(node, 0, Math.min(node.length, 1))[0]
  if (!glyph) return null
  const turn = turnOf(element, node, writingMode)
  const box = turned(element, turn)
  const glyphHeight = turn.isUpright ? glyph.height : glyph.width
  if (box.bottom - box.top > 2 * glyphHeight) return null
  const layer = layerAround(element, turn)
  const line = layer?.lineOf.get(element)
  if (!layer || !line) return null
  const index = line.pieces.findIndex((piece) => piece.element === element)
  return {
    before: beside(textFrom(node, -1), layer, line, index, -1),
    after: beside(textFrom(node, 1), layer, line, index, 1),
  }
}

/** How the direction of reading lies in the window: lines from left to right and down are upright and not flipped. */
interface Turn {
  readonly isUpright: boolean
  readonly isAlongFlipped: boolean
  readonly isAcrossFlipped: boolean
}

function turnOf(element: Element, node: Text, writingMode: string): Turn {
  const isVertical = writingMode !== 'horizontal-tb'
  const first = boxesOf(node, 0, 1)[0]
  const last = boxesOf(node, node.length - 1, node.length).at(-1)
  const x = first && last ? last.left + last.right - first.left - first.right : 0
  const y = first && last ? last.top + last.bottom - first.top - first.bottom : 0
  const isUpright = x === 0 && y === 0 ? !isVertical : Math.abs(x) >= Math.abs(y)
  const isAlongFlipped = isUpright ? x < 0 && !isRightToLeft(element) : y < 0
  // Text turned by a transform has its next line a quarter turn further: down becomes left, as in vertical Chinese.
  const isAcrossFlipped = isUpright ? isAlongFlipped : isAlongFlipped === (writingMode === 'vertical-lr')
  return { isUpright, isAlongFlipped, isAcrossFlipped }
}

function isRightToLeft(element: Element): boolean {
  return dom.windowOf(element)?.getComputedStyle(element).direction === 'rtl'
}

function turned(element: Element, turn: Turn): Piece {
  const box = dom.boxOf(element)
  const along = turn.isUpright ? [box.left, box.right] : [box.top, box.bottom]
  const across = turn.isUpright ? [box.top, box.bottom] : [box.left, box.right]
  const [from, to] = turn.isAlongFlipped ? [-along[1]!, -along[0]!] : along
  const [top, bottom] = turn.isAcrossFlipped ? [-across[1]!, -across[0]!] : across
  return { element, from: from!, to: to!, top: top!, bottom: bottom! }
}

/** What was made of a layer, for as long as it looks the same: arranging a page of a thousand pieces takes milliseconds. */
interface Known {
  readonly layer: Layer
  readonly turn: Turn
  readonly size: string
  /** Where each piece was within the layer. */
  readonly places: ReadonlyMap<Element, readonly number[]>
}

const knownLayers = new WeakMap<Element, Known>()

/** The nearest element around a positioned line that holds other ones too. */
function layerAround(element: Element, turn: Turn): Layer | null {
  let around = parentOf(element)
  for (let depth = 0; around && depth < 4; depth++, around = parentOf(around)) {
    const size = sizeOf(around)
    const known = knownLayers.get(around)
    const isSame =
      known?.size === size &&
      known.turn.isUpright === turn.isUpright &&
      known.turn.isAlongFlipped === turn.isAlongFlipped &&
      known.turn.isAcrossFlipped === turn.isAcrossFlipped
    if (isSame && isClose(known.places.get(element), placeIn(dom.boxOf(around), element))) return known.layer
    const elements: Element[] = []
    gather(around, elements, 0)
    if (elements.length < 2) continue
    if (!elements.includes(element)) return null
    const layer = arrange(elements.map((each) => turned(each, turn)))
    const outer = dom.boxOf(around)
    const places = new Map(elements.map((each) => [each, placeIn(outer, each)]))
    knownLayers.set(around, { layer, turn, size, places })
    return layer
  }
  return null
}

function sizeOf(layer: Element): string {
  const { width, height } = dom.boxOf(layer)
  return `${Math.round(width)} ${Math.round(height)} ${dom.childCountOf(layer)}`
}

function placeIn(outer: DOMRect, piece: Element): readonly number[] {
  const box = dom.boxOf(piece)
  return [box.left - outer.left, box.top - outer.top, box.width, box.height]
}

function isClose(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one !== undefined && one.every((value, index) => Math.abs(value - other[index]!) < 1)
}

function gather(around: Element, found: Element[], depth: number): void {
  for (let child = childOf(around, 1); child; child = siblingOf(child, 1)) {
    if (found.length >= mostPieces) return
    if (!dom.isElement(child)) continue
    const style = dom.windowOf(child)?.getComputedStyle(child)
    if (!style || style.display === 'none' || style.visibility !== 'visible') continue
    const isPositioned = style.position === 'absolute' || style.position === 'fixed'
    if (isPositioned && hasOwnText(child)) found.push(child)
    else if (depth < 4) gather(child, found, depth + 1)
  }
}

function hasOwnText(element: Element): boolean {
  for (const item of textWithin(element)) if ('node' in item && item.node.length > 0) return true
  return false
}

function arrange(pieces: Piece[]): Layer {
  const lines = linesOf(pieces.filter((piece) => piece.to > piece.from && piece.bottom > piece.top))
  const lineOf = new Map<Element, Line>()
  for (const line of lines) for (const piece of line.pieces) lineOf.set(piece.element, line)
  const below = new Map<Line, Line>()
  const above = new Map<Line, Line>()
  for (const [index, line] of lines.entries()) {
    for (let other = index + 1; other < lines.length && lines[other]!.top - line.top <= widestPitch * height(line); other++) {
      if (!below.has(line) && follows(line, lines[other]!)) below.set(line, lines[other]!)
    }
    for (let other = index - 1; other >= 0 && line.top - lines[other]!.top <= widestPitch * height(line) * 1.4; other--) {
      if (!above.has(line) && follows(lines[other]!, line)) above.set(line, lines[other]!)
    }
  }
  const next = new Map<Line, Line>()
  const previous = new Map<Line, Line>()
  for (const [line, following] of below) {
    if (above.get(following) !== line) continue
    next.set(line, following)
    previous.set(following, line)
  }
  return { lines, next, previous, lineOf }
}

function height(line: Line | Piece): number {
  return line.bottom - line.top
}

function follows(line: Line, other: Line): boolean {
  const pitch = other.top - line.top
  const ratio = height(other) / height(line)
  const shared = Math.min(line.to, other.to) - Math.max(line.from, other.from)
  return (
    pitch > height(line) / 2 &&
    pitch <= widestPitch * height(line) &&
    ratio > 0.75 &&
    ratio < 1.34 &&
    shared > 0.3 * Math.min(line.to - line.from, other.to - other.from)
  )
}

/** Pieces that stand side by side, put together; the lines from top to bottom. */
function linesOf(pieces: Piece[]): Line[] {
  const bands: Piece[][] = []
  let open: Piece[][] = []
  pieces.sort((one, other) => one.top - other.top)
  for (const piece of pieces) {
    open = open.filter(([first]) => first!.bottom > piece.top)
    const band = open.find(([first]) => isLevel(first!, piece))
    if (band) band.push(piece)
    else {
      const begun = [piece]
      bands.push(begun)
      open.push(begun)
    }
  }
  const lines = bands.flatMap((band) => columnsOf(band.sort((one, other) => one.from - other.from)))
  return lines.sort((one, other) => one.top - other.top)
}

function isLevel(one: Piece, other: Piece): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const least = Math.min(height(one), height(other))
  return shared > least / 2 && Math.max(height(one), height(other)) < 1.5 * least
}

/** A row of pieces, parted where the gap is too wide for one line of text. */
function columnsOf(band: readonly Piece[]): Line[] {
  const lines: Line[] = []
  for (const piece of band) {
    const line = lines.at(-1)
    if (line && piece.from - line.to < widestGap * height(piece)) {
      line.pieces.push(piece)
      line.to = Math.max(line.to, piece.to)
      line.top = Math.min(line.top, piece.top)
      line.bottom = Math.max(line.bottom, piece.bottom)
    } else lines.push({ pieces: [piece], from: piece.from, to: piece.to, top: piece.top, bottom: piece.bottom })
  }
  return lines
}

/** What the text of a piece is continued by: the rest of its element, the pieces of its line, the lines after it. */
function* beside(rest: Iterable<Walked>, layer: Layer, line: Line, index: number, direction: 1 | -1): Generator<Walked> {
  yield* rest
  let at = line
  let place = index
  for (let count = 0; count < mostPieces; count++) {
    const piece = at.pieces[place]!
    let other = at.pieces[place + direction]
    place += direction
    if (other) {
      const gap = direction === 1 ? other.from - piece.to : piece.from - other.to
      if (gap > height(piece) / 4) yield { gap: ' ' }
    } else {
      const following = (direction === 1 ? layer.next : layer.previous).get(at)
      if (!following) return
      at = following
      place = direction === 1 ? 0 : at.pieces.length - 1
      other = at.pieces[place]!
      yield { gap: '\n' }
    }
    const items = Array.from(textWithin(other.element))
    yield* direction === 1 ? items : items.reverse()
  }
}
