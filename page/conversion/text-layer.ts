import * as dom from '../dom'

/** So many lines make a layer. */
const fewestLines = 3
/** So many children are looked at. */
const most = 40

/**
 * The transparent text that PDF viewers lay over a page's picture: nothing but positioned lines, one after the other, `<br>` between.
 * Told by the style attributes alone, since asking where thousands of lines lie costs more than converting them.
 */
export function isTextLayer(element: Element): boolean {
  let lines = 0
  let looked = 0
  for (let child = dom.firstChildOf(element); child && looked < most; child = dom.nextSiblingOf(child)) {
    if (dom.isText(child)) {
      if (child.data.trim() !== '') return false
      continue
    }
    if (!dom.isElement(child)) continue
    looked++
    const name = dom.nameOf(child)
    if (name === 'br') continue
    const inner = dom.firstChildOf(child)
    if (!inner || (name !== 'span' && name !== 'div')) continue
    const style = dom.attributeOf(child, 'style')
    if (style && /(^|[\s;])left\s*:/.test(style) && /(^|[\s;])top\s*:/.test(style) && dom.isText(inner)) lines++
    else return false
  }
  return lines >= fewestLines
}
