import { browser } from '#imports'
import type { Writing } from '@/chinese/analysis'
import { scriptPreference, writingOf } from '@/chinese/writing'
import type { Script } from './shown-script'

/** What a page is written in, by a sample of all its frames, whatever it shows now. */
export interface PageWriting {
  readonly writing: Writing
  /** What most of it is in; null when it is not Chinese. */
  readonly script: Script | null
}

/** @returns null where the browser lets nobody in */
export async function readPageWriting(tabId: number): Promise<PageWriting | null> {
  const asked = browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/sample.js'], injectImmediately: true })
  const answers = await asked.catch(() => null)
  if (!answers) return null
  // The page itself before what is framed in it.
  const samples = answers.toSorted((one, other) => one.frameId - other.frameId).map(({ result }) => asSample(result))
  const text = samples.map((sample) => sample.text).join('\n')
  return writingIn(text, samples[0]?.language ?? '')
}

export function writingIn(text: string, language: string): PageWriting {
  const writing = writingOf(text, language)
  return { writing, script: scriptIn(writing, text, language) }
}

function scriptIn(writing: Writing, text: string, language: string): Script | null {
  switch (writing) {
    case 'simplified':
    case 'traditional':
      return writing
    case 'cantonese':
    case 'mixed':
      return scriptPreference(text, language).script
    case 'japanese':
    case 'korean':
    case 'none':
      return null
  }
}

/** It comes out of a page's process. */
function asSample(given: unknown): { readonly text: string; readonly language: string } {
  const { text, language } = (given ?? {}) as { text?: unknown; language?: unknown }
  return { text: typeof text === 'string' ? text.slice(0, 20_000) : '', language: typeof language === 'string' ? language.slice(0, 100) : '' }
}
