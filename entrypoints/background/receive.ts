import type { Browser } from '#imports'
import { asToBackground } from '@/platform/messages'
import type { ToBackground } from '@/platform/messages'

type Sender = Browser.runtime.MessageSender

/**
 * The one door through which scripts in pages reach the background: what is no message of ours, or does not come from a frame
 * of a tab by way of our own scripts, is not even answered.
 */
export function createReceiver(ownId: string, answer: (request: ToBackground, sender: Sender) => Promise<unknown>) {
  return (message: unknown, sender: Sender, reply: (answer: unknown) => void): boolean => {
    const request = asToBackground(message)
    if (!request || sender.id !== ownId || sender.tab?.id === undefined || sender.frameId === undefined) return false
    answer(request, sender).then(reply, () => reply(null))
    return true
  }
}
