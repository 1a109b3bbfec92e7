/**
 * The accessors of the tree, taken from the prototypes. A form with an input named `parentNode`, or a document with an
 * image named `elementFromPoint`, answers with that element when it is asked directly; that holds in isolated worlds too.
 * Taken at the first call: nothing may run at module load.
 */
type Accessor = (this: unknown, ...given: unknown[]) => unknown
type Accessors = Readonly<Record<string, Accessor>>

let accessors: Accessors | null = null

function take(): Accessors {
  const own = (prototype: object, name: string) =>
    (Object.getOwnPropertyDescriptor(prototype, name) ?? {}) as { get?: Accessor; value?: Accessor }
  const getter = (prototype: object, name: string): Accessor => own(prototype, name).get ?? (() => null)
  const method = (prototype: object, name: string): Accessor => own(prototype, name).value ?? (() => null)
  return {
    ownerDocument: getter(Node.prototype, 'ownerDocument'),
    parentNode: getter(Node.prototype, 'parentNode'),
    firstChild: getter(Node.prototype, 'firstChild'),
    lastChild: getter(Node.prototype, 'lastChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    previousSibling: getter(Node.prototype, 'previousSibling'),
    nodeType: getter(Node.prototype, 'nodeType'),
    getRootNode: method(Node.prototype, 'getRootNode'),
    isConnected: getter(Node.prototype, 'isConnected'),
    localName: getter(Element.prototype, 'localName'),
    namespaceURI: getter(Element.prototype, 'namespaceURI'),
    shadowRoot: getter(Element.prototype, 'shadowRoot'),
    assignedSlot: getter(Element.prototype, 'assignedSlot'),
    textSlot: getter(Text.prototype, 'assignedSlot'),
    getAttribute: method(Element.prototype, 'getAttribute'),
    getAttributeNS: method(Element.prototype, 'getAttributeNS'),
    setAttribute: method(Element.prototype, 'setAttribute'),
    removeAttribute: method(Element.prototype, 'removeAttribute'),
    getBoundingClientRect: method(Element.prototype, 'getBoundingClientRect'),
    getClientRects: method(Element.prototype, 'getClientRects'),
    matches: method(Element.prototype, 'matches'),
    checkVisibility: method(Element.prototype, 'checkVisibility'),
    childElementCount: getter(Element.prototype, 'childElementCount'),
    scrollLeft: getter(Element.prototype, 'scrollLeft'),
    scrollTop: getter(Element.prototype, 'scrollTop'),
    scrollWidth: getter(Element.prototype, 'scrollWidth'),
    scrollHeight: getter(Element.prototype, 'scrollHeight'),
    clientHeight: getter(Element.prototype, 'clientHeight'),
    clientWidth: getter(Element.prototype, 'clientWidth'),
    defaultView: getter(Document.prototype, 'defaultView'),
    documentElement: getter(Document.prototype, 'documentElement'),
    activeElement: getter(Document.prototype, 'activeElement'),
    fullscreenElement: getter(Document.prototype, 'fullscreenElement'),
    compatMode: getter(Document.prototype, 'compatMode'),
    body: getter(Document.prototype, 'body'),
    designMode: getter(Document.prototype, 'designMode'),
    hidden: getter(Document.prototype, 'hidden'),
    readyState: getter(Document.prototype, 'readyState'),
    createElementNS: method(Document.prototype, 'createElementNS'),
    querySelectorAll: method(Document.prototype, 'querySelectorAll'),
    rootQuerySelectorAll: method(DocumentFragment.prototype, 'querySelectorAll'),
    append: method(Element.prototype, 'append'),
    createRange: method(Document.prototype, 'createRange'),
    getSelection: method(Document.prototype, 'getSelection'),
    caretPositionFromPoint: method(Document.prototype, 'caretPositionFromPoint'),
    elementFromPoint: method(Document.prototype, 'elementFromPoint'),
    elementsFromPoint: method(Document.prototype, 'elementsFromPoint'),
    rootElementFromPoint: method(ShadowRoot.prototype, 'elementFromPoint'),
    rootElementsFromPoint: method(ShadowRoot.prototype, 'elementsFromPoint'),
    focus: method(HTMLElement.prototype, 'focus'),
    focusSvg: method(SVGElement.prototype, 'focus'),
    blur: method(HTMLElement.prototype, 'blur'),
  }
}

function call<T>(name: string, on: unknown, ...given: unknown[]): T {
  accessors ??= take()
  return accessors[name]!.apply(on, given) as T
}

export const isText = (node: Node): node is Text => {
  const type = call<number>('nodeType', node)
  return type === 3 || type === 4
}
export const isElement = (node: Node): node is Element => call<number>('nodeType', node) === 1
export const isShadowRoot = (node: Node | null): node is ShadowRoot =>
  node !== null && call<number>('nodeType', node) === 11 && 'host' in node

export const parentOf = (node: Node): Node | null => call('parentNode', node)
export const firstChildOf = (node: Node): Node | null => call('firstChild', node)
export const lastChildOf = (node: Node): Node | null => call('lastChild', node)
export const nextSiblingOf = (node: Node): Node | null => call('nextSibling', node)
export const previousSiblingOf = (node: Node): Node | null => call('previousSibling', node)
export const rootOf = (node: Node): Node => call('getRootNode', node)
export const isConnected = (node: Node): boolean => call('isConnected', node)
export const documentOf = (node: Node): Document => call<Document | null>('ownerDocument', node) ?? (node as Document)
export const windowOf = (node: Node): (Window & typeof globalThis) | null => call('defaultView', documentOf(node))
export const documentElementOf = (document: Document): Element | null => call('documentElement', document)
export const activeElementOf = (document: Document): Element | null => call('activeElement', document)
export const focus = (element: Element): void => call(isSvg(element) ? 'focusSvg' : 'focus', element, { preventScroll: true })
export const blur = (element: HTMLElement): void => call('blur', element)
export const fullscreenElementOf = (document: Document): Element | null => call('fullscreenElement', document)
export const bodyOf = (document: Document): HTMLElement | null => call('body', document)
export const designModeOf = (document: Document): string => call('designMode', document)
export const isHidden = (document: Document): boolean => call('hidden', document)
export const readinessOf = (document: Document): DocumentReadyState => call('readyState', document)
export const isQuirky = (document: Document): boolean => call('compatMode', document) === 'BackCompat'
export const createElement = (document: Document, namespace: string, name: string): Element => call('createElementNS', document, namespace, name)
export const allIn = (root: Document | ShadowRoot, selector: string): NodeListOf<Element> =>
  call(isShadowRoot(root) ? 'rootQuerySelectorAll' : 'querySelectorAll', root, selector)
export const append = (parent: Element, child: Node): void => call('append', parent, child)
export const clientSizeOf = (element: Element): { readonly width: number; readonly height: number } => ({
  width: call('clientWidth', element),
  height: call('clientHeight', element),
})
export const createRange = (document: Document): Range => call('createRange', document)
export const selectionOf = (document: Document): Selection | null => call('getSelection', document)

/** Lower case for HTML and SVG alike; the prefix left out. */
export const nameOf = (element: Element): string => call<string>('localName', element).toLowerCase()
export const isSvg = (element: Element): boolean => call('namespaceURI', element) === 'http://www.w3.org/2000/svg'
export const shadowRootOf = (element: Element): ShadowRoot | null => call('shadowRoot', element)
export const slotOf = (node: Node): HTMLSlotElement | null => call(isElement(node) ? 'assignedSlot' : 'textSlot', node)
export const attributeOf = (element: Element, name: string): string | null => call('getAttribute', element, name)
export const setAttribute = (element: Element, name: string, value: string | null): void =>
  value === null ? call('removeAttribute', element, name) : call('setAttribute', element, name, value)
export const boxOf = (element: Element): DOMRect => call('getBoundingClientRect', element)
export const boxesOf = (element: Element): DOMRectList => call('getClientRects', element)
export const isMatching = (element: Element, selector: string): boolean => call('matches', element, selector)
export const childCountOf = (element: Element): number => call('childElementCount', element)
/** By how much the content is wider and higher than an element. */
export const overflowOf = (element: Element): { readonly wide: number; readonly high: number } => ({
  wide: call<number>('scrollWidth', element) - call<number>('clientWidth', element),
  high: call<number>('scrollHeight', element) - call<number>('clientHeight', element),
})
export const scrolledOf = (element: Element): { readonly left: number; readonly top: number } => ({
  left: call('scrollLeft', element),
  top: call('scrollTop', element),
})
/** What the browser says; false for `display: contents`, which has no box. */
export const isBoxSeen = (element: Element): boolean =>
  call('checkVisibility', element, { checkOpacity: true, opacityProperty: true, visibilityProperty: true })

/** The open shadow roots in which an element lies, and its own: the caret is looked for in no others. */
export function rootsOf(element: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (let at: Element | null = element; at; ) {
    const own = shadowRootOf(at)
    if (own) roots.push(own)
    const root: Node = rootOf(at)
    if (!isShadowRoot(root)) break
    roots.push(root)
    at = root.host
  }
  return roots
}

/** The `lang` in force, across shadow roots; '' when none is said. @param read what to ask for the attribute instead */
export function languageOf(node: Node, read = attributeOf): string {
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : parentOf(at)) {
    if (!isElement(at)) continue
    const language =
      read(at, 'lang') ?? call<string | null>('getAttributeNS', at, 'http://www.w3.org/XML/1998/namespace', 'lang')
    if (language !== null) return language
  }
  return ''
}

export interface Caret {
  readonly node: Node
  readonly offset: number
  /** Where the caret would be drawn; null where the browser does not say. */
  readonly box: DOMRect | null
}

export function caretAt(document: Document, x: number, y: number, shadowRoots: readonly ShadowRoot[]): Caret | null {
  const position = call<CaretPosition | null>('caretPositionFromPoint', document, x, y, { shadowRoots })
  if (!position) return null
  return {
    node: position.offsetNode,
    offset: position.offset,
    get box() {
      return position.getClientRect()
    },
  }
}

export function topElementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  return call(isShadowRoot(root) ? 'rootElementFromPoint' : 'elementFromPoint', root, x, y)
}

export function elementsAt(root: Document | ShadowRoot, x: number, y: number): readonly Element[] {
  return call(isShadowRoot(root) ? 'rootElementsFromPoint' : 'elementsFromPoint', root, x, y)
}
