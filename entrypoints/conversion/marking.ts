import type { ConvertedPage } from '@/page/conversion/convert-page'
import { createMarks, type Marked, type Marks } from '@/page/conversion/marks'
import type { WriteWatcher } from '@/page/conversion/originals'

/** Marks on what is shown otherwise than written, while they are wanted. */
export interface Marking extends WriteWatcher {
  want(page: ConvertedPage, wanted: Marked): void
}

export function createMarking(document: Document): Marking {
  let marks: Marks | null = null
  let marked: Marked = 'nothing'
  return {
    written: (node) => marks?.written(node),
    restored: (node) => marks?.restored(node),
    want(page, wanted) {
      if (wanted === marked) return
      marked = wanted
      marks?.end()
      marks = wanted === 'nothing' ? null : createMarks(document, page.originals, wanted)
      marks?.begin(page.converted())
    },
  }
}
