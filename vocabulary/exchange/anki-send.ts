import { ankiTags, ankiValues } from './anki-note'
import { AnkiError } from './anki-connect'
import type { AnkiConnect, AnkiNote } from './anki-connect'
import type { Batches } from './export-file'
import type { Including } from './kept'

export interface Sent {
  readonly added: number
  readonly updated: number
  /** Notes that Anki would not take. */
  readonly refused: number
}

export interface SendOptions {
  readonly deck: string
  readonly including: Including
  readonly onProgress?: (sent: Sent) => void
  readonly signal?: AbortSignal
}

/** So few that Anki answers within the five seconds. */
const batchSize = 50
/** How often a batch is tried when Anki was too slow. */
const tries = 3

/** Puts words into Anki: notes that are there are brought up to date, others added. @throws AnkiError when it cannot go on */
export async function sendToAnki(anki: AnkiConnect, batches: Batches, { deck, including, onProgress, signal }: SendOptions): Promise<Sent> {
  let sent: Sent = { added: 0, updated: 0, refused: 0 }
  await anki.begin(signal)
  await anki.prepare(deck, signal)
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += batchSize) {
      signal?.throwIfAborted()
      const notes = await Promise.all(
        batch.slice(start, start + batchSize).map(async (kept) => ({ values: await ankiValues(kept, including), tags: ankiTags(kept.word.tags) })),
      )
      const { added, updated, refused } = await sendBatch(anki, notes, deck, signal)
      sent = { added: sent.added + added, updated: sent.updated + updated, refused: sent.refused + refused }
      onProgress?.(sent)
    }
  }
  return sent
}

/**
 * Every try begins by asking which notes are there. So a try of which nobody knows how far it came is followed by one that adds only what is missing:
 * no note is ever doubled.
 */
async function sendBatch(anki: AnkiConnect, notes: readonly AnkiNote[], deck: string, signal?: AbortSignal): Promise<Sent> {
  const find = () => anki.find(notes.map(({ values }) => values.Id), signal)
  let before: (number | null)[] | null = null
  for (let round = 1; ; round++) {
    signal?.throwIfAborted()
    try {
      const found = await find()
      before ??= found
      const there = notes.flatMap((note, index) => (typeof before?.[index] === 'number' ? [{ ...note, id: before[index] }] : []))
      if (there.length > 0) await anki.update(there, signal)
      const missing = notes.filter((_, index) => found[index] === null)
      if (missing.length > 0) await addWhatCanBe(anki, missing, deck, signal)
      return countSent(before, await find())
    } catch (error) {
      if (!(error instanceof AnkiError) || error.fault !== 'slow' || round === tries) throw error
    }
  }
}

/** Newer versions of AnkiConnect say so when they could not add some, older ones count them out: afterwards it is asked what is there. */
async function addWhatCanBe(anki: AnkiConnect, notes: readonly AnkiNote[], deck: string, signal?: AbortSignal): Promise<void> {
  try {
    await anki.add(notes, deck, signal)
  } catch (error) {
    if (!(error instanceof AnkiError) || error.fault !== 'said') throw error
  }
}

function countSent(before: readonly (number | null)[], after: readonly (number | null)[]): Sent {
  const updated = before.filter((id) => id !== null).length
  const there = after.filter((id) => id !== null).length
  return { updated, added: Math.max(0, there - updated), refused: after.length - there }
}
