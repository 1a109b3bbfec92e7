import type { Answers, Asked, Wanted } from '@/page/conversion/asking'
import { livingRuntime } from '@/platform/api'
import type { ConvertAnswer, ConvertRequest, ScriptOrder } from '@/platform/conversion-messages'
import { wholeAnswer } from '@/platform/lean-answer'

/** @throws Error where the background did not answer */
export async function askToConvert({ target, isOtherOnly }: Wanted, paragraphs: readonly Asked[]): Promise<Answers> {
  const runtime = livingRuntime()
  if (!runtime) return { kind: 'gone' }
  // Nothing but that travels: what was asked about may hold nodes beside it, which Firefox refuses to send.
  const request: ConvertRequest = { kind: 'convert', target, isOtherOnly, paragraphs: paragraphs.map(({ text, language }) => ({ text, language })) }
  let answer: ConvertAnswer | null
  try {
    answer = (await runtime.sendMessage(request)) as ConvertAnswer | null
  } catch (error) {
    if (!livingRuntime()) return { kind: 'gone' }
    throw error
  }
  if (!answer) throw new Error('The background did not answer')
  if (answer.kind === 'broken') return { kind: 'broken' }
  return {
    kind: 'converted',
    paragraphs: paragraphs.map(({ text: asked }, index) => {
      const paragraph = answer.paragraphs[index]
      const text = paragraph?.text ?? null
      return paragraph && text !== null ? { text, changes: wholeAnswer(asked, paragraph) } : null
    }),
  }
}

const firstPauseMs = 100
const mostTries = 5

/** @returns null where nobody knows */
export async function askWhatToShow(): Promise<ScriptOrder | null> {
  for (let tries = 0; tries < mostTries; tries++) {
    const runtime = livingRuntime()
    if (!runtime) return null
    try {
      return (await runtime.sendMessage({ kind: 'script' })) as ScriptOrder | null
    } catch {
      // The background is just being started or stopped.
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** tries))
    }
  }
  return null
}

const framesMs = 60

/** Tells the background, not more often than needed, that a frame came or has loaded another page. */
export function tellOfFrames(signal: AbortSignal): () => void {
  let timer = 0
  const changed = () => {
    timer ||= window.setTimeout(() => {
      timer = 0
      // A background that cannot be reached has nothing to bring into a frame either.
      livingRuntime()?.sendMessage({ kind: 'frames' }).catch(() => null)
    }, framesMs)
  }
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement) changed()
  }
  document.addEventListener('load', loaded, { capture: true, signal })
  signal.addEventListener('abort', () => window.clearTimeout(timer))
  return changed
}
