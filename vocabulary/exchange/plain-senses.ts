import type { Entry, Gloss, Sense } from '@/dictionaries/entry'

/** The senses of an entry as plain text, references in Simplified. */
export function plainSenses(entry: Entry, entryOf: (id: number) => Entry): string[] {
  return entry.senses.map((sense) => {
    const target = sense.pointsTo?.meaning
    const pointed = target === null || target === undefined ? '' : (entryOf(target).senses.map(senseText).find((text) => text !== '') ?? '')
    return pointed === '' ? senseText(sense) : `${senseText(sense)} → ${pointed}`
  })
}

function senseText({ labels, glosses }: Sense): string {
  const said = glosses.map(glossText).filter((text) => text !== '')
  return [...labels.map((label) => `(${label})`), said.join('; ')].filter((part) => part !== '').join(' ')
}

function glossText(gloss: Gloss): string {
  return gloss
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'label':
          return part.text
        case 'reference':
          return part.reference.simplified
        case 'classifiers':
        case 'pinyin':
          return ''
      }
    })
    .join('')
    .trim()
}
