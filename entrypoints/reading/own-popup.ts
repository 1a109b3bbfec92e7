import { boundless, roomFor } from '@/page/placement'
import type { Box, Surroundings } from '@/page/placement'
import { writeToClipboard } from '@/page/write-to-clipboard'
import { livingRuntime } from '@/platform/api'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'
import { isInSight } from './concealment'
import { contains } from './corridor'
import { createDragging } from './dragging'
import { createEntering } from './entering'
import { createPopupLine } from './popup-line'
import type { LookUpRequest, Popup, PopupOwner } from './popup'
import { createStanding } from './standing'
import { screenBox } from './surroundings'

/** In a smaller sub-frame a card would be all scroll bars: there nothing is shown. */
const leastInFrame = { width: 180, height: 60 }

const watchMs = 200

interface Answered {
  readonly request: number
  width: number
  height: number
  keys: readonly string[]
}

/** The popup of this document: one host with one frame, made when it is first needed and made again when it was taken away. */
export function createPopup(document: Document, key: Promise<string | null>, isMeasured: boolean, isSubFrame: boolean): Popup {
  let owner: PopupOwner | null = null
  let asked: number | null = null
  let answered: Answered | null = null
  let shown: (Answered & { readonly around: Surroundings; readonly near: Element | null }) | null = null
  let last: LookUpRequest | null = null
  /** To be shown as soon as it is drawn again: the frame was loaded anew between its answer and the order to show it. */
  let due: { readonly request: number; readonly around: Surroundings; readonly near: Element | null } | null = null
  let heard = new Set<number>()
  let watching = 0
  const standing = createStanding()
  /** Of a pinned card: the pointer is at its word, or in it. */
  let isAttended = false
  let isWriting = false

  const line = createPopupLine(document, key, isMeasured, {
    heard: receive,
    connected: () => (heard = new Set()),
    reloaded() {
      if (shown) popup.dismiss()
      if (last) send(last)
    },
    taken() {
      dragging.end()
      standing.forget()
      clearInterval(watching)
      if (shown) owner?.stands(null)
      shown = null
    },
    entered: () => owner?.entered(true),
    left(to) {
      // A card that moved away from under a resting pointer was not left; the pointer tells by its next move where it is.
      if (!(standing.before && contains(standing.before, to, 0))) owner?.entered(false)
    },
  })
  const post = (message: ToFrame) => line.post(message)
  const dragging = createDragging(standing, () => line.host, stand)
  const tellOfWriting = () => owner?.writing(isWriting || entering.isEntered)
  const entering = createEntering(document, line, () => shown !== null, tellOfWriting)

  function send(look: LookUpRequest) {
    const { width, height } = roomFor(look.around, boundless)
    const { id, language } = look.paragraph
    asked = look.request
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
      screen: look.around.screen,
    })
    heard.add(id)
  }

  function receive(message: FromFrame) {
    switch (message.kind) {
      case 'rendered':
        if (message.request !== asked) return
        answered = { request: asked, width: message.width, height: message.height, keys: message.keys }
        owner?.rendered(message)
        if (message.found && due?.request === message.request) popup.show(due.request, due.around, due.near)
        return
      case 'forgotten':
        heard.clear()
        if (last?.request === message.request) send(last)
        return
      case 'swapped':
        return
      case 'chose':
        if (message.request !== shown?.request) return
        shown.width = message.width
        shown.height = message.height
        shown.keys = message.keys
        owner?.chose(message)
        void place()
        return
      case 'resized':
        if (message.request !== shown?.request) return
        shown.width = message.width
        shown.height = message.height
        void place()
        return
      case 'stance':
        standing.take(message.stance)
        if (shown) void place()
        return
      case 'drag':
        dragging.take(message)
        return
      case 'step':
        owner?.stepped(message.direction, message.by)
        return
      case 'pointer':
        if (message.isInside) line.rememberFocus()
        if (message.isInside) isAttended = true
        if (shown) owner?.entered(message.isInside)
        return
      case 'writing':
        isWriting = message.isWriting
        tellOfWriting()
        return
      case 'focus':
        if (message.isWanted) entering.enter()
        else entering.leave()
        return
      case 'dismissed':
        popup.dismiss()
        return
      case 'copy':
        void writeToClipboard(document, message.text).then((isWritten) => line.post({ kind: 'copied', id: message.id, isWritten }))
        return
      case 'no focus':
        // In a window behind others nothing has it.
        if (document.hasFocus()) entering.leave()
        return
      case 'broken':
      case 'ready':
        return
    }
  }

  async function place() {
    if (!shown || !line.host) return
    const { around, width, height, request } = shown
    const box = await standing.next(around, { width, height })
    if (shown?.request === request && !dragging.isOn) stand(box, 0, false)
  }

  function stand(box: Box, step: number, isOver: boolean) {
    const { host } = line
    if (!shown || !host) return
    standing.stood(box)
    if (step > 0) {
      shown.width = box.width
      shown.height = box.height
    }
    host.show(box)
    if (!isInSight(host, box)) host.raiseAgain()
    post({ kind: 'stands', box, screen: screenBox(), step, isOver })
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
        const isTrusted = isInSight(host, box)
        // What the page opened since over a card that stays: it goes where it can be used.
        if (!isTrusted && standing.isPinned) host.attach(shown.near)
        post({ kind: 'trusted', isTrusted })
      }
    }
    look()
    watching = window.setInterval(look, watchMs)
  }

  const popup: Popup = {
    get isShown() {
      return shown !== null
    },
    get isAttended() {
      return isAttended || !standing.isPinned
    },
    get isEntered() {
      return entering.isEntered
    },
    lookUp(look, asker, near) {
      if (owner !== asker && shown) {
        popup.hide()
        // A pinned card stays, and is the new one's from now on.
        if (shown) owner?.stands(null)
      }
      owner = asker
      last = look
      due = null
      const { width, height } = standing.isPinned ? look.around.screen : roomFor(look.around)
      if (isSubFrame && (width < leastInFrame.width || height < leastInFrame.height)) return
      if (line.stand(near)) send(look)
    },
    show(request, around, near) {
      const { host } = line
      if (answered?.request !== request || !host) {
        due = asked === request ? { request, around, near } : null
        return
      }
      due = null
      if (!host.attach(near)) {
        line.take()
        return
      }
      shown = { ...answered, around, near }
      isAttended = true
      standing.another()
      post({ kind: 'shown', request })
      void place()
    },
    hide() {
      if (dragging.isOn) return
      if (standing.isPinned) isAttended = false
      else popup.dismiss()
    },
    attend: () => void (isAttended = true),
    fit() {
      if (standing.isPinned) void place()
    },
    dismiss() {
      due = null
      if (!shown) return
      shown = null
      dragging.end()
      standing.forget()
      clearInterval(watching)
      entering.leave()
      line.host?.hide()
      post({ kind: 'hidden' })
      owner?.stands(null)
    },
    step: (direction, by) => owner?.stepped(direction, by),
    enter: entering.enter,
    leave: entering.leave,
    takes: (key) => shown !== null && popup.isAttended && shown.keys.includes(key),
    press: (key) => post({ kind: 'pressed', key }),
    isMetBy: ({ target }) => shown !== null && target === line.host?.element,
    unseen: () => post({ kind: 'unseen' }),
    sleep(isAsleep) {
      post({ kind: isAsleep ? 'sleep' : 'wake' })
    },
    remove: () => line.take(),
  }
  return popup
}
