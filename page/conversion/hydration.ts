import * as dom from '../dom'

/**
 * A page that a server drew and a script takes over compares what it finds with what it would draw itself: text changed before that is a
 * fault to it, told in the console, and the page is drawn anew. Nothing tells from outside when it has happened; what can be
 * seen is that it will.
 */
export interface Hydration {
  /** Text must not be changed yet. */
  readonly isHeld: boolean
}

/** What the frameworks put into the HTML they send: the marks of the tools, and of the roots into which they draw. */
const marks = [
  // Next, React
  '#__next',
  '#__NEXT_DATA__',
  'script[src*="/_next/static/"]',
  '[data-reactroot]',
  // Remix, React Router
  'link[rel="modulepreload"][href*="/assets/entry.client"]',
  'link[rel="modulepreload"][href*="/build/entry.client"]',
  '#___gatsby',
  // Nuxt, Vue, Quasar
  '#__nuxt',
  'script[src*="/_nuxt/"]',
  'link[href*="/_nuxt/"]',
  '[data-server-rendered="true"]',
  '[data-ssr]',
  // SvelteKit
  '[data-sveltekit-preload-data]',
  'link[href*="/_app/immutable/"]',
  '[data-sveltekit-hydrate]',
  // Astro, Solid, Angular, Qwik, Fresh
  'astro-island[ssr]',
  '[data-hk]',
  '[ng-server-context]',
  '[ngh]',
  '[q\\:container]',
  'script[src*="/_frsh/"]',
  // Roots that are not empty before any script has run
  '#root > *',
  '#app > *',
  '[defer-hydration]',
].join(',')
/** Of a document's comments so many are looked at. */
const mostComments = 12
const markComments = /^(\$|\/\$|\$\?|\$!| |\[|\]|\[!|\[-1|lit-part.*|lit-node.*|ssr:.*|#|t)$/
/** Time between two looks while the page comes in. */
const lookMs = 60
/** Behind the load event a page has come to rest when nothing in it has changed for so long. */
const quietMs = 250
/** A page that never rests is not waited for longer than this. */
const longestMs = 3000

/** @param changed called whenever `isHeld` has changed since the answer */
export function watchHydration(document: Document, changed: () => void, signal: AbortSignal): Hydration {
  const window = dom.windowOf(document)
  if (!window || dom.readinessOf(document) === 'complete') return { isHeld: false }
  let isHeld = isTakenOver(document)
  let timer = 0
  let observer: MutationObserver | null = null
  const look = () => {
    if (isHeld || signal.aborted || !isTakenOver(document)) return
    isHeld = true
    changed()
  }
  const rest = () => {
    look()
    window.clearInterval(timer)
    if (!isHeld) return
    const free = () => {
      stop()
      isHeld = false
      changed()
    }
    const latest = window.setTimeout(free, longestMs)
    let quiet = window.setTimeout(free, quietMs)
    observer = new MutationObserver(() => {
      window.clearTimeout(quiet)
      quiet = window.setTimeout(free, quietMs)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true })
    const stop = () => {
      observer?.disconnect()
      window.clearTimeout(latest)
      window.clearTimeout(quiet)
    }
    signal.addEventListener('abort', stop)
  }
  timer = window.setInterval(look, lookMs)
  signal.addEventListener('abort', () => window.clearInterval(timer))
  // The scripts that take over run at the latest before the load event, or are put off by it.
  window.addEventListener('load', () => window.setTimeout(rest, 0), { once: true, signal })
  document.addEventListener('DOMContentLoaded', look, { once: true, signal })
  return {
    get isHeld() {
      return isHeld
    },
  }
}

export function isTakenOver(document: Document): boolean {
  if (dom.allIn(document, marks).length > 0) return true
  const body = dom.bodyOf(document)
  if (!body) return false
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT)
  for (let count = 0; count < mostComments; count++) {
    const comment = comments.nextNode()
    if (!comment) return false
    if (markComments.test((comment as Comment).data)) return true
  }
  return false
}
