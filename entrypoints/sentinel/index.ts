import { defineUnlistedScript } from '#imports'
import { isHanUnder } from '@/page/han-under'
import { livingRuntime } from '@/platform/api'
import { conversionHere, isolatedWorld, setIsolatedWorld } from '@/platform/isolated-world'
import type { Reading } from '@/platform/isolated-world'
import { asReadAnswer } from '@/platform/messages'
import type { ReadBy } from '@/platform/messages'

/** Time between two looks at what lies under a moving pointer. */
const restMs = 40

/**
 * Runs in every frame of every page, so it does next to nothing: it listens, changes nothing, and touches no
 * extension interface until Han text is under the pointer.
 */
export default defineUnlistedScript(() => {
  const living = isolatedWorld()
  if (living) {
    living.wake()
    return
  }
  const expected = new Set<string>()
  let timer = 0
  let isAsking = false
  /** The reader wants no cards by the pointer here. */
  let isOff = false

  const listen = () => {
    addEventListener('mousemove', moved, { capture: true, passive: true })
    addEventListener('message', linked, true)
  }
  const moved = (event: MouseEvent) => {
    if (!event.isTrusted) return
    world.pointer = { x: event.clientX, y: event.clientY, at: event.timeStamp }
    if (event.buttons || isOff || isAsking || timer) return
    look()
    timer = window.setTimeout(() => {
      timer = 0
      look()
    }, restMs)
  }
  const look = () => {
    if (isAsking || isOff || (world.reading && world.key) || !world.pointer || !isHanUnder(document, world.pointer.x, world.pointer.y)) return
    void ask('mouse')
  }
  const ask = async (by: ReadBy) => {
    const runtime = livingRuntime()
    // Left behind by an update: a newer copy looks after this frame.
    if (!runtime) return end()
    isAsking = true
    try {
      const answer = asReadAnswer(await runtime.sendMessage({ kind: 'read', by }))
      if (answer?.kind === 'on') {
        world.wishes = answer.wishes
        world.key = answer.key
      } else isOff = true
    } catch {
      if (!livingRuntime()) end()
    }
    isAsking = false
  }
  const linked = (event: MessageEvent) => {
    if (!event.isTrusted || !expected.size || typeof event.data !== 'string' || !expected.delete(event.data)) return
    event.stopImmediatePropagation()
    if (world.onLink) world.onLink(event)
    else {
      waiting.push(event)
      void ask('frame')
    }
  }
  const end = () => {
    removeEventListener('mousemove', moved, true)
    removeEventListener('message', linked, true)
    clearTimeout(timer)
    renewed.disconnect()
  }
  // `document.open()` takes every listener away, ours too; what it leaves is this, and a new root to come.
  const renewed = new MutationObserver(() => {
    world.reading?.end()
    listen()
  })
  const waiting: MessageEvent[] = []
  const world = {
    isEarly: document.readyState === 'loading' && isEmpty(document),
    pointer: null as { x: number; y: number; at: number } | null,
    key: null as string | null,
    wishes: null as unknown,
    onLink: null as ((message: MessageEvent) => void) | null,
    waiting,
    expect: (token: string) => void expected.add(token),
    wake: () => void (isOff = false),
    conversion: conversionHere(),
    reading: null as Reading | null,
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
