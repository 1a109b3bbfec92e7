// How right the conversion between the scripts is, beside opencc-js in the same run.
import { existsSync, readFileSync } from 'node:fs'
import { isHan } from '@/chinese/characters'
import { foldVariant } from '@/chinese/variants'
import { createAnswers } from './answers.mjs'
import { table } from './tables.mjs'

const gold = new URL('../../tests/fixtures/gold/conversion/', import.meta.url)

/** Spellings that careful Traditional texts both have: which of them is taste. */
const eitherWay = '佈布 佔占 週周 兇凶 昇升 慾欲 瞭了 迴回 遊游 夥伙 唸念 註注 釐厘 盃杯 嚐嘗 燬毀 蹟跡 讚贊 檯台 巖岩 僱雇 誌志 鉅巨 藉借 逕徑 儘盡 託托 併並 傢家 摺折 噁惡 菸煙 核覈 剋克'.split(' ')
const taste = new Map(eitherWay.map(([one, other]) => [one, other]))

/** OpenCC's configurations as locales. */
const configurations = {
  s2t: ['cn', 't'], s2tw: ['cn', 'tw'], s2twp: ['cn', 'twp'], s2hk: ['cn', 'hk'], s2hkp: ['cn', 'hkp'], t2s: ['t', 'cn'], tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'], hk2s: ['hk', 'cn'], hk2sp: ['hkp', 'cn'], t2tw: ['t', 'tw'], t2hk: ['t', 'hk'], tw2t: ['tw', 't'], hk2t: ['hk', 't'],
}

/** Both ways to convert, as functions of a text and two locales. */
export async function conversionMethods(analyser, lexicon, converter) {
  const answer = createAnswers(analyser, lexicon, converter)
  const { Converter } = await import('opencc-js')
  const made = new Map()
  const opencc = (text, from, to) => {
    const key = `${from} ${to}`
    if (!made.has(key)) made.set(key, Converter({ from, to }))
    return made.get(key)(text)
  }
  return [
    { name: 'Tongdu', convert: (text, from, to) => answer({ op: 'convert', text, from, to }) },
    { name: 'opencc-js', convert: opencc },
  ]
}

export function readPairs(part) {
  return linesOf(new URL(`${part}.txt`, gold)).map((line) => line.split('\t'))
}

/** @returns rows of a table: our own sentences, and other people's where they are there */
export function pairsTable(methods, tuning) {
  const sets = ['tuning', 'unseen'].map((part) => ({ name: `gold, ${part}`, pairs: readPairs(part) }))
  const parallel = tuning && `${tuning}conv/gsd_parallel_dev.tsv`
  if (parallel && existsSync(parallel)) sets.push({ name: 'UD dev, parallel', pairs: linesOf(parallel).map((line) => line.split('\t').slice(1)) })
  const rows = []
  for (const { name, pairs } of sets) {
    for (const [from, to] of [['cn', 'tw'], ['tw', 'cn']]) {
      for (const method of methods) {
        const { sentences, characters, wrong } = scorePairs(method, from === 'cn' ? pairs : pairs.map(([one, other]) => [other, one]), from, to)
        rows.push([name, `${from} → ${to}`, method.name, pairs.length, sentences, characters, wrong, ((wrong / characters) * 10_000).toFixed(1)])
      }
    }
  }
  return table(['set', 'direction', 'method', 'sentences', 'right', 'characters', 'wrong', 'wrong in 10,000'], rows)
}

/** Han characters, regional glyphs and taste aside. */
export function scorePairs({ convert }, pairs, from, to) {
  let sentences = 0
  let characters = 0
  let wrong = 0
  for (const [written, meant] of pairs) {
    const shown = folded(convert(written, from, to))
    const wanted = folded(meant)
    // Quotation marks are a matter of their own.
    const han = [...wanted.keys()].filter((index) => isHan(wanted[index].codePointAt(0)))
    const mistakes = han.filter((index) => wanted[index] !== shown[index]).length
    characters += han.length
    wrong += mistakes
    if (mistakes === 0) sentences++
  }
  return { sentences, characters, wrong }
}

