/**
 * What a curious page can lay out before anything else runs. Runs inside a page, so it is self-contained.
 * Everything it hears is kept in `spied`.
 */
export function startSpying(): void {
  const spied = {
    heard: [] as string[],
    keys: [] as string[],
    clicks: [] as string[],
    clipboard: [] as string[],
    messages: [] as string[],
    calls: [] as string[],
    errors: [] as string[],
    globals: new Set(Object.getOwnPropertyNames(window)),
    history: history.length,
  }
  Object.assign(globalThis, { spied })
  const describe = (target: EventTarget | null) =>
    target instanceof Element ? target.outerHTML.slice(0, 20_000) : Object.prototype.toString.call(target)
  const names = new Set(['DOMContentLoaded', 'focusin', 'focusout', 'touchstart', 'compositionstart', 'fullscreenchange', 'securitypolicyviolation'])
  for (const scope of [window, document, HTMLElement.prototype]) {
    for (let at: object | null = scope; at; at = Object.getPrototypeOf(at) as object | null) {
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2))
    }
  }
  for (const name of names) {
    addEventListener(
      name,
      (event) => {
        const { key, data, clipboardData } = event as Partial<KeyboardEvent & MessageEvent<unknown> & ClipboardEvent>
        const more = [event.type, key, data, clipboardData?.getData('text/plain'), ...event.composedPath().map(describe)]
        spied.heard.push(more.map(String).join(' | '))
        if (event instanceof KeyboardEvent) spied.keys.push(`${event.type} ${event.key}`)
        if (/^(click|mousedown|mouseup|pointerdown|auxclick|selectstart|selectionchange)$/.test(event.type)) spied.clicks.push(event.type)
        if (/^(copy|cut|paste|beforecopy)$/.test(event.type)) spied.clipboard.push(event.type)
        if (event.type === 'message') spied.messages.push(String(data))
        if (event.type === 'error') spied.errors.push((event as ErrorEvent).message)
      },
      true,
    )
  }
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      spied.heard.push(['mutation', type, attributeName, describe(target), ...[...addedNodes].map((node) => (node instanceof Element ? node.outerHTML : node.nodeValue))].join(' | '))
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) spied.heard.push(JSON.stringify(entry))
  }).observe({ entryTypes: [...PerformanceObserver.supportedEntryTypes] })
  if ('ReportingObserver' in window) {
    const { ReportingObserver } = window as unknown as { ReportingObserver: new (heard: (reports: unknown) => void, options: object) => { observe(): void } }
    new ReportingObserver((reports) => spied.heard.push(JSON.stringify(reports)), { buffered: true }).observe()
  }
  const resized = new ResizeObserver((entries) => spied.heard.push(JSON.stringify(entries.map((entry) => [entry.target.nodeName, entry.contentRect]))))
  new MutationObserver(() => {
    for (const child of document.documentElement.children) resized.observe(child)
  }).observe(document.documentElement, { childList: true })

  // Built-ins that our scripts would run into if they shared this world.
  const watch = (owner: object, name: string) => {
    const own = Object.getOwnPropertyDescriptor(owner, name)
    if (typeof own?.value !== 'function') return
    const work = own.value as (...given: unknown[]) => unknown
    Object.defineProperty(owner, name, {
      ...own,
      value(this: unknown, ...given: unknown[]) {
        if (!isOwnCall) spied.calls.push(`${name} ${given.map(String).join(' ')}`.slice(0, 400))
        return work.apply(this, given)
      },
    })
  }
  // Those of the page itself, and of the test where it asks the page, are not counted.
  let isOwnCall = true
  Object.assign(spied, { listen: (isListening: boolean) => (isOwnCall = !isListening) })
  for (const [owner, ...methods] of [
    [Element.prototype, 'attachShadow', 'setAttribute', 'append', 'matches', 'getBoundingClientRect'],
    [Node.prototype, 'appendChild', 'insertBefore', 'getRootNode'],
    [Document.prototype, 'createElement', 'createElementNS', 'createRange', 'caretPositionFromPoint', 'elementFromPoint', 'elementsFromPoint'],
    [HTMLElement.prototype, 'showPopover', 'hidePopover'],
    [CSSStyleDeclaration.prototype, 'setProperty'],
    [MessagePort.prototype, 'postMessage'],
    [window, 'postMessage', 'setTimeout', 'getComputedStyle', 'fetch'],
    [Range.prototype, 'setStart', 'setEnd', 'getClientRects'],
    [crypto.constructor.prototype as object, 'getRandomValues'],
  ] as [object, ...string[]][]) {
    for (const name of methods) watch(owner, name)
  }
}

