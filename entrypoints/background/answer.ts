import type { Browser } from '#imports'
import type { ToBackground } from '@/platform/messages'
import { readShortcuts } from '@/platform/shortcuts'
import { convert } from './conversion/convert'
import { giveOrder, orderFor } from './conversion/orders'
import { link, startReading } from './reading'

/** What each request of a script in a page leads to. */
export async function answer(request: ToBackground, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const tabId = sender.tab?.id
  const frameId = sender.frameId
  if (tabId === undefined || frameId === undefined) return null
  switch (request.kind) {
    case 'read':
      return await startReading(request.by, sender)
    case 'link':
      return await link(tabId, request.token, request.frames)
    case 'script':
      return await orderFor(sender)
    case 'frames':
      return await giveOrder(tabId)
    case 'shortcuts':
      return await readShortcuts()
    case 'convert':
      return await convert(request, sender)
  }
}
