import { EntryFlag } from '@/chinese/lexicon'
import type { SourceEntry } from './cedict'

const labels = String.raw`(?:\([^)]*\) ?)*`
const pointer =
  '(?:(?:old|archaic|ancient|erhua|dialectal|popular|nonstandard|obscure|classical|contracted|euphemistic|less common|nonstandard simplified) )*' +
  '(?:variant of|variant form of|form of|see|see also|used in|same as|also written|equivalent to)'
const tests = {
  surname: new RegExp(`^${labels}surname \\p{Lu}`, 'u'),
  reference: new RegExp(`^${labels}${pointer} [^ -~]`, 'u'),
  idiom: /\((?:[^)]*[ ,])?idiom\)/,
  bound: /^(?:\([^)]*\) ?)*?\(bound form\)/,
  abbreviation: /^(?:\([^)]*\) ?)*abbr\. (?:for|of|to) /,
  rare: /^(?:\([^)]*\) ?)*?\((?:[^)]*[ ,])?(?:old|archaic|dialect|arch\.|classical)\)|^(?:old|archaic) variant of/,
  classifier: /^(?:\([^)]*\) ?)*classifier (?:for|of)\b/,
}

/** `EntryFlag` bits of a line. */
export function flagsOf({ traditional, syllables, senses }: SourceEntry): number {
  const texts = senses.split('/').filter((sense) => sense !== '' && !/^(?:CL:|Taiwan pr\.)/.test(sense))
  const every = (test: RegExp) => texts.length > 0 && texts.every((text) => test.test(text))
  const some = (test: RegExp) => texts.some((text) => test.test(text))
  const isSurname = every(tests.surname)
  return (
    (/^\p{Lu}/u.test(syllables[0] ?? '') ? EntryFlag.proper : 0) |
    (isSurname ? EntryFlag.surname : 0) |
    (!isSurname && some(tests.surname) ? EntryFlag.alsoSurname : 0) |
    (every(tests.reference) ? EntryFlag.reference : 0) |
    ([...traditional].length === syllables.length ? EntryFlag.aligned : 0) |
    (some(tests.idiom) ? EntryFlag.idiom : 0) |
    (every(tests.bound) ? EntryFlag.bound : 0) |
    (every(tests.abbreviation) ? EntryFlag.abbreviation : 0) |
    (every(tests.rare) ? EntryFlag.rare : 0) |
    (some(tests.classifier) ? EntryFlag.classifier : 0)
  )
}