/** All that the page can find out, and of that what concerns us in short. */
export function tellAll(marked: readonly string[]) {
  const { spied } = globalThis as unknown as {
    spied: Record<'heard' | 'keys' | 'clicks' | 'clipboard' | 'messages' | 'calls' | 'errors', string[]> & {
      globals: Set<string>
      history: number
    }
  }
  const hosts = [...document.documentElement.children].filter((element) => !/^(HEAD|BODY)$/.test(element.nodeName))
  /** Browsers refuse some things by throwing: then nothing is learnt. */
  const tried = <Value>(ask: () => Value): Value | null => {
    try {
      return ask()
    } catch {
      return null
    }
  }
  const walked: string[] = []
  let roots = 0
  const walk = (node: Node) => {
    if (node instanceof Element) {
      walked.push(node.outerHTML.slice(0, 20_000))
      const style = getComputedStyle(node)
      for (const pseudo of ['', '::before', '::after', '::backdrop', '::part(a)']) walked.push(getComputedStyle(node, pseudo).cssText, getComputedStyle(node, pseudo).content)
      for (const name of style) if (hosts.includes(node)) walked.push(`${name}: ${style.getPropertyValue(name)}`)
      if (node.shadowRoot) roots++
      walked.push(String((node as HTMLElement).innerText))
    }
    for (const child of node.childNodes) walk(child)
  }
  walk(document)
  const grid: string[] = []
  let cardIsFound = false
  for (let y = 2; y < innerHeight; y += 12) {
    for (let x = 2; x < innerWidth; x += 12) {
      const there = document.elementsFromPoint(x, y)
      if (hosts.some((host) => there.includes(host))) cardIsFound = true
      tried(() => {
        const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [] })
        if (caret) grid.push(caret.offsetNode.nodeName, String(caret.offsetNode.nodeValue))
      })
    }
  }
  const selection = getSelection()
  const selected = String(selection)
  for (const range of tried(() => selection?.getComposedRanges({ shadowRoots: [] })) ?? []) {
    tried(() => grid.push(String(range.startContainer.textContent), String(range.endContainer.textContent)))
  }
  const finder = (window as unknown as { find?(this: void, text: string, ...options: boolean[]): boolean }).find
  const found = ['study', 'imitate', 'xué', 'CEDICT', 'HSK'].some((word) => tried(() => finder?.(word, false, false, true, false, true)) === true)
  const named = ['lookup', 'popup', 'tongdu', 'frame'].filter((name) => name in window)
  const resources = performance.getEntries().filter((entry) => /^(resource|frame|iframe)$/.test(entry.entryType)).map((entry) => entry.name)
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
  const everything = [
    ...spied.heard, ...spied.calls, ...walked, ...grid, ...rules, ...styles, ...resources, ...CSS.highlights.keys(),
    selected, document.title, document.cookie, JSON.stringify(performance.getEntries()), JSON.stringify(history.state),
    [...document.fonts].map((font) => font.family).join(),
    document.getAnimations().map(String).join(), Object.getOwnPropertyNames(window).join(), Object.keys(localStorage).join(), location.href,
  ].join('\n')
  return {
    everything,
    keys: spied.keys,
    clicks: spied.clicks.filter((name) => name !== 'selectionchange'),
    clipboard: spied.clipboard,
    calls: spied.calls,
    selected,
    frames: { length: window.length, elements: document.querySelectorAll('iframe, frame, object, embed').length, named, roots, parts: document.querySelectorAll('::part(a), [exportparts]').length },
    leftovers: {
      hosts: hosts.map((host) => ({ name: host.localName, attributes: host.getAttributeNames().toSorted(), children: host.childNodes.length, text: host.textContent })),
      cardIsFound,
      marked: [...marked],
      rules: rules.length,
      blurred: spied.heard.some((line) => line.startsWith('blur')),
      active: document.activeElement?.nodeName,
      resources,
      messages: spied.messages,
      fonts: document.fonts.size,
      history: history.length - spied.history,
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
      found,
      animations: document.getAnimations().length,
      globals: Object.getOwnPropertyNames(window).filter((name) => !spied.globals.has(name) && !/^(spied|__playwright|\d+$)/.test(name)),
      title: document.title,
      errors: spied.errors,
    },
  }
}
