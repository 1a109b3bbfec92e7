import type { Finding } from './finding'
import { reasonOf } from './finding'

/** The dictionary as the check asks it. */
export interface DictionaryProbe {
  readonly date: string
  readonly entryCount: number
  /** The reading of a word by itself. */
  readingOf(word: string): readonly string[]
  convert(text: string, to: 'simplified' | 'traditional'): string
}

/** CC-CEDICT has had more since 2020. */
const leastEntries = 100_000

/** Words with one reading each, of which one depends on the word that a character stands in. */
const known: readonly (readonly [word: string, reading: string])[] = [
  ['学习', 'xue2 xi2'],
  ['銀行', 'yin2 hang2'],
  ['旅行', 'lü3 xing2'],
  ['长大', 'zhang3 da4'],
]

/** One for each way, with a character that has several shapes. */
const sentences = [
  { given: '他在网上发现了头发。', to: 'traditional', wanted: '他在網上發現了頭髮。' },
  { given: '我們一起去圖書館。', to: 'simplified', wanted: '我们一起去图书馆。' },
] as const

export async function checkDictionary(open: () => Promise<DictionaryProbe>): Promise<Finding> {
  const check = 'dictionary'
  let probe: DictionaryProbe
  try {
    probe = await open()
  } catch (error) {
    return { check, state: 'fault', text: 'selfDictionaryBroken', values: [reasonOf(error)] }
  }
  const { entryCount, date } = probe
  if (entryCount < leastEntries) return { check, state: 'fault', text: 'selfDictionaryFew', values: [String(entryCount)] }
  for (const [word, wanted] of known) {
    const reading = probe.readingOf(word).join(' ')
    if (reading !== wanted) return { check, state: 'fault', text: 'selfDictionaryWrong', values: [word, reading || '—', wanted] }
  }
  return { check, state: 'well', text: 'selfDictionaryWell', values: [String(entryCount), date] }
}

export async function checkConversion(open: () => Promise<DictionaryProbe>): Promise<Finding> {
  const check = 'conversion'
  try {
    const probe = await open()
    for (const { given, to, wanted } of sentences) {
      const shown = probe.convert(given, to)
      if (shown !== wanted) return { check, state: 'fault', text: 'selfConversionWrong', values: [given, shown, wanted] }
    }
    return { check, state: 'well', text: 'selfConversionWell' }
  } catch (error) {
    return { check, state: 'fault', text: 'selfConversionBroken', values: [reasonOf(error)] }
  }
}
