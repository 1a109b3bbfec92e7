import type { Tab } from '../harness/driver'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'

/** What the card at the front says of where one came from. */
export interface NestedSeen {
  readonly word: string
  readonly lang: string
  readonly reading: string
  readonly crumbs: readonly string[]
  readonly scrollTop: number
  readonly focused: string
}

export const nestedSeen = (tab: Tab): Promise<NestedSeen> =>
  tab.evaluateInPopup(() => {
    const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
    const heading = layer?.querySelector<HTMLElement>('h1')
    return {
      word: heading?.innerText ?? '',
      lang: heading?.lang ?? '',
      reading: layer?.querySelector<HTMLElement>('.reading')?.innerText ?? '',
      crumbs: Array.from(layer?.querySelectorAll('.trail li button') ?? [], (crumb) => crumb.textContent),
      scrollTop: layer?.scrollTop ?? 0,
      focused: document.activeElement?.textContent ?? '',
    }
  })

export async function showsNested(tab: Tab, word: string): Promise<NestedSeen> {
  return await until(async () => {
    const seen = (await tab.popupState()).kind === 'shown' ? await nestedSeen(tab) : null
    return seen?.word === word ? seen : null
  }, `the card of ${word}`)
}

/** Where some Chinese that can be looked up, or another button with that text, is: in pixels of the window, standing still. */
export async function chineseAt(tab: Tab, text: string, within = ''): Promise<{ x: number; y: number }> {
  let last = ''
  return await until(async () => {
    const state = await tab.popupState()
    if (state.kind !== 'shown') return null
    const at = await tab.evaluateInPopup(
      (wanted, around) => {
        const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
        const button = Array.from(layer?.querySelectorAll<HTMLElement>(`${around} button`) ?? []).find((one) => one.textContent === wanted || one.ariaLabel === wanted)
        if (!button) return null
        button.scrollIntoView({ block: 'nearest' })
        const { x, y, width, height } = button.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      },
      text,
      within,
    )
    if (!at) return null
    const now = { x: state.box.x + at.x, y: state.box.y + at.y }
    const isStill = JSON.stringify(now) === last
    last = JSON.stringify(now)
    return isStill ? now : null
  }, `${text} in the card`)
}

export async function clickChinese(tab: Tab, text: string, within = ''): Promise<void> {
  await enterCard(tab, await chineseAt(tab, text, within))
  // The card may have grown, or gone elsewhere, since it was measured.
  const { x, y } = await until(async () => {
    const at = await chineseAt(tab, text, within)
    await tab.moveMouse(at.x, at.y)
    return (await tab.evaluateInPopup(isPointedAt, text)) && at
  }, `the pointer on ${text}`)
  await tab.click(x, y)
}

const isPointedAt = (wanted: string) => {
  const button = document.querySelector<HTMLElement>('button:hover')
  return button?.textContent === wanted || button?.ariaLabel === wanted
}
