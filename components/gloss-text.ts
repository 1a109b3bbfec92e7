import type { Entry, Gloss, Reference } from '@/dictionaries/entry'

/** The first meanings of an entry in one line. */
export function briefly(entry: Entry): string {
  return entry.senses
    .slice(0, 3)
    .map((sense) => sense.glosses.slice(0, 2).map(glossText).join('; '))
    .join('; ')
}

export function glossText(gloss: Gloss): string {
  return gloss
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'label':
          return part.text
        case 'reference':
          return referenceText(part.reference)
        case 'classifiers':
        case 'pinyin':
          return ''
      }
    })
    .join('')
}

const referenceText = ({ traditional, simplified }: Reference) =>
  traditional === simplified ? simplified : `${simplified} (${traditional})`
