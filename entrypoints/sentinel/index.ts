import { defineUnlistedScript } from '#imports'
import { isHanUnder } from '@/page/han-under'
import { livingRuntime } from '@/platform/api'
import { conversionHere, isolatedWorld, setIsolatedWorld } from '@/platform/isolated-world'
import type { IsolatedWorld } from '@/platform/isolated-world'
import { asReadAnswer } from '@/platform/messages'
import type { ReadAnswerTaken, ReadBy } from '@/platform/messages'

/** Time between two looks at what lies under a moving pointer. */
const restMs = 40

/**
 * Runs in every frame of every page, so it does next to nothing: it listens, changes nothing, and touches no
 * extension interface until Han text is under the pointer or a finger. Where the reader wants cards by neither, it listens no more.
 */
export default defineUnlistedScript(() => {
  const living = isolatedWorld()
  if (living) {
    living.wake()
    return
  }
  const expected = new Set<string>()
  const watching = { capture: true, passive: true }
  let timer = 0
  let isAsking = false
  let wakings = 0

  const listen = () => {
    wake()
    addEventListener('message', linked, true)
    addEventListener('pageshow', shownAgain, true)
  }
  const wake = () => {
    wakings++
    addEventListener('pointermove', moved, watching)
    addEventListener('pointerdown', touched, watching)
  }
  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return
    world.pointer = event
    if (event.buttons || isAsking || timer) return
    look()
    timer = window.setTimeout(() => {
      timer = 0
      look()
    }, restMs)
  }
  const look = () => {
    if (world.pointer) meet(world.pointer, 'mouse')
  }
  const meet = ({ clientX, clientY }: PointerEvent, by: ReadBy) => {
    if (!isAsking && !(world.reading && world.key) && isHanUnder(document, clientX, clientY)) void ask(by)
  }
  /** What a finger or a button did is kept for the script that heeds it, and is still to come. */
  const touched = (event: PointerEvent) => {
    if (!event.isTrusted || !world.touches) return
    if (event.type === 'pointerdown') {
      world.touches = []
      for (const name of ['pointerup', 'pointercancel', 'click']) addEventListener(name, touched as EventListener, watching)
      if (event.pointerType !== 'mouse') meet(event, 'touch')
    }
    world.touches.push({ event, target: event.composedPath()[0] ?? null })
  }
  const ask = async (by: ReadBy, isAgain = false) => {
    const runtime = livingRuntime()
    // Left behind by an update: a newer copy looks after this frame.
    if (!runtime) return end()
    isAsking = true
    const before = wakings
    let answer: ReadAnswerTaken | null = null
    try {
      answer = asReadAnswer(await runtime.sendMessage({ kind: 'read', by }))
    } catch {
      // Nobody answered.
    }
    isAsking = false
    if (answer?.kind === 'on') {
      world.wishes = answer.wishes
      world.key = answer.key
    } else if (!answer) {
      // We or the background were ended meanwhile. The pointer may rest by now, and then nothing else would ask.
      if (!isAgain) void ask(by, true)
    } else if (wakings === before) {
      // Woken meanwhile, it would have been answered as things were before.
      if (by === 'mouse') removeEventListener('pointermove', moved, true)
      else if (by === 'touch') stopTouch()
    }
  }
  const stopTouch = () => {
    for (const name of ['pointerdown', 'pointerup', 'pointercancel', 'click']) removeEventListener(name, touched as EventListener, true)
    if (world.touches) world.touches = []
  }
  const linked = (event: MessageEvent) => {
    if (!event.isTrusted || !expected.size || typeof event.data !== 'string' || !expected.delete(event.data)) return
    event.stopImmediatePropagation()
    if (world.onLink) world.onLink(event)
    else {
      world.waiting.push(event)
      void ask('frame')
    }
  }
  /** Nobody told this page anything while it was put away for the way back. */
  const shownAgain = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) wake()
  }
  const end = () => {
    removeEventListener('pointermove', moved, true)
    stopTouch()
    removeEventListener('message', linked, true)
    removeEventListener('pageshow', shownAgain, true)
    clearTimeout(timer)
    renewed.disconnect()
  }
  // `document.open()` takes every listener away, ours too; what it leaves is this, and a new root to come.
  const renewed = new MutationObserver(() => {
    world.reading?.end()
    listen()
  })
  const world: IsolatedWorld = {
    isEarly: document.readyState === 'loading' && isEmpty(document),
    pointer: null,
    touches: [],
    key: null,
    wishes: null,
    onLink: null,
    waiting: [],
    expect: (token) => void expected.add(token),
    wake,
    conversion: conversionHere(),
    reading: null,
  }
  setIsolatedWorld(world)
  listen()
  renewed.observe(document, { childList: true })
})

/**
 * Nothing of the page has run: in HTML a head comes before any script. Asking for an element instead would make the browser set up all
 * interfaces of elements for us in every page, 62 KiB (Chromium 156). A page's own names can hide these properties, but not as null.
 */
function isEmpty(document: Document): boolean {
  const type: unknown = document.contentType
  if (type === 'text/html') return document.head === null && document.body === null
  return typeof type === 'string' && !document.documentElement?.firstChild
}
