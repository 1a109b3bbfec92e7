/**
 * Sends random sequences of events that scripts can make, at everything a listener may stand on. Runs inside a page, so it is
 * self-contained.
 *
 * @param special selector of one more target
 * @returns how many events were sent
 */
export function sendRandomEvents(seed: number, sequences: number, special: string): number {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value
  const text = document.querySelector('[lang=zh]') ?? document.body
  const box = text.getBoundingClientRect()
  const at = () => {
    const [x, y] = next() < 0.8 ? [box.left + next() * 300, box.top + next() * box.height] : [next() * 1000, next() * 800]
    const point = { clientX: x, clientY: y, screenX: x + next() * 9, screenY: y + 90, movementX: 5, movementY: 1 }
    return { ...point, bubbles: true, cancelable: true, composed: true, view: window, detail: 1, buttons: one([0, 0, 1]), relatedTarget: one([null, document.body]) }
  }
  const keys = ['Escape', '.', ',', 'l', 'Enter', 'Tab', 'Alt', 'a', 'ArrowRight', ' ', 'c', 's']
  const transfer = () => {
    const data = new DataTransfer()
    data.setData('text/plain', '学习')
    return data
  }
  const token = () => Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('')
  const makers: (() => Event)[] = [
    () => new MouseEvent(one(['mousemove', 'mousemove', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu']), at()),
    () => new PointerEvent(one(['pointermove', 'pointerdown', 'pointerup', 'pointerover', 'pointerrawupdate', 'pointercancel', 'click']), { ...at(), pointerType: one(['mouse', 'touch', 'pen']) }),
    () => new KeyboardEvent(one(['keydown', 'keyup', 'keypress']), { ...at(), key: one(keys), altKey: next() < 0.3, ctrlKey: next() < 0.2 }),
    () => new WheelEvent('wheel', { ...at(), deltaY: 40 }),
    () => new DragEvent(one(['dragstart', 'drag', 'dragover', 'drop', 'dragend']), { ...at(), dataTransfer: transfer() }),
    () => new ClipboardEvent(one(['copy', 'cut', 'paste']), { bubbles: true, clipboardData: transfer() }),
    () => new FocusEvent(one(['focus', 'blur', 'focusin', 'focusout']), { bubbles: true, relatedTarget: document.body }),
    () => new InputEvent(one(['beforeinput', 'input']), { bubbles: true, data: '学', inputType: 'insertText' }),
    () => new CompositionEvent(one(['compositionstart', 'compositionupdate', 'compositionend']), { bubbles: true, data: '学' }),
    () => new MessageEvent('message', { data: one<unknown>([token(), { key: token() }, { kind: 'read' }, { kind: 'look up' }, null, 7]), ports: [new MessageChannel().port1], origin: location.origin, source: window }),
    () => new Event(one(['scroll', 'resize', 'visibilitychange', 'pagehide', 'pageshow', 'freeze', 'resume', 'selectionchange', 'fullscreenchange', 'toggle', 'beforetoggle', 'load', 'select', 'change', 'submit', 'DOMContentLoaded', 'readystatechange', 'prerenderingchange']), { bubbles: next() < 0.5, composed: true }),
    () => new CustomEvent(one(['tongdu', 'look-up', 'read', 'mousemove', 'wxt:content-script-started']), { bubbles: true, detail: { key: token() } }),
  ]
  if (typeof TouchEvent === 'function') {
    makers.push(() => new TouchEvent(one(['touchstart', 'touchmove', 'touchend']), { bubbles: true, touches: [new Touch({ identifier: 1, target: text, clientX: box.left + 9, clientY: box.top + 9 })] }))
  }
  /** Every way to make `isTrusted` lie; browsers refuse some. */
  const forge = (event: Event): Event => {
    const how = Math.floor(next() * 4)
    try {
      if (how === 0) Object.defineProperty(event, 'isTrusted', { get: () => true })
      if (how === 1) Object.setPrototypeOf(event, Object.create(Object.getPrototypeOf(event) as object, { isTrusted: { get: () => true } }) as object)
      if (how === 2) Object.assign(event, { isTrusted: true })
    } catch {
      // Refused, as it should be.
    }
    return event
  }
  const prototype = Object.getOwnPropertyDescriptor(Event.prototype, 'isTrusted')
  if (!prototype) Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true, configurable: true })

  const targets: EventTarget[] = [window, document, document.documentElement, document.body, text, text.firstChild ?? text, ...document.body.children]
  const more = document.querySelector(special)
  if (more) targets.push(more, more, ...(more.shadowRoot?.querySelectorAll('*') ?? []))
  // A link inside the popup must not be followed by the test itself where the guard is left aside: only clicks are made below.
  let sent = 0
  for (let sequence = 0; sequence < sequences; sequence++) {
    const target = one(targets)
    for (let left = 1 + Math.floor(next() * 5); left > 0; left--) {
      sent++
      const kind = next()
      if (kind < 0.04 && target instanceof HTMLElement) target.click()
      else (kind < 0.7 ? target : one(targets)).dispatchEvent(forge(one(makers)()))
    }
  }
  // What pages hear at once, scripts of ours hear at once: nothing is left to come.
  return sent
}
