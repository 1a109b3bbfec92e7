import type { Entry, Gloss } from '@/dictionaries/entry'
import type { Script } from './script'

/** The first meanings of an entry in one line. */
export function briefly(entry: Entry, script: Script): string {
  return entry.senses
    .slice(0, 3)
    .map((sense) => sense.glosses.slice(0, 2).map((gloss) => glossText(gloss, script)).join('; '))
    .join('; ')
}

export function glossText(gloss: Gloss, script: Script): string {
  return gloss
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'label':
          return part.text
        case 'reference':
          return script.kind === 'traditional' ? part.reference.traditional : part.reference.simplified
        case 'classifiers':
        case 'pinyin':
          return ''
      }
    })
    .join('')
    .trim()
}
