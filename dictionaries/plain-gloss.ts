import { spell } from '@/chinese/spelling'
import type { Gloss, Sense } from './entry'

export type GlossScript = 'simplified' | 'traditional'

/** A gloss as plain text: labels in brackets, as the source writes them, pinyin with tone marks, measure words left out. */
export function glossText(gloss: Gloss, script: GlossScript): string {
  return gloss
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text
        case 'label':
          return `(${part.text})`
        case 'reference':
          return part.reference[script]
        case 'pinyin':
          return spell(part.syllables, 'marks').map(({ before, text }) => before + text).join('')
        case 'classifiers':
          return ''
      }
    })
    .join('')
    .trim()
}

/** A sense as plain text. @param pointedMeaning what the word that it points to means; '' where it points nowhere */
export function senseText({ labels, glosses }: Sense, pointedMeaning: string, script: GlossScript): string {
  const said = glosses.map((gloss) => glossText(gloss, script)).filter((text) => text !== '')
  const text = [...labels.map((label) => `(${label})`), said.join('; ')].filter((part) => part !== '').join(' ')
  return pointedMeaning === '' ? text : `${text} → ${pointedMeaning}`
}
