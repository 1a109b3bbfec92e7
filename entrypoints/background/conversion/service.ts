import { writingOf, isChinese } from '@/chinese/writing'
import type { ConvertAnswer, ConvertedParagraph, ConvertRequest } from '@/platform/conversion-messages'
import { leanAnswer } from '@/platform/lean-answer'
import type { OpenConverter } from '@/platform/open-converter'
import { convertFor } from '@/platform/convert-for'
import type { ReaderWishes } from '@/platform/convert-for'
import { scriptOfTarget } from '@/platform/shown-script'

/** After so long others get their turn: whoever asks for a word meanwhile feels no wait. */
const turnMs = 8
/** More requests than this at once wait for each other, so that a page that asks without end holds a few texts and not all. */
const mostAtOnce = 4

interface ServiceParts {
  readonly open: () => Promise<OpenConverter>
  readonly wishes: () => Promise<ReaderWishes>
  /** Resolves when everything else that waits has had its turn. */
  readonly pause: () => Promise<void>
  readonly now: () => number
}

export interface ConversionService {
  /** Something will be asked soon: opens the files meanwhile. */
  prepare(): void
  /** @param asker a tab: what one asks is answered in the order of asking, so that what it asks first does not wait for the rest */
  convert(request: ConvertRequest, asker: number): Promise<ConvertAnswer>
}

const unchanged: ConvertedParagraph = { text: null, changes: [] }

/** Opens dictionary and tables when first asked, once. They go with the background, which browsers stop after half a minute without work. */
export function createConversionService({ open, wishes, pause, now }: ServiceParts): ConversionService {
  let opening: Promise<OpenConverter> | null = null
  let runningCount = 0
  const waiting: (() => void)[] = []
  const lastOf = new Map<number, Promise<void>>()

  const opened = (): Promise<OpenConverter> => {
    opening ??= open().catch((error: unknown) => {
      // What failed for a passing reason is tried again at the next request.
      opening = null
      throw error
    })
    return opening
  }

  const convertAll = async ({ target, isOtherOnly, paragraphs }: ConvertRequest): Promise<ConvertAnswer> => {
    let parts: [OpenConverter, ReaderWishes]
    try {
      parts = await Promise.all([opened(), wishes()])
    } catch (error) {
      return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
    }
    const [converter, wish] = parts
    const converted: ConvertedParagraph[] = []
    let begun = now()
    for (const { text, language } of paragraphs) {
      if (now() - begun >= turnMs) {
        await pause()
        begun = now()
      }
      const writing = writingOf(text, language)
      const script = writing === 'cantonese' ? 'traditional' : writing
      const isLeft = !isChinese(writing) || (isOtherOnly && script === scriptOfTarget(target))
      if (isLeft) {
        converted.push(unchanged)
        continue
      }
      const { text: shown, changes } = convertFor(wish, converter, text, language, target)
      converted.push(leanAnswer(changes, shown))
    }
    return { kind: 'converted', paragraphs: converted }
  }

  const inTurn = async (request: ConvertRequest): Promise<ConvertAnswer> => {
    while (runningCount >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    runningCount++
    try {
      return await convertAll(request)
    } finally {
      runningCount--
      waiting.shift()?.()
    }
  }

  return {
    prepare() {
      // Whoever asks hears why it failed.
      opened().catch(() => null)
    },
    convert(request, asker) {
      const run = () => inTurn(request)
      const before = lastOf.get(asker)
      const answer = before ? before.then(run) : run()
      const done = answer.then(forget, forget)
      function forget() {
        if (lastOf.get(asker) === done) lastOf.delete(asker)
      }
      lastOf.set(asker, done)
      return answer
    },
  }
}

/** A task of its own, without the four milliseconds that a timer waits. */
export function takeTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(null)
    })
}
