import type { Pack } from '@/chinese/tables'
import { openDictionary } from '@/dictionaries/dictionary'
import { writeSections, type SectionData } from '@/dictionaries/format'
import { parseCedict } from './cedict'
import { buildEntries } from './entries'
import { readEntry, type ReadEntry } from './flags'
import { buildForms } from './forms'
import { buildGlosses } from './glosses'
import { frequencyScale, parseFrequencies } from './frequencies'
import { buildLevels } from './levels'
import { writeNotice } from './notice'

export interface Sources {
  /** Text of a `cedict_ts.u8`. */
  readonly cedict: string
  /** `word count tag` lines of jieba's `dict.txt.big`. */
  readonly frequencies: string
  /** By the name of the list: for each level from 1, its words. */
  readonly levels: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly packs: readonly Pack[]
}

export interface Built {
  readonly core: ArrayBuffer
  readonly glosses: ArrayBuffer
  /** Whose work it is and under which licence, as the source itself says. */
  readonly notice: string
  readonly entryCount: number
}

/** @throws SourceError when the CC-CEDICT text is not what it should be */
export function buildDictionary({ cedict, frequencies, levels, packs }: Sources): Built {
  const source = parseCedict(cedict)
  const entries = source.entries.map(readEntry)
  const sections = buildCore(entries, frequencies, levels)
  sections.set('info.date', new TextEncoder().encode(source.header.get('date') ?? ''))
  const build = fingerprint(cedict)
  sections.set('info.build', Uint32Array.of(build))
  if (packs.length > 0) {
    const { lexicon } = openDictionary(writeSections(sections))
    for (const pack of packs) {
      for (const [name, data] of Object.entries(pack(lexicon))) sections.set(`table.${name}`, data)
    }
  }
  const glosses = writeSections(buildGlosses(entries).set('info.build', Uint32Array.of(build)))
  return { core: writeSections(sections), glosses, notice: writeNotice(source.notice, source.header), entryCount: entries.length }
}

function buildCore(entries: readonly ReadEntry[], frequencyText: string, levels: Sources['levels']): Map<string, SectionData> {
  const frequencies = parseFrequencies(frequencyText, traditionalOnly(entries))
  const scale = frequencyScale(frequencies)
  const forms = buildForms(entries, frequencies, scale)
  const { sections } = forms
  for (const [name, data] of buildEntries(entries, forms)) sections.set(name, data)
  for (const [list, words] of Object.entries(levels)) sections.set(`levels.${list}`, buildLevels(entries, words))
  sections.set('info.frequencies', new Uint8Array(Float64Array.of(scale, frequencies.total).buffer))
  return sections
}

/** Characters that occur in Traditional headwords and in no Simplified one. */
function traditionalOnly(entries: readonly ReadEntry[]): Set<string> {
  const simplified = new Set(entries.flatMap((entry) => [...entry.simplified]))
  return new Set(entries.flatMap((entry) => [...entry.traditional]).filter((character) => !simplified.has(character)))
}

/** FNV-1a over the code units: tells two files of different builds apart. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
