/** OpenCC's dictionaries, by their own names, as the npm package opencc-js carries them: `written shown|written shown|…`. */
export const openccNames = [
  'STCharacters', 'STPhrases', 'STPhrases_GeneratedFromRegionalPhrases', 'TSCharacters', 'TSPhrases',
  'TWVariants', 'TWVariantsPhrases', 'TWVariantsRev', 'TWVariantsRevPhrases', 'TWPhrases', 'TWPhrasesRev',
  'HKVariants', 'HKVariantsPhrases', 'HKVariantsRev', 'HKVariantsRevPhrases', 'HKPhrases', 'HKPhrasesRev',
] as const

export type OpenccName = (typeof openccNames)[number]
export type OpenccTexts = Readonly<Record<OpenccName, string>>

/** @throws RangeError when a line is not a pair */
export function readPairs(text: string): [string, string][] {
  return text.split('|').map((line) => {
    const [written, shown, ...rest] = line.split(' ')
    if (!written || !shown || rest.length > 0) throw new RangeError(`Not a line of an OpenCC dictionary: "${line}"`)
    return [written, shown]
  })
}
