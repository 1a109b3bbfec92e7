import type { Tab } from '../harness/driver'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { placeInCard, placeNow } from '../vocabulary/saving-in-card'

/** What can be seen in the card at the front. */
export interface SeenCard {
  readonly word: string
  /** What is read in it, without what is covered. */
  readonly text: string
  readonly classes: readonly string[]
  readonly tools: readonly string[]
  readonly said: string
  readonly height: number
}

export function seenCard(tab: Tab): Promise<SeenCard> {
  return tab.evaluateInPopup(() => {
    const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
    const card = layer?.querySelector<HTMLElement>('.card')
    const all = Array.from(card?.querySelectorAll('*') ?? [])
    return {
      word: card?.querySelector('h1')?.textContent ?? '',
      text: card?.innerText ?? '',
      classes: [...new Set(all.flatMap((element) => Array.from(element.classList)))],
      tools: Array.from(card?.querySelectorAll('.tools-row .tool, .tools-row .choice-of-tool') ?? [], (tool) => tool.ariaLabel ?? tool.textContent.trim()),
      said: card?.querySelector('.said')?.textContent ?? '',
      height: layer?.offsetHeight ?? 0,
    }
  })
}

export function untilSeen(tab: Tab, isSo: (card: SeenCard) => boolean, what: string, meanwhile?: () => Promise<void>): Promise<SeenCard> {
  let last: SeenCard | null = null
  return until(async () => {
    last = (await tab.popupState()).kind === 'shown' ? await seenCard(tab) : null
    if (last && isSo(last)) return last
    await meanwhile?.()
    return null
  }, what).catch((error: unknown) => {
    throw new Error(`${String(error)}; card: ${JSON.stringify(last)}`)
  })
}

/** After so many looks a person who was too quick, for our scripts or for the guard, does it again. */
const patience = 40

/** Points at a word until its card is there: while our scripts are only just coming, no single move is sure to be heard. */
export async function pointAt(tab: Tab, word: string): Promise<SeenCard> {
  const place = { within: '#one', text: word }
  await tab.moveMouse(3, 3)
  await tab.hover(place)
  let looks = 0
  return await untilSeen(
    tab,
    (card) => card.word === word,
    `the card of ${word}`,
    async () => {
      if (++looks % patience !== 0) return
      await tab.moveMouse(3, 3)
      await tab.hover(place)
    },
  )
}


/** Goes into the card and clicks there until it shows what it should. */
export async function clickUntil(tab: Tab, selector: string, isSo: (card: SeenCard) => boolean, what: string): Promise<SeenCard> {
  await enterCard(tab, await placeInCard(tab, selector))
  let looks = 0
  return await untilSeen(
    tab,
    isSo,
    what,
    async () => {
      if (looks++ % patience !== 0) return
      // It may have gone with the last click, whose effect is still to come.
      const place = await placeNow(tab, selector)
      if (place) await tab.click(place.x, place.y)
    },
  )
}

/** As `faultsOfAxe`, of the card's frame alone: it is no page, so it needs no landmarks. */
export const faultsOfCard = async (): Promise<string[]> => {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
  const { violations } = await axe.run({ rules: { region: { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
