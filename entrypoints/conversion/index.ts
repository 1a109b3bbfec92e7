import { defineUnlistedScript } from '#imports'
import { convertPage, type ConvertedPage } from '@/page/conversion/convert-page'
import { watchHydration } from '@/page/conversion/hydration'
import { livingRuntime } from '@/platform/api'
import type { ScriptOrder } from '@/platform/conversion-messages'
import { conversionHere, isolatedWorld, setConversion, takeOrder } from '@/platform/isolated-world'
import { askToConvert, askWhatToShow, tellOfFrames } from './background'
import { createMarking } from './marking'

/** Between two looks whether the extension is still there. */
const livingMs = 1500

/** Put into the frames of pages that are shown in another script. */
export default defineUnlistedScript(() => {
  if (conversionHere()) return
  const ending = new AbortController()
  const { signal } = ending
  let ordered: ScriptOrder | null = null
  const frames = tellOfFrames(signal)
  const marking = createMarking(document)
  const page: ConvertedPage = convertPage(document, { convert: askToConvert, watcher: marking, framesChanged: frames, gone: () => end() })
  const show = () => {
    if (!ordered || isBeingDrawn(document)) return
    const order: ScriptOrder = hydration.isHeld ? { kind: 'as written', isAll: false } : ordered
    const before = page.originals.target
    page.show(order)
    if (page.originals.target !== before) isolatedWorld()?.reading?.turned()
    marking.want(page, order.kind === 'show' ? order.marked : 'nothing')
  }
  const hydration = watchHydration(document, show, signal)
  const ask = async () => {
    ordered = null
    const order = await askWhatToShow()
    // What was ordered while the answer was under way is newer.
    if (order && !ordered && !signal.aborted) {
      ordered = order
      show()
    }
    if (!livingRuntime()) end()
  }
  const end = () => {
    if (signal.aborted) return
    ending.abort()
    page.end()
    marking.want(page, 'nothing')
    setConversion(null)
  }
  setConversion({
    originals: page.originals,
    show(order) {
      ordered = order
      show()
    },
    async showSelection(target) {
      await page.showSelection(target)
      isolatedWorld()?.reading?.turned()
    },
    end,
  })
  // An update or a reload of the extension leaves this script behind, in Chromium alive: then the page is as written again.
  const living = window.setInterval(() => livingRuntime() ?? end(), livingMs)
  signal.addEventListener('abort', () => window.clearInterval(living))
  // Back from the back/forward cache: it may have been ordered otherwise since.
  addEventListener('pageshow', (event) => event.persisted && void ask(), { signal })
  document.addEventListener('prerenderingchange', show, { signal })
  ordered = takeOrder()
  if (ordered) show()
  else void ask()
})

/** Prepared before anybody looks at it: nothing is done for a page that may never be seen. */
function isBeingDrawn(document: Document & { readonly prerendering?: boolean }): boolean {
  return document.prerendering === true
}
