import type { Notice } from '@/components/toast'
import { stateKeys } from '@/components/word-list/days'
import type { WordStringKey, WordStrings } from '@/components/word-list/word-strings'
import { tellChanged } from '@/platform/vocabulary'
import { asTag, changed, takenBack } from '@/vocabulary/list/changes'
import type { Change } from '@/vocabulary/list/changes'
import type { Meeting } from '@/vocabulary/meeting'
import { changeWords, deleteMeeting, deleteWords, undeleteMeeting, undeleteWords } from '@/vocabulary/store/edit'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Word, WordId } from '@/vocabulary/word'
import { inDigits } from '@/components/in-language'

interface Done {
  readonly text: string
  readonly undo: () => Promise<void>
}

/** More are not remembered: what was deleted is kept in memory. */
const mostSteps = 50

/** Everything that changes words from the list: one transaction each, told to all pages, and each can be taken back, the last first. */
export function createEdits(db: () => Promise<VocabularyDb>, tell: (notice: Notice | null) => void, strings: WordStrings) {
  const steps: Done[] = []
  /** One after the other, also when keys come faster than the disk. */
  let work: Promise<void> = Promise.resolve()

  const run = (step: () => Promise<void>): Promise<void> => {
    work = work.then(step).catch((error: unknown) => tell({ text: strings('notKept', [String(error)]), isFault: true }))
    return work
  }
  const did = (done: Done) => {
    steps.push(done)
    if (steps.length > mostSteps) steps.shift()
    tell({ text: done.text, undo: () => void undo() })
  }

  function undo(): Promise<void> {
    return run(async () => {
      const last = steps.at(-1)
      if (!last) return
      await last.undo()
      steps.pop()
      tell({ text: strings('wordsTookBack', [last.text]) })
    })
  }

  function change(ids: readonly WordId[], what: Change): Promise<void> {
    return run(async () => {
      const before = new Map<WordId, Word>()
      const note = (word: Word) => {
        const next = changed(word, what)
        if (next !== word) before.set(word.id, word)
        return next
      }
      const count = await changeWords(await db(), ids, note, Date.now())
      if (count === 0) return ids.length > 1 ? tell({ text: strings('wordsNothingChanged') }) : undefined
      const touched = [...before.keys()]
      tellChanged({ words: touched })
      did({
        text: sentenceOf(what, count, before.values().next().value, strings),
        async undo() {
          await changeWords(await db(), touched, (word) => takenBack(word, before.get(word.id) ?? word, what), Date.now())
          tellChanged({ words: touched })
        },
      })
    })
  }

  function remove(ids: readonly WordId[], gone: (ids: readonly WordId[]) => void): Promise<void> {
    return run(async () => {
      const deleted = await deleteWords(await db(), ids, Date.now())
      gone(ids)
      tellChanged({ words: ids })
      const { length } = deleted.words
      did({
        text: length === 1 ? strings('wordsDidDeleteOne', [deleted.words[0]!.simplified]) : strings('wordsDidDelete', [inDigits(length)]),
        async undo() {
          await undeleteWords(await db(), deleted, Date.now())
          tellChanged({ words: ids })
        },
      })
    })
  }

  function removeMeeting(meeting: Meeting): Promise<void> {
    return run(async () => {
      const deleted = await deleteMeeting(await db(), meeting, Date.now())
      tellChanged({ words: [meeting.wordId] })
      if (!deleted) return
      did({
        text: strings('wordsDidDeleteMeeting'),
        async undo() {
          await undeleteMeeting(await db(), deleted)
          tellChanged({ words: [meeting.wordId] })
        },
      })
    })
  }

  return { change, remove, removeMeeting, undo }
}

function sentenceOf(what: Change, count: number, first: Word | undefined, strings: WordStrings): string {
  const number = inDigits(count)
  switch (what.kind) {
    case 'state': {
      const state = strings(stateKeys[what.state])
      return count === 1 && first ? strings('wordsDidStateOne', [first.simplified, state]) : strings('wordsDidState', [number, state])
    }
    case 'add tag':
      return strings('wordsDidAddTag', [asTag(what.tag), number])
    case 'remove tag':
      return strings('wordsDidRemoveTag', [what.tag, number])
    default: {
      const keys = { gloss: 'wordsDidGloss', note: 'wordsDidNote', reading: 'wordsDidReading' } as const satisfies Record<typeof what.kind, WordStringKey>
      return strings(keys[what.kind], [first?.simplified ?? ''])
    }
  }
}
