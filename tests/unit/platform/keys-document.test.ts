import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { capsOf } from '@/components/key-caps'
import { actText } from '@/components/key-strings'
import { keyRows } from '@/platform/keys'
import { parseMessages } from '@/scripts/gate/locales'

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'docs/keys.md'), 'utf8')
const messages = parseMessages(readFileSync(join(root, 'platform/locales/en.yml'), 'utf8'))
const strings = (key: string) => (messages.get(key) ?? '').replace(/^"|"$/g, '')

describe('docs/keys.md', () => {
  it.each(['card', 'review'] as const)('has every key of the table: %s', (place) => {
    const lines = keyRows(place, {}).map(({ act, usual }) => `| ${capsOf(usual).join(' + ')} | ${actText(act, strings)} |`)
    expect(lines.filter((line) => !text.includes(line))).toEqual([])
  })
})
