import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagesIn } from '../build/licences'
import type { Files } from './package'

const required = {
  'LICENSE.txt': ['MIT License', 'Permission is hereby granted'],
  'THIRD-PARTY.txt': ['CC-CEDICT', 'CC BY-SA 4.0', 'jieba', 'OpenCC', 'preact'],
  'dictionary/LICENSE.txt': ['CC-CEDICT', 'https://creativecommons.org/licenses/by-sa/4.0/', 'jieba', 'OpenCC'],
  'dictionary/LICENSE-OpenCC.txt': ['Apache License', 'Version 2.0'],
  'strokes/ARPHICPL.TXT': ['ARPHIC PUBLIC LICENSE', 'Copyright (C) 1999 Arphic Technology Co., Ltd.'],
}

/** Licence texts that the package should carry and does not, and packages that THIRD-PARTY.md does not name. */
export function findLicenceGaps(files: Files, thirdPartyList: string): string[] {
  const findings = Object.entries(required).flatMap(([path, phrases]) => {
    const text = files.get(path)?.toString()
    if (text === undefined) return [`${path} is not in the package`]
    return phrases.filter((phrase) => !text.includes(phrase)).map((phrase) => `${path} does not say ${phrase}`)
  })
  const bundled = packagesIn(files.get('THIRD-PARTY.txt')?.toString() ?? '')
  const unnamed = bundled.filter(({ name }) => !thirdPartyList.includes(`| ${name} |`))
  return [...findings, ...unnamed.map(({ name, version }) => `${name} ${version} is bundled, but THIRD-PARTY.md does not name it`)]
}

export const readThirdPartyList = (root: string) => readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8')
