import type { LevelOffer, Levels } from '@/components/welcome/level-question'
import { newspapers } from '@/components/welcome/level-question'
import { tellChanged, vocabulary } from '@/platform/vocabulary'
import type { WordId } from '@/vocabulary/word'
import { createKnownWords } from '../review/known'

/** Counts the words of a level that could be marked as known, marks them, and takes that back. */
export function createLevelDesk(draw: () => void): () => Levels {
  let level = 0
  let offer: LevelOffer = { kind: 'none' }
  let added: readonly WordId[] = []
  const known = createKnownWords(async () => {
    const opened = await vocabulary()
    if (opened.kind !== 'open') throw new Error(`The store of words is ${opened.kind}.`)
    return opened.db
  })
  const become = (next: LevelOffer) => {
    offer = next
    draw()
  }
  const failed = (error: unknown) => become({ kind: 'failed', reason: String(error) })
  const source = () => ({ kind: 'levels', highest: Math.min(level, newspapers - 1) }) as const

  async function count(mine: number) {
    const { added: more } = await known.preview(source())
    // Another level may have been chosen meanwhile.
    if (mine === level) become({ kind: 'offered', count: more })
  }

  return () => ({
    level,
    offer,
    choose(next) {
      level = next
      become(next === 0 ? { kind: 'none' } : { kind: 'counting' })
      if (next > 0) count(next).catch(failed)
    },
    mark() {
      become({ kind: 'counting' })
      known.apply(source(), 'known').then((ids) => {
        added = ids
        tellChanged({})
        become({ kind: 'marked', count: ids.length })
      }, failed)
    },
    undo() {
      const gone = added
      added = []
      known.undo(gone).then(() => {
        tellChanged({})
        become({ kind: 'offered', count: gone.length })
      }, failed)
    },
  })
}
