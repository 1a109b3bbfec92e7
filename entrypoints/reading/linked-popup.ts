import type { Box, Surroundings } from '@/page/placement'
import { livingRuntime } from '@/platform/api'
import type { FromParent, ToParent } from '@/platform/link-messages'
import { contains } from './corridor'
import { placeIn } from './pointers'
import type { LookUpRequest, Popup, PopupOwner } from './popup'

/**
 * How long the frame around may take to answer. It expects us, and says so too where it cannot help; on a busy machine its reading script
 * takes a while to come, and a card that came here before would stay here.
 */
const patienceMs = 10_000

type Up = ToParent<LookUpRequest, Surroundings>
type Down = FromParent<Box>

/**
 * The popup of a sub-frame: that of the top window, reached through the frames between, or `own` where these cannot be
 * reached without the page noticing (Tongdu came later than the page's scripts) or do not belong to us.
 */
export function createLinkedPopup(key: Promise<string | null>, own: Popup): Popup {
  let owner: PopupOwner | null = null
  let port: MessagePort | null = null
  /** Where the card stands, in pixels of this frame; null where none is shown. */
  let card: Box | null = null
  let isAttended = false
  let keys: readonly string[] = []
  /** What is asked before it is known who answers. */
  let waiting: ((popup: Popup) => void)[] | null = []
  let answering: Popup = own

  const post = (message: Up) => port?.postMessage(message)
  const upwards: Popup = {
    get isShown() {
      return card !== null
    },
    get isAttended() {
      return isAttended
    },
    // A key that is pressed meanwhile is told to the frame around.
    isEntered: false,
    lookUp(look, asker) {
      owner = asker
      post({ kind: 'look up', look })
    },
    show(request, around) {
      isAttended = true
      post({ kind: 'show', request, around })
    },
    takes: (key) => card !== null && keys.includes(key),
    press: (key) => post({ kind: 'pressed', key }),
    isMetBy: (event) => card !== null && event instanceof MouseEvent && contains(card, placeIn(event), 0),
    hide() {
      isAttended = false
      if (card) post({ kind: 'hide' })
    },
    dismiss() {
      if (card) post({ kind: 'dismiss' })
    },
    attend() {
      isAttended = true
      post({ kind: 'attend' })
    },
    // The frame around sees that for itself.
    fit() {},
    step: (direction, by) => owner?.stepped(direction, by),
    enter: () => post({ kind: 'enter' }),
    leave: () => post({ kind: 'leave' }),
    // The document around hears it too.
    unseen() {},
    sleep() {},
    remove() {
      upwards.dismiss()
      port?.close()
    },
  }

  function receive(message: Down) {
    switch (message.kind) {
      case 'rendered':
        keys = message.answer.keys
        owner?.rendered(message.answer)
        return
      case 'chose':
        keys = message.chose.keys
        owner?.chose(message.chose)
        return
      case 'stands':
        card = message.box
        owner?.stands(message.box)
        return
      case 'entered':
        if (message.isInside) isAttended = true
        owner?.entered(message.isInside)
        return
      case 'left':
        owner?.left()
        return
      case 'stepped':
        owner?.stepped(message.direction, message.by)
        return
      case 'writing':
        owner?.writing(message.isWriting)
        return
      case 'linked':
        return
    }
  }

  void link(key).then((linked) => {
    port = linked
    if (port) port.onmessage = ({ data }: MessageEvent<Down>) => receive(data)
    answering = port ? upwards : own
    const first = waiting ?? []
    waiting = null
    for (const work of first) work(answering)
  })

  const when = (work: (popup: Popup) => void) => {
    if (waiting) waiting.push(work)
    else work(answering)
  }
  return {
    get isShown() {
      return answering.isShown
    },
    get isAttended() {
      return answering.isAttended
    },
    get isEntered() {
      return answering.isEntered
    },
    lookUp: (look, asker, near) => when((popup) => popup.lookUp(look, asker, near)),
    show: (request, around, near) => when((popup) => popup.show(request, around, near)),
    hide: () => when((popup) => popup.hide()),
    dismiss: () => when((popup) => popup.dismiss()),
    attend: () => answering.attend(),
    fit: () => answering.fit(),
    step: (direction, by) => when((popup) => popup.step(direction, by)),
    enter: () => when((popup) => popup.enter()),
    leave: () => when((popup) => popup.leave()),
    takes: (key) => answering.takes(key),
    press: (key) => when((popup) => popup.press(key)),
    isMetBy: (event) => answering.isMetBy(event),
    unseen: () => when((popup) => popup.unseen()),
    sleep: (isAsleep) => when((popup) => popup.sleep(isAsleep)),
    remove: () => when((popup) => popup.remove()),
  }
}

/** The frames between this one and the top window, where the browser tells them. */
function framesAround(): number[] | null {
  const runtime = livingRuntime()
  if (!runtime?.getFrameId) return null
  const ids: number[] = []
  for (let around: Window = window; around !== around.parent; around = around.parent) ids.push(runtime.getFrameId(around.parent))
  return ids
}

/** A port to the reading script of the frame around, or null. */
async function link(key: Promise<string | null>): Promise<MessagePort | null> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  let isExpected: unknown = false
  try {
    isExpected = await livingRuntime()?.sendMessage({ kind: 'link', token, frames: framesAround() })
  } catch {
    // No background to ask any more: this copy was left behind.
  }
  if (isExpected !== true) return null
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<MessagePort | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), patienceMs)
    port1.onmessage = ({ data }: MessageEvent<Down>) => {
      clearTimeout(timer)
      void key.then((ours) => resolve(data.kind === 'linked' && ours !== null && data.key === ours ? port1 : null))
    }
  })
  window.parent.postMessage(token, '*', [port2])
  const linked = await answer
  if (!linked) port1.close()
  return linked
}
