import type { ConvertedPage } from '@/page/conversion/convert-page'
import { createMarks, type Marks } from '@/page/conversion/marks'
import type { WriteWatcher } from '@/page/conversion/originals'

/** Marks for learners, while they are wanted. */
export interface Marking extends WriteWatcher {
  want(page: ConvertedPage, isWanted: boolean): void
}

export function createMarking(document: Document): Marking {
  let marks: Marks | null = null
  return {
    written: (node) => marks?.written(node),
    restored: (node) => marks?.restored(node),
    want(page, isWanted) {
      if (isWanted === (marks !== null)) return
      marks?.end()
      marks = isWanted ? createMarks(document, page.originals) : null
      marks?.begin(page.converted())
    },
  }
}
