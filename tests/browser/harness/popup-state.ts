import { untilDrawn } from './drawn'
import type { Box, FramePath, PopupState, ShownPopup, Tab } from './driver'
import type { Place, Point } from './text-point'
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

/** The box is read after the text: a card that has just gone on to another word has that word's place by then. */
export async function stateFrom(see: () => Promise<Seen>, tab: Tab): Promise<PopupState> {
  const before = await see()
  if (typeof before === 'string') return { kind: before }
  const text = await tab.evaluateInPopup(() => document.body.innerText)
  const box = await see()
  return typeof box === 'string' ? { kind: box } : { kind: 'shown', box, text }
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

/**
 * Points at the words in turn, and rests on each as a reader does who finds that nothing comes: our scripts are only just coming or
 * going, and no single move is sure to be heard.
 */
export async function pointUntilShown(tab: Tab, words: readonly (Place | string)[], text?: string, timeoutMs = 15_000, path: FramePath = []): Promise<void> {
  let last: PopupState = { kind: 'absent' }
  const isThere = async () => {
    last = await tab.popupState()
    return last.kind === 'shown' && (text === undefined || last.text.includes(text))
  }
  await until(
    async () => {
      for (const word of words) {
        await tab.hover(word, path)
        const rested = Date.now()
        await until(async () => (await isThere()) || Date.now() - rested > restMs, 'the rest of the pointer')
      }
      return await isThere()
    },
    `a card while the pointer goes over ${words.map((word) => (typeof word === 'string' ? word : word.text)).join(' and ')}`,
    timeoutMs,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; popup: ${JSON.stringify(last)}`)
  })
}

const restMs = 400

/**
 * Moves the pointer to a place of the card, to and fro by a pixel, until `isThere` says so in the card. A browser sends the pointer
 * where it last drew something, so a card that the page has just shown meets it one drawn frame later; a hand does not notice.
 */
export async function enterCard(tab: Tab, { x, y }: Point, isThere: () => boolean = isPointerInside): Promise<void> {
  let turn = 0
  await until(async () => {
    await tab.moveMouse(x + (++turn % 2), y)
    return await tab.evaluateInPopup(isThere)
  }, 'the pointer in the card')
  if (turn % 2 !== 0) await tab.moveMouse(x, y)
}

const isPointerInside = () => document.querySelector('.layer:hover, .card-frame :hover') !== null

/** Chromium's own word, which the guard waits for too, that nothing is painted over the card. */
export const cardOnTop = (tab: Tab): Promise<void> =>
  tab.evaluateInPopup(async () => {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return
    await new Promise<void>((resolve) => {
      const told = (entries: IntersectionObserverEntry[]) => entries.some((entry) => (entry as unknown as { isVisible: boolean }).isVisible) && resolve()
      new IntersectionObserver(told, { threshold: [0.98], trackVisibility: true, delay: 100 } as IntersectionObserverInit).observe(document.body)
    })
  })

export async function waitUntilHidden(tab: Tab): Promise<void> {
  await until(async () => (await tab.popupState()).kind !== 'shown', 'the popup to go away')
  await untilDrawn(tab)
}
