import { createAnalyser } from '@/chinese/analyser'
import { createConverter } from '@/chinese/conversion/converter'
import type { Target } from '@/chinese/conversion/conversion'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'

type Convert = (text: string, target: Target, language: string) => string

let opening: Promise<Convert> | undefined
const known = new Map<string, string>()

/** What the converter, in Node, makes of the text of a paragraph. */
export async function expectedOf(text: string, target: Target, language: string): Promise<string> {
  const key = `${target} ${language} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  opening ??= open()
  const shown = (await opening)(text, target, language)
  known.set(key, shown)
  return shown
}

async function open(): Promise<Convert> {
  const [{ lexicon, tables }, conversion] = await Promise.all([loadDictionary(), loadConversion()])
  const analyser = createAnalyser(lexicon, tables)
  const converter = createConverter(lexicon, conversion)
  return (text, target, language) => converter.convert(analyser.analyse(text, { language }), { target }).text
}
