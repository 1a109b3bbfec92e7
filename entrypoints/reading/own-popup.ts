import { activeElementOf, focus } from '@/page/dom'
import { giveFocusBack } from '@/page/focus'
import { placeCard, roomFor } from '@/page/placement'
import type { Box, Surroundings } from '@/page/placement'
import { writeToClipboard } from '@/page/write-to-clipboard'
import { livingRuntime } from '@/platform/api'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'
import { isInSight } from './concealment'
import { contains } from './corridor'
import { createPopupLine } from './popup-line'
import type { LookUpRequest, Popup, PopupOwner } from './popup'

/** In a smaller sub-frame a card would be all scroll bars: there nothing is shown. */
const leastInFrame = { width: 180, height: 60 }

const watchMs = 200

interface Answered {
  readonly request: number
  readonly width: number
  height: number
  keys: readonly string[]
}

/** The popup of this document: one host with one frame, made when it is first needed and made again when it was taken away. */
export function createPopup(document: Document, key: Promise<string | null>, isMeasured: boolean, isSubFrame: boolean): Popup {
  let owner: PopupOwner | null = null
  let asked: { readonly request: number; readonly width: number } | null = null
  let answered: Answered | null = null
  let shown: { readonly request: number; readonly around: Surroundings; width: number; height: number; keys: readonly string[] } | null = null
  let last: LookUpRequest | null = null
  let heard = new Set<number>()
  let watching = 0
  /** Where the card of this word stands, and where it stood before it grew or showed another cut. */
  let box: Box | null = null
  let boxBefore: Box | null = null
  /** The focus went into the card by key: it stays open wherever the pointer is. */
  let isEntered = false
  let isWriting = false

  const line = createPopupLine(document, key, isMeasured, {
    heard: receive,
    connected: () => (heard = new Set()),
    reloaded() {
      popup.hide()
      if (last) send(last)
    },
    taken() {
      box = boxBefore = null
      clearInterval(watching)
      if (shown) owner?.stands(null)
      shown = null
    },
    entered: () => owner?.entered(true),
    left(to) {
      // A card that moved away from under a resting pointer was not left; the pointer tells by its next move where it is.
      if (!(boxBefore && contains(boxBefore, to, 0))) owner?.entered(false)
    },
  })
  const post = (message: ToFrame) => line.post(message)

  function send(look: LookUpRequest) {
    const { width, height } = roomFor(look.around)
    const { id, language } = look.paragraph
    asked = { request: look.request, width }
    answered = null
    post({
      kind: 'look up',
      request: look.request,
      paragraph: heard.has(id) ? { id, language } : look.paragraph,
      offset: look.offset,
      step: look.step,
      ...(look.end !== undefined && { end: look.end }),
      ...(look.keeps && { keeps: look.keeps }),
      ...(look.isAsked && { isAsked: look.isAsked }),
      width,
      maxHeight: height,
    })
    heard.add(id)
  }

  function receive(message: FromFrame) {
    switch (message.kind) {
      case 'rendered':
        if (message.request !== asked?.request) return
        answered = { ...asked, height: message.height, keys: message.keys }
        owner?.rendered(message)
        return
      case 'forgotten':
        heard.clear()
        if (last?.request === message.request) send(last)
        return
      case 'swapped':
        return
      case 'chose':
        if (!shown) return
        shown.height = message.height
        shown.keys = message.keys
        owner?.chose(message)
        void place()
        return
      case 'resized':
        if (!shown) return
        shown.height = message.height
        void place()
        return
      case 'step':
        owner?.stepped(message.direction, message.by)
        return
      case 'pointer':
        if (message.isInside) line.rememberFocus()
        if (shown) owner?.entered(message.isInside)
        return
      case 'writing':
        isWriting = message.isWriting
        owner?.writing(isWriting || isEntered)
        return
      case 'focus':
        if (message.isWanted) enter()
        else leave()
        return
      case 'dismissed':
        popup.hide()
        return
      case 'copy':
        void writeToClipboard(document, message.text).then((isWritten) => line.post({ kind: 'copied', id: message.id, isWritten }))
        return
      case 'no focus':
        // In a window behind others nothing has it.
        if (document.hasFocus()) leave()
        return
      case 'broken':
      case 'ready':
        return
    }
  }

  async function place() {
    if (!shown || !line.host) return
    const { around, width, request } = shown
    // Its size was asked for by a character; the word may go on in the next line.
    const height = Math.min(shown.height, roomFor(around).height)
    const { x, y } = await placeCard(around, { width, height })
    const { host } = line
    if (shown?.request !== request || !host) return
    boxBefore = box
    box = { x, y, width, height }
    host.show(box)
    if (!isInSight(host, box)) host.raiseAgain()
    owner?.stands(box)
    watch(box)
  }

  /** While the card stands there, clicks in it count only as long as it is in sight. */
  function watch(box: Box) {
    clearInterval(watching)
    const look = () => {
      // An update left this copy behind: its card must not stay until the pointer moves again.
      const { host } = line
      if (!livingRuntime()) line.take()
      else if (host && shown) {
        host.stay()
        post({ kind: 'trusted', isTrusted: isInSight(host, box) })
      }
    }
    look()
    watching = window.setInterval(look, watchMs)
  }

  function enter() {
    if (!shown || !line.host) return
    line.rememberFocus()
    isEntered = true
    owner?.writing(true)
    focus(line.host.frame)
    post({ kind: 'entered' })
  }

  function leave() {
    const { host } = line
    if (host && activeElementOf(document) === host.element) giveFocusBack(host.frame, line.focusBefore)
    isEntered = false
    owner?.writing(isWriting)
  }

  const popup: Popup = {
    get isShown() {
      return shown !== null
    },
    get isEntered() {
      return isEntered
    },
    lookUp(look, asker, near) {
      if (owner !== asker && shown) popup.hide()
      owner = asker
      last = look
      const { width, height } = roomFor(look.around)
      if (isSubFrame && (width < leastInFrame.width || height < leastInFrame.height)) return
      if (line.stand(near)) send(look)
    },
    show(request, around, near) {
      const { host } = line
      if (answered?.request !== request || !host) return
      if (!host.attach(near)) {
        line.take()
        return
      }
      shown = { request, around, width: answered.width, height: answered.height, keys: answered.keys }
      box = null
      post({ kind: 'shown', request })
      void place()
    },
    hide() {
      if (!shown) return
      shown = null
      box = boxBefore = null
      clearInterval(watching)
      leave()
      line.host?.hide()
      post({ kind: 'hidden' })
      owner?.stands(null)
    },
    step: (direction, by) => owner?.stepped(direction, by),
    enter,
    leave,
    takes: (key) => shown !== null && shown.keys.includes(key),
    press: (key) => post({ kind: 'pressed', key }),
    isMetBy: ({ target }) => shown !== null && target === line.host?.element,
    sleep(isAsleep) {
      post({ kind: isAsleep ? 'sleep' : 'wake' })
    },
    remove: () => line.take(),
  }
  return popup
}
