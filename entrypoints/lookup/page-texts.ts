import type { Analysis } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import type { SavedCorrection } from '@/platform/correction-record'
import { unpackChanges } from '@/platform/conversion-messages'
import type { LookUp, ParagraphText } from '@/platform/frame-messages'
import { Analyses } from './book'
import type { BookSource } from './book'

/** A paragraph as the page wrote it and as it shows it. */
interface PageText {
  readonly text: string
  readonly shown: AsShown | null
}

const mostKept = 8

/** The last paragraphs that were sent, with their analyses: each is sent once, and later only named. */
export class PageTexts {
  readonly #texts = new Map<number, PageText>()
  readonly #analyses = new Analyses(mostKept)

  hear({ id, text, shown }: ParagraphText): void {
    if (text === undefined) return
    this.#texts.set(id, { text, shown: shown?.text ? { text: shown.text, changes: unpackChanges(shown), target: shown.target } : null })
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= mostKept) break
      this.#texts.delete(oldest)
    }
  }

  /** Undefined where the paragraph is not known any more. */
  analysisOf({ paragraph: { id, language } }: LookUp, { analyser }: BookSource, corrections: readonly SavedCorrection[]): Analysis | undefined {
    const kept = this.#analyses.get(id)
    const text = this.#texts.get(id)?.text
    if (kept || text === undefined) return kept
    const analysis = analyser.analyse(text, { language, corrections })
    this.#analyses.keep(id, analysis)
    return analysis
  }

  shownOf(id: number): AsShown | null {
    return this.#texts.get(id)?.shown ?? null
  }

  /** Corrections changed. */
  forgetAnalyses(): void {
    this.#analyses.clear()
  }

  clear(): void {
    this.#analyses.clear()
    this.#texts.clear()
  }
}
