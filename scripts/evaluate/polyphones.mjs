import { readLines } from './gold'
import { isNearly, percent } from './score'
import { table } from './tables.mjs'

/** Rows of CPP: index, character, reading, sentence. */
export function readPolyphones(path) {
  return readLines(path).map((line) => {
    const [index, character, reading, text] = line.split('\t')
    return { index: Number(index), character, reading: /[1-5]$/.test(reading) ? reading : `${reading}5`, text }
  })
}

export async function polyphonesTable(rows, methods) {
  const { Converter } = await import('opencc-js')
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const traditional = rows.map((row) => ({ ...row, text: toTraditional(row.text) })).filter(({ text }, at) => text.length === rows[at].text.length)
  const lines = []
  for (const method of methods.filter(({ readings }) => readings)) {
    for (const [script, set] of [['Simplified', rows], ['Traditional', traditional]]) {
      let right = 0
      let tolerant = 0
      for (const { index, reading, text } of set) {
        const own = (method.readings(text)[index] ?? '').replace(/^r5$/, 'er5')
        if (own === reading) right++
        if (isNearly(own, reading)) tolerant++
      }
      lines.push([method.name === 'Tongdu' ? 'Tongdu, seen in training' : method.name, script, set.length, percent(right, set.length), percent(tolerant, set.length)])
    }
  }
  return table(['method', 'script', 'sentences', 'right', 'neutral tone aside'], lines)
}
