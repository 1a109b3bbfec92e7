import * as dom from '../dom'

/** What becomes of the text in an element. */
export type Care =
  | 'convert'
  /** Marked as not to be translated; something inside of it may be marked otherwise. */
  | 'leave'
  /** Never read as text, or not the page's to show: code, values, what is being edited. Nothing inside of it changes that. */
  | 'lock'
  /** The document's title, which is converted with the attributes. */
  | 'title'

const locked = new Set([
  ...['script', 'style', 'noscript', 'template', 'textarea', 'input', 'datalist', 'output', 'noembed', 'noframes', 'link', 'meta', 'base'],
  ...['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'xmp', 'listing', 'plaintext'],
  // What stands over a character says how that one is read, or what it means.
  ...['rt', 'rp', 'rtc'],
  ...['math', 'canvas', 'video', 'audio', 'object', 'embed', 'iframe', 'frame', 'param'],
])
const lockedInSvg = new Set(['title', 'desc', 'metadata', 'style', 'script', 'defs'])
/** Editors that draw their text outside of what is editable. */
const editors = ['CodeMirror', 'cm-editor', 'monaco-editor', 'ace_editor', 'ProseMirror', 'ql-editor']

/** The attributes that `careFor` reads. */
export const careAttributes = ['translate', 'contenteditable', 'class', 'role', 'value'] as const

/** Nothing in it is ever converted. */
export const isLockedByName = (element: Element): boolean => !dom.isSvg(element) && locked.has(dom.nameOf(element))

/** Marked as not to be translated. */
export const isMarked = (element: Element): boolean =>
  dom.attributeOf(element, 'translate')?.trim().toLowerCase() === 'no' || /(^|\s)notranslate(\s|$)/.test(dom.attributeOf(element, 'class') ?? '')

/** Whether classes before or after a change say anything about what is left alone. */
export const isMarking = (classes: string | null): boolean => classes !== null && isOneOf(classes, [...editors, 'notranslate'])

/** What becomes of the text directly in an element, when that around it is known. */
export function careFor(element: Element, around: Care): Care {
  if (around === 'lock') return 'lock'
  const name = dom.nameOf(element)
  if (dom.isSvg(element)) {
    if (lockedInSvg.has(name)) return 'lock'
  } else {
    if (locked.has(name)) return 'lock'
    if (name === 'title') return 'title'
    // Without a value of its own the text is the value that a form sends.
    if (name === 'option' && dom.attributeOf(element, 'value') === null) return 'lock'
  }
  if (isEdited(element)) return 'lock'
  const classes = dom.attributeOf(element, 'class')
  if (classes) {
    if (isOneOf(classes, editors)) return 'lock'
    if (isOneOf(classes, ['notranslate'])) return 'leave'
  }
  const translate = dom.attributeOf(element, 'translate')?.trim().toLowerCase()
  if (translate === 'no') return 'leave'
  if (translate === 'yes' || translate === '') return 'convert'
  return around
}

/** Somebody types here, or something that works for those who type draws here. What lies in it belongs to it, `contenteditable="false"` too. */
function isEdited(element: Element): boolean {
  const editable = dom.attributeOf(element, 'contenteditable')?.trim().toLowerCase()
  if (editable !== undefined && editable !== 'false' && editable !== 'inherit') return true
  const role = dom.attributeOf(element, 'role')
  return role === 'textbox' || role === 'searchbox' || role === 'code'
}

function isOneOf(classes: string, names: readonly string[]): boolean {
  return names.some((name) => classes.includes(name) && classes.split(/\s+/).includes(name))
}

/** The whole document is being edited. */
export const isDesigned = (document: Document): boolean => dom.designModeOf(document) === 'on'
