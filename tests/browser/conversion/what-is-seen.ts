/** A stretch of text as a reader sees it; `isKept` where nothing may be converted. */
export interface SeenText {
  readonly text: string
  /** The `lang` in force. */
  readonly language: string
  readonly isKept: boolean
}

export interface Seen {
  readonly texts: readonly SeenText[]
  /** Values of `title`, `alt`, `placeholder` and `aria-label`, and the document's title. */
  readonly attributes: readonly string[]
  /** Tags, attributes and text nodes without their text: what conversion must leave alone altogether. */
  readonly shape: string
}

/** Runs in a page. An implementation of its own, so that it does not share the mistakes of what it tests. */
export function whatIsSeen(): Seen {
  const texts: SeenText[] = []
  const attributes: string[] = [document.title]
  const shape: string[] = []
  const named = ['title', 'alt', 'placeholder', 'aria-label']
  const locked = /^(code|pre|kbd|samp|xmp|listing|textarea|input|output|datalist|math|rt|rp|iframe)$/
  let text = ''
  let last = { language: '', isKept: false }
  const flush = () => {
    if (text.trim() !== '') texts.push({ text, ...last })
    text = ''
  }
  type Care = 'convert' | 'leave' | 'lock'
  const careFor = (element: Element, around: Care): Care => {
    const isEdited = element instanceof HTMLElement && (element.isContentEditable || element.getAttribute('role') === 'textbox')
    const isValue = element.localName === 'option' && !element.hasAttribute('value')
    const isSaid = element instanceof SVGElement && /^(title|desc)$/.test(element.localName)
    if (around === 'lock' || locked.test(element.localName) || isEdited || isValue || isSaid) return 'lock'
    if (element.getAttribute('translate') === 'no' || element.classList.contains('notranslate')) return 'leave'
    return element.getAttribute('translate') === 'yes' ? 'convert' : around
  }
  const visit = (node: Node, language: string, care: Care): void => {
    if (node instanceof Text) {
      shape.push('#text')
      // Japanese and Korean are for the converter to tell, by what is written: pages also mark Chinese wrongly.
      const isKept = care !== 'convert'
      if (isKept !== last.isKept) flush()
      if (text === '') last = { language, isKept }
      text += node.data
      return
    }
    if (node instanceof ShadowRoot) for (const child of node.childNodes) visit(child, language, care)
    if (!(node instanceof Element)) {
      if (!(node instanceof ShadowRoot)) shape.push(node.nodeName)
      return
    }
    const plain = [...node.attributes].filter(({ name }) => !named.includes(name) && name !== 'lang')
    shape.push(`<${node.localName} ${plain.map(({ name, value }) => `${name}=${value}`).join(' ')}>`)
    if (/^(script|style|template|noscript|head)$/.test(node.localName)) return
    const display = getComputedStyle(node).display
    if (display === 'none') return
    for (const name of named) if (node.hasAttribute(name)) attributes.push(node.getAttribute(name) as string)
    const isBlock = !/^(inline|contents|ruby)/.test(display) || /^(rt|rp|option)$/.test(node.localName)
    const own = node.getAttribute('lang') ?? language
    const inside = careFor(node, care)
    if (isBlock || node.localName === 'br') flush()
    if (node.shadowRoot) visit(node.shadowRoot, own, inside)
    // What is slotted is drawn inside of the root, but stands here.
    for (const child of node.childNodes) visit(child, own, inside)
    if (isBlock) flush()
    shape.push('</>')
  }
  visit(document.documentElement, '', 'convert')
  flush()
  return { texts, attributes, shape: shape.join('') }
}

/** Runs in a page: all of it as text, with what lies in open shadow roots and frames and what forms hold. */
export function serialised(): string {
  const parts: string[] = [document.title]
  const visit = (root: Document | ShadowRoot) => {
    parts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element) parts.push(`value ${String(element.value)}`)
      if (element.shadowRoot) visit(element.shadowRoot)
      if (element instanceof HTMLIFrameElement && element.contentDocument) visit(element.contentDocument)
    }
  }
  visit(document)
  return parts.join('\n')
}

/** Runs in a page: remember the text nodes that are there now, or tell whether they are the very same objects still. */
export function textNodes(ask: 'remember' | 'are they the same'): boolean {
  const world = globalThis as { remembered?: Text[] }
  const nodes: Text[] = []
  const visit = (root: Document | ShadowRoot) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) nodes.push(node)
      else if ((node as Element).shadowRoot) visit((node as Element).shadowRoot as ShadowRoot)
    }
  }
  visit(document)
  if (ask === 'remember') world.remembered = nodes
  return world.remembered?.length === nodes.length && nodes.every((node, index) => node === world.remembered?.[index])
}
