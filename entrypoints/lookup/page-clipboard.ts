import type { FromFrame } from '@/platform/frame-messages'

export interface PageClipboard {
  /** @returns whether the page's window was let */
  write(text: string): Promise<boolean>
  /** The page's side has answered. */
  heard(id: number, isWritten: boolean): void
}

/** What is asked for by a key in the page is copied there, since in this frame no key was pressed. */
export function createPageClipboard(post: (message: FromFrame) => void): PageClipboard {
  const waiting = new Map<number, (isWritten: boolean) => void>()
  let last = 0
  return {
    write(text) {
      const id = ++last
      const answer = Promise.withResolvers<boolean>()
      waiting.set(id, answer.resolve)
      post({ kind: 'copy', id, text })
      return answer.promise
    },
    heard(id, isWritten) {
      waiting.get(id)?.(isWritten)
      waiting.delete(id)
    },
  }
}
