import { allIn, nameOf, shadowRootOf } from '@/page/dom'
import type { Box, Surroundings } from '@/page/placement'
import type { FromParent, ToParent } from '@/platform/link-messages'
import type { LookUpRequest, Popup, PopupOwner } from './popup'
import { hasStrayed } from './rest'
import { screenBox } from './surroundings'

/** Lets the reading script of a sub-frame use the popup of this frame; sums up where the sub-frame lies. */
export function serve(message: MessageEvent, popup: Popup, key: string | null): void {
  const port = message.ports[0]
  const element = elementOf(document, message.source)
  if (!port) return
  const post = (answer: FromParent<Box>) => port.postMessage(answer)
  // In a closed root: it has to show its cards itself.
  if (!element) return post({ kind: 'linked', key: null })
  let isStanding = false
  let isInside = false
  let isWriting = false
  /** Where the frame lay when its card was shown. */
  let place = insideOf(element)
  const owner: PopupOwner = {
    rendered: (answer) => post({ kind: 'rendered', answer }),
    chose: (chose) => post({ kind: 'chose', chose }),
    stands(box) {
      isStanding = box !== null
      if (!isStanding) isInside = isWriting = false
      post({ kind: 'stands', box: box && inwards(box, insideOf(element)) })
    },
    entered(isNow) {
      isInside = isNow
      post({ kind: 'entered', isInside })
    },
    left() {
      isInside = false
      post({ kind: 'left' })
    },
    stepped: (direction, by) => post({ kind: 'stepped', direction, by }),
    writing(isNow) {
      isWriting = isNow
      post({ kind: 'writing', isWriting })
    },
  }
  port.onmessage = ({ data }: MessageEvent<ToParent<LookUpRequest, Surroundings>>) => {
    switch (data.kind) {
      case 'look up':
        popup.lookUp({ ...data.look, around: outwards(data.look.around, element) }, owner, element)
        return
      case 'show':
        place = insideOf(element)
        popup.show(data.request, outwards(data.around, element), element)
        return
      case 'hide':
        popup.hide()
        return
      case 'enter':
        if (isStanding) popup.enter()
        return
      case 'leave':
        if (isStanding) popup.leave()
        return
      case 'dismiss':
        if (isStanding) popup.dismiss()
        return
      case 'attend':
        if (isStanding) popup.attend()
        return
      case 'pressed':
        if (isStanding && popup.takes(data.key)) popup.press(data.key)
        return
    }
  }
  const ending = new AbortController()
  const hear = (name: string, work: (event: Event) => void) => {
    const heard = (event: Event) => {
      if (!element.isConnected) ending.abort()
      else if (event.isTrusted && isStanding) work(event)
    }
    addEventListener(name, heard, { capture: true, passive: true, signal: ending.signal })
  }
  // A sub-frame of another process is not always told when the pointer leaves it for the document around. Of one that has only just
  // come, Chromium gives the document around what was meant for it: that happens at the frame itself.
  hear('mousemove', (event) => {
    if (!event.composedPath().includes(element)) owner.left()
  })
  hear('scroll', () => {
    if (!isInside && !isWriting && hasStrayed(place, insideOf(element))) popup.hide()
  })
  post({ kind: 'linked', key })
}

/** The element that holds a window, also in open shadow roots. */
function elementOf(root: Document | ShadowRoot, source: MessageEventSource | null): Element | null {
  for (const element of allIn(root, '*')) {
    const shadow = shadowRootOf(element)
    if (/^(iframe|frame|object|embed)$/.test(nameOf(element))) {
      if ((element as HTMLIFrameElement).contentWindow === source) return element
    } else if (shadow) {
      const inner = elementOf(shadow, source)
      if (inner) return inner
    }
  }
  return null
}

interface Inside {
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
}

/** Where the viewport of a sub-frame lies in this one: inside border and padding, under scaling transforms. */
function insideOf(element: Element): Inside {
  const box = element.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = element as HTMLElement
  const scaleX = offsetWidth ? box.width / offsetWidth : 1
  const scaleY = offsetHeight ? box.height / offsetHeight : 1
  const style = getComputedStyle(element)
  return {
    x: box.x + (element.clientLeft + parseFloat(style.paddingLeft)) * scaleX,
    y: box.y + (element.clientTop + parseFloat(style.paddingTop)) * scaleY,
    scaleX,
    scaleY,
  }
}

function outwards(around: Surroundings, element: Element): Surroundings {
  const { x, y, scaleX, scaleY } = insideOf(element)
  const out = (box: Box): Box => ({
    x: x + box.x * scaleX,
    y: y + box.y * scaleY,
    width: box.width * scaleX,
    height: box.height * scaleY,
  })
  return { ...around, word: out(around.word), line: out(around.line), screen: screenBox() }
}

const inwards = (box: Box, { x, y, scaleX, scaleY }: Inside): Box => ({
  x: (box.x - x) / scaleX,
  y: (box.y - y) / scaleY,
  width: box.width / scaleX,
  height: box.height / scaleY,
})
