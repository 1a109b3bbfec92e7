import * as dom from './dom'
import { parentOf } from './flat-tree'

/** What does something by itself when it is clicked, or takes what is typed. */
const controls =
  'a, area, button, input, select, textarea, option, label, summary, video, audio, iframe, embed, object, [contenteditable]:not([contenteditable="false" i]), [onclick]'
const roles =
  /^(button|link|checkbox|radio|switch|tab|menuitem|menuitemcheckbox|menuitemradio|option|treeitem|slider|spinbutton|textbox|searchbox|combobox|scrollbar)$/

/**
 * Whether a click on an element is for something of the page. Scripts that listen further up cannot be seen, but pages show
 * what can be clicked by the pointer's shape.
 */
export function isControl(element: Element): boolean {
  const document = dom.documentOf(element)
  if (dom.designModeOf(document) === 'on') return true
  if (dom.windowOf(element)?.getComputedStyle(element).cursor === 'pointer') return true
  return isWithin(element, (at) => dom.isMatching(at, controls) || roles.test(dom.attributeOf(at, 'role')?.trim().toLowerCase() ?? ''))
}

/** Whether what is typed there goes into the page, or what a finger does there is the browser's own. */
export function isField(element: Element): boolean {
  if (dom.designModeOf(dom.documentOf(element)) === 'on') return true
  return isWithin(element, (at) => dom.isMatching(at, 'input, select, textarea, option, video, audio, iframe, [contenteditable]:not([contenteditable="false" i])'))
}

function isWithin(element: Element, is: (element: Element) => boolean): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (is(at)) return true
  return false
}
