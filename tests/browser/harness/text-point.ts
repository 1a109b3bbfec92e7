/** A place in a page, CSS pixels from the top left corner of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Place {
  /** Only inside the first element that matches; shadow roots that are open are searched too. Default: the whole document. */
  readonly within?: string
  /** The text to find, across elements. Default: the text of `within` from its start. */
  readonly text?: string
  /** Which occurrence of it. Default 0. */
  readonly occurrence?: number
  /** Which UTF-16 code unit of the text. Default 0. */
  readonly character?: number
  /** Where in the character's rectangle, from 0 (left, top) to 1 (right, bottom). Default the middle. */
  readonly across?: number
  readonly down?: number
}

/**
 * The place of a character, by its Range's rectangle. Runs inside the page, so it is self-contained.
 * Scrolls it into view when it is outside the window.
 * @throws Error when the text is not there
 */
export function characterPoint(place: Place): Point {
  const nodes: Text[] = []
  const visit = (node: Node): void => {
    if (node instanceof Text) nodes.push(node)
    else if (!/^(head|title|script|style|template|noscript)$/i.test(node.nodeName)) {
      if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot)
      for (const child of node.childNodes) visit(child)
    }
  }
  const find = (root: Document | ShadowRoot): Element | null => {
    const direct = root.querySelector(place.within ?? ':root')
    if (direct) return direct
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && find(element.shadowRoot)
      if (inside) return inside
    }
    return null
  }
  const root = find(document)
  if (!root) throw new Error(`nothing matches ${place.within}`)
  visit(root)
  const whole = nodes.map((node) => node.data).join('')
  let start = 0
  if (place.text !== undefined) {
    start = -1
    for (let count = 0; count <= (place.occurrence ?? 0); count++) start = whole.indexOf(place.text, start + 1)
    if (start < 0) throw new Error(`the page has no ${place.text}`)
  }
  let offset = start + (place.character ?? 0)
  for (const node of nodes) {
    if (offset < node.length) {
      const range = document.createRange()
      range.setStart(node, offset)
      const isPair = /[\ud800-\udbff]/.test(node.data[offset] ?? '')
      range.setEnd(node, Math.min(offset + (isPair ? 2 : 1), node.length))
      const rectangle = () => [...range.getClientRects()].find((box) => box.width > 0 && box.height > 0)
      let box = rectangle()
      if (box && (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)) {
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        scrollBy({ top: (rectangle()?.top ?? 0) - innerHeight / 3, behavior: 'instant' })
        box = rectangle()
      }
      if (!box) throw new Error(`character ${place.character ?? 0} of ${place.text ?? place.within} is not drawn`)
      return { x: box.left + box.width * (place.across ?? 0.5), y: box.top + box.height * (place.down ?? 0.5) }
    }
    offset -= node.length
  }
  throw new Error(`the text ends before character ${place.character ?? 0}`)
}
