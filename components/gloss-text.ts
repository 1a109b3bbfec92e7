import type { Entry } from '@/dictionaries/entry'
import { glossText } from '@/dictionaries/plain-gloss'
import type { Script } from './script'

/** The first meanings of an entry in one line. */
export function briefly(entry: Entry, { kind }: Script): string {
  return entry.senses
    .slice(0, 3)
    .map((sense) => sense.glosses.slice(0, 2).map((gloss) => glossText(gloss, kind)).join('; '))
    .join('; ')
}
