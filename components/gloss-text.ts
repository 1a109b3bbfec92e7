import type { Entry, Gloss, Sense } from '@/dictionaries/entry'
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

/** A sense as plain text, for keeping. @param pointedMeaning what the word that it points to means; '' where it points nowhere */
export function senseText({ labels, glosses }: Sense, pointedMeaning: string, script: Script): string {
  const said = glosses.map((gloss) => glossText(gloss, script)).filter((text) => text !== '')
  const text = [...labels.map((label) => `(${label})`), said.join('; ')].filter((part) => part !== '').join(' ')
  return pointedMeaning === '' ? text : `${text} → ${pointedMeaning}`
}
