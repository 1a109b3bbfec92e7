import type { Browser } from '#imports'
import { isPageRequest } from '@/platform/page-of-card'
import type { PageOfCard } from '@/platform/page-of-card'
import { readSettings } from '@/platform/settings'
import { addressToKeep } from '@/vocabulary/address'
import { isFrame } from './vocabulary/receive'

type Sender = Browser.runtime.MessageSender

/** Tells the popup's frame, and nobody else, the title and address of its page: the reader wants them in what is copied. */
export function createPageReceiver(ownId: string, frame: string) {
  return (message: unknown, sender: Sender, reply: (answer: PageOfCard | null) => void): boolean => {
    const { tab } = sender
    if (!isPageRequest(message) || sender.id !== ownId || tab?.id === undefined || !isFrame(sender, frame)) return false
    readSettings().then(
      ({ keepsAddress }) => reply({ title: tab.title ?? null, url: tab.url === undefined ? null : addressToKeep(tab.url, keepsAddress === 'whole' ? 'whole' : 'trimmed') }),
      () => reply(null),
    )
    return true
  }
}