const folded = (text) => Array.from(text, (character) => {
  const usual = taste.get(character) ?? character
  return usual.length === 1 ? String.fromCharCode(foldVariant(usual.charCodeAt(0))) : usual
})

export function mistakenPairs({ convert }) {
  return readPairs('tuning').flatMap(([simplified, traditional]) => [
    ...(folded(convert(simplified, 'cn', 'tw')).join('') === folded(traditional).join('') ? [] : [`- ${convert(simplified, 'cn', 'tw')} ← ${traditional}`]),
    ...(folded(convert(traditional, 'tw', 'cn')).join('') === folded(simplified).join('') ? [] : [`- ${convert(traditional, 'tw', 'cn')} ← ${simplified}`]),
  ])
}

/** How sure the conversion says to be, and how many of these characters are right. */
export function surenessTable(analyser, converter, tuning) {
  const rows = []
  const sets = ['tuning', 'unseen'].map((part) => ({ name: `gold, ${part}`, pairs: readPairs(part) }))
  const parallel = tuning && `${tuning}conv/gsd_parallel_dev.tsv`
  if (parallel && existsSync(parallel)) sets.push({ name: 'UD dev, parallel', pairs: linesOf(parallel).map((line) => line.split('\t').slice(1)) })
  for (const { name, pairs } of sets) {
    const counts = { true: [0, 0], false: [0, 0] }
    for (const [simplified, traditional] of pairs) {
      const { changes } = converter.convert(analyser.analyse(simplified, { language: 'zh-Hans' }), { target: 'taiwan', from: 'simplified' })
      const places = [...simplified].length === simplified.length && simplified.length === traditional.length
      if (!places) continue
      for (const { start, shown, isSure } of changes) {
        const count = counts[isSure]
        count[0]++
        if (folded(shown)[0] === folded(traditional[start])[0]) count[1]++
      }
    }
    for (const isSure of [true, false]) {
      const [all, right] = counts[isSure]
      rows.push([name, isSure ? 'sure' : 'unsure', all, all === 0 ? '–' : ((right / all) * 100).toFixed(2)])
    }
  }
  return table(['set', 'says', 'changed characters', 'right'], rows)
}

/** OpenCC's own cases, exactly. */
export function casesTable(methods, tuning) {
  const rows = []
  for (const [configuration, cases] of Map.groupBy(readCases(tuning), ([name]) => name)) {
    const [from, to] = configurations[configuration]
    const right = methods.map(({ convert }) => cases.filter(([, written, meant]) => convert(written, from, to) === meant).length)
    rows.push([configuration, cases.length, ...right])
  }
  const sums = rows.reduce((sum, row) => row.map((cell, column) => (column === 0 ? 'all' : (sum[column] ?? 0) + cell)), [])
  return table(['configuration', 'cases', ...methods.map(({ name }) => name)], [...rows, sums])
}

/** The cases that we answer otherwise, only the pieces between spaces that differ. */
export function otherCases({ convert }, tuning) {
  const found = new Map()
  for (const [configuration, written, meant] of readCases(tuning)) {
    const [from, to] = configurations[configuration]
    const pieces = [written, convert(written, from, to), meant].map((text) => text.split(/(?<=[ 、，。；])/))
    for (const [index, piece] of pieces[0].entries()) {
      if (pieces[1][index] === pieces[2][index]) continue
      const key = `${piece.trim()}: ${pieces[1][index]?.trim()}, OpenCC ${pieces[2][index]?.trim()}`
      found.set(key, [...(found.get(key) ?? []), configuration])
    }
  }
  return Array.from(found, ([key, names]) => `- ${key} (${names.join(', ')})`)
}

const readCases = (tuning) =>
  linesOf(`${tuning}conv/opencc_cases.tsv`)
    .map((line) => line.split('\t'))
    .filter(([configuration]) => Object.hasOwn(configurations, configuration))
    .map(([configuration, written, meant]) => [configuration, JSON.parse(written), JSON.parse(meant)])

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
