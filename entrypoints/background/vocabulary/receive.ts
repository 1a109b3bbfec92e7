import type { Browser } from '#imports'
import { asVocabularyRequest } from '@/platform/vocabulary-messages'
import type { VocabularyAnswer, VocabularyRequest } from '@/platform/vocabulary-messages'

type Sender = Browser.runtime.MessageSender

/**
 * The door for the popup's frame, and for it alone: browsers say truly from which address a message comes, and scripts in pages,
 * also in a process that a page has broken into, have that of their page.
 *
 * @param frame address of the popup's frame
 */
export function createVocabularyReceiver(ownId: string, frame: string, answer: (request: VocabularyRequest, sender: Sender) => Promise<VocabularyAnswer>) {
  return (message: unknown, sender: Sender, reply: (answer: VocabularyAnswer) => void): boolean => {
    if (sender.id !== ownId || sender.tab?.id === undefined || !isFrame(sender, frame)) return false
    const request = asVocabularyRequest(message)
    if (!request) return false
    answer(request, sender).then(reply, (error: unknown) => reply({ kind: 'refused', why: 'broken', reason: String(error) }))
    return true
  }
}

/** Whether a message comes from this address. */
export function isFrame({ url, origin }: Sender, frame: string): boolean {
  const found = typeof url === 'string' ? URL.parse(url) : null
  const wanted = new URL(frame)
  if (!found || found.protocol !== wanted.protocol || found.host !== wanted.host || found.pathname !== wanted.pathname) return false
  // Firefox names no origin before 126, and Chromium's names no path.
  return origin === undefined || origin === `${wanted.protocol}//${wanted.host}`
}
