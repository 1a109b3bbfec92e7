// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { giveOrder } from '@/entrypoints/background/conversion/orders'
import type { ScriptOrder } from '@/platform/conversion-messages'
import { saveChoice } from '@/platform/page-choices'
import { siteOf } from '@/platform/sites'

vi.mock('@/entrypoints/background/conversion/convert', () => ({ prepareToConvert: () => undefined }))

interface Injection {
  readonly args?: readonly unknown[]
  readonly func?: (...args: readonly unknown[]) => unknown
}

const tabId = 7
const page = globalThis as { tongdu?: unknown; tongduOrder?: ScriptOrder }

/** Planted and found: an order that is heard by the page of another site to which the tab went on; one that only the page's own host hears, and not www before it; one that frames of other sites do not hear. */
describe('what a tab is told to show', () => {
  /** Where the page is by the time that the order comes to it, in a tab that was at `decidedAt` when it was decided. */
  async function order(decidedAt: string, comesTo: string): Promise<ScriptOrder | null> {
    await saveChoice(tabId, siteOf(decidedAt)!, 'traditional')
    Object.assign(fakeBrowser.tabs, { get: () => Promise.resolve({ id: tabId, url: decidedAt }) })
    const executeScript = ({ func, args = [] }: Injection) => {
      vi.stubGlobal('location', new URL(comesTo))
      return Promise.resolve(func ? [{ frameId: 0, result: func(...args) }] : [])
    }
    Object.assign(fakeBrowser.scripting, { executeScript })
    await giveOrder(tabId)
    return page.tongduOrder ?? null
  }

  beforeEach(() => fakeBrowser.reset())
  afterEach(() => {
    vi.unstubAllGlobals()
    delete page.tongdu
    delete page.tongduOrder
  })

  const same = ['https://news.example/a', 'https://www.news.example/', 'http://news.example.:8080/', 'https://新闻.example/', 'http://192.168.0.7/', 'http://[::1]:3000/', 'http://localhost/', 'file:///home/me/a.html']

  it.each(same)('is heard by the page that it was decided for: %s', async (url) => {
    expect(await order(url, url)).toMatchObject({ kind: 'show', target: 'taiwan' })
  })

  it.each(['https://other.example/', 'https://a.news.example/', 'https://example/', 'file:///home/me/a.html'])('is not heard by a page of another site to which the tab went on: %s', async (url) => {
    expect(await order('https://news.example/a', url)).toBeNull()
  })

  it('is heard by frames of other sites in the page', async () => {
    vi.stubGlobal('top', {})
    expect(await order('https://news.example/a', 'https://frame.example/')).toMatchObject({ kind: 'show' })
  })

  it('is told to the script that is there', async () => {
    const show = vi.fn()
    page.tongdu = { conversion: { show } }
    await order('https://news.example/a', 'https://news.example/a')
    expect(show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'show' }))
    expect(page.tongduOrder).toBeUndefined()
  })
})
