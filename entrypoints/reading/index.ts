import { defineUnlistedScript } from '#imports'
import { createHighlighter } from '@/page/highlight'
import { livingRuntime } from '@/platform/api'
import { isolatedWorld } from '@/platform/isolated-world'
import { asToPages } from '@/platform/messages'
import { createHover } from './hover'
import { createPopup } from './own-popup'
import { createLinkedPopup } from './linked-popup'
import { listen } from './listen'
import { originalsIn } from './originals'
import { serve } from './serve'
import { createReader } from './text'
import { heedWishes, isSame, restOf } from './wishes'

declare const __MEASURED__: boolean

/** Readable on light and dark pages alike. */
const markStyle = 'background-color: rgb(255 196 61 / 0.45)'

/** Put into a frame when Han text is met there, or a command asks for it. */
export default defineUnlistedScript(() => {
  const world = isolatedWorld()
  if (!world || world.reading) return
  const ending = new AbortController()
  const key = new Promise<string>((resolve) => {
    // The key travels beside this script, in the answer to the sentinel.
    const wait = () => (world.key === null ? setTimeout(wait, 1) : resolve(world.key))
    wait()
  })
  const isSubFrame = window !== window.top
  const own = createPopup(document, key, __MEASURED__, isSubFrame)
  const popup = isSubFrame ? createLinkedPopup(key, own) : own
  const marker = createHighlighter(document, markStyle)
  const wishes = heedWishes(world)
  const hover = createHover(createReader(document, originalsIn(world)), popup, marker, () => restOf(wishes()))
  world.onLink = (message) => void key.then((ours) => serve(message, popup, ours))
  for (const message of world.waiting.splice(0)) world.onLink(message)

  const end = () => {
    ending.abort()
    livingRuntime()?.onMessage.removeListener(told)
    hover.close()
    popup.remove()
    marker?.dispose()
    world.reading = null
    world.touches = []
    world.onLink = null
  }
  const told = (message: unknown) => {
    const order = asToPages(message)
    if (order?.kind === 'switched' && !order.isOn) end()
    else if (order?.kind === 'wishes' && !isSame(order.wishes, world.wishes)) {
      world.wishes = order.wishes
      hover.forget()
    }
  }
  const turned = () => {
    hover.close()
    popup.dismiss()
  }
  world.reading = { command: (command) => hover.command(command), turned, end }
  livingRuntime()?.onMessage.addListener(told)
  // How the reader wants to read comes with the key.
  void key.then(() => {
    if (!ending.signal.aborted) listen(world, hover, popup, wishes, end, ending.signal)
  })
})
