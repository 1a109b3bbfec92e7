import type { Box, PopupState, ShownPopup, Tab } from './driver'
import { until } from './until'

/** What `popupBox` saw of the popup's iframe element. */
export type Seen = 'absent' | 'hidden' | Box

/** Runs in a page with an iframe element: where it is, if it can be seen. */
export function boxOf(frame: Element): Seen {
  const { x, y, width, height } = frame.getBoundingClientRect()
  const isShown = frame.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0
  return isShown ? { x, y, width, height } : 'hidden'
}

/** Runs in a page with a measured build: the popup's iframe through its open shadow root. */
export function boxInOpenRoot(): Seen {
  const frame = document.querySelector('[data-tongdu-popup]')?.shadowRoot?.querySelector('iframe')
  if (!frame) return 'absent'
  const { x, y, width, height } = frame.getBoundingClientRect()
  const isShown = frame.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0
  return isShown ? { x, y, width, height } : 'hidden'
}

export async function stateFrom(seen: Seen, tab: Tab): Promise<PopupState> {
  if (typeof seen === 'string') return { kind: seen }
  return { kind: 'shown', box: seen, text: await tab.evaluateInPopup(() => document.body.innerText) }
}

export function waitUntilShown(tab: Tab, text: string | undefined): Promise<ShownPopup> {
  const what = text === undefined ? 'the popup to be shown' : `the popup to show ${text}`
  let last: PopupState = { kind: 'absent' }
  return until(async () => {
    last = await tab.popupState()
    return last.kind === 'shown' && (text === undefined || last.text.includes(text)) ? last : null
  }, what).catch((error: unknown) => {
    throw new Error(`${String(error)}; popup: ${JSON.stringify(last)}`)
  })
}

export async function waitUntilHidden(tab: Tab): Promise<void> {
  await until(async () => (await tab.popupState()).kind !== 'shown', 'the popup to go away')
}
