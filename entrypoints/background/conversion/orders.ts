import { browser } from '#imports'
import type { Browser } from '#imports'
import type { ScriptOrder } from '@/platform/conversion-messages'
import { situationIn, situationOf } from '@/platform/page-situation'
import { noteOfTab, readOfTab } from '@/platform/tab-memory'
import { ignoreForbidden } from '../tabs'
import { prepareToConvert } from './convert'
import { readEdition } from './edition'
import { orderOf } from './order'

/** The conversion script has begun in a frame and asks what to show. */
export async function orderFor({ tab, frameId, url }: Browser.runtime.MessageSender): Promise<ScriptOrder> {
  if (!tab) return { kind: 'as written', isAll: false }
  // The tab may still be told by the address that it comes from.
  const [situation, edition] = await Promise.all([situationIn(tab, frameId === 0 ? url : undefined), readEdition()])
  const order = orderOf(situation, edition)
  if (order.kind === 'show' && tab.id !== undefined) {
    if (situation?.shown.why !== 'automatic') prepareToConvert()
    await noteTurned(tab.id)
  }
  return order
}

const underWay = new Map<number, Promise<void>>()

/** Tells all frames of a tab what they show now. One after the other, so that the last word is the newest. */
export function giveOrder(tabId: number): Promise<void> {
  const mine = (underWay.get(tabId) ?? Promise.resolve()).then(() => give(tabId))
  const done = mine.finally(() => {
    if (underWay.get(tabId) === done) underWay.delete(tabId)
  })
  underWay.set(tabId, done)
  return done
}

async function give(tabId: number): Promise<void> {
  const [situation, edition, isTurned] = await Promise.all([situationOf(tabId), readEdition(), wasTurned(tabId)])
  const order = orderOf(situation, edition)
  const site = situation?.site ?? null
  if (order.kind === 'as written') {
    if (isTurned) await tell({ tabId, allFrames: true }, order, site)
    return
  }
  if (situation?.shown.why !== 'automatic') prepareToConvert()
  const everywhere = { tabId, allFrames: true }
  if (!isTurned) {
    // Nobody there to hear it: the order is left for the script, which is brought at the same time.
    await Promise.all([tell(everywhere, order, site), put(everywhere), noteTurned(tabId)])
    return
  }
  const told = await tell(everywhere, order, site)
  const frameIds = told.filter(({ result }) => result !== true).map(({ frameId }) => frameId)
  if (frameIds.length === 0) return
  // A frame that is gone by now would spoil it for all when it is named.
  if (frameIds.length === told.length || !(await put({ tabId, frameIds }))) await put(everywhere)
}

/** Every tab that shows something else than is written, or did. */
export async function giveOrderEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(async ({ id, discarded }) => id !== undefined && !discarded && (await giveOrder(id))))
}

type Target = Browser.scripting.InjectionTarget

async function put(target: Target): Promise<boolean> {
  const put = browser.scripting.executeScript({ target, files: ['/conversion.js'], injectImmediately: true })
  return (await ignoreForbidden(put)) !== null
}

interface InPage {
  readonly conversion?: { show(order: ScriptOrder): void } | null
}

/**
 * By frame whether there was a conversion script to hear it; where there was none it finds the order when it comes (`takeOrder`).
 *
 * @param site of the page that it was decided for. The tab may have gone on to another site's, which was asked about by itself
 */
async function tell(target: Target, order: ScriptOrder, site: string | null) {
  const told = browser.scripting.executeScript({
    target,
    injectImmediately: true,
    args: [order, site],
    func: (given: ScriptOrder, of: string | null) => {
      const host = location.protocol === 'file:' ? 'file:' : location.hostname.replace(/\.$/, '')
      if (window === window.top && of !== null && host !== of && host !== `www.${of}`) return true
      // Elements of the page are found under such names too, but not as properties of the global's own.
      const own = (name: string) => (Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : null)
      const conversion = ((own('tongdu') as InPage | null)?.conversion ?? own('tongduConversion')) as InPage['conversion']
      if (!conversion) {
        Object.defineProperty(globalThis, 'tongduOrder', { value: given, configurable: true, writable: true })
        return false
      }
      conversion.show(given)
      return true
    },
  })
  return (await ignoreForbidden(told)) ?? []
}

// So that pages where nothing was ever turned are left alone when they come and go.
export const noteTurned = (tabId: number) => noteOfTab(tabId, 'turned', true)
const wasTurned = async (tabId: number) => (await readOfTab(tabId, 'turned')) === true
