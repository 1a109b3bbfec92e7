import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableHost } from '@/components/host-name'

describe('a host as people write it', () => {
  it.each([
    ['xn--fsqu00a.xn--fiqs8s', '例子.中国'],
    ['zaobao.com.sg', 'zaobao.com.sg'],
    ['127.0.0.1', '127.0.0.1'],
    ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['xn--', 'xn--'],
    ['xn--!!!', 'xn--!!!'],
    ['xn--zzzzzzzzzzzz', 'xn--zzzzzzzzzzzz'],
  ])('%s is %s', (host, shown) => expect(readableHost(host)).toBe(shown))

  it('is what it was made from, for Chinese of any kind (fast-check)', () => {
    const han = fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fa5 }), fc.constantFrom(0x61, 0x7a, 0x31)).map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 12 }).map((list) => list.join('')), (label) => {
        const ascii = domainToASCII(label)
        if (ascii.startsWith('xn--')) expect(readableHost(`${ascii}.com`)).toBe(`${label}.com`)
      }),
    )
  })
})
