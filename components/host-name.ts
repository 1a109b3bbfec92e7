/** Numbers of RFC 3492, by which hosts are written in ASCII. */
const base = 36
const lowest = 1
const highest = 26
const skew = 38
const damp = 700
const firstBias = 72
const firstCode = 128

/**
 * A host as people write it, where it is Chinese: 例子.中国 for xn--fsqu00a.xn--fiqs8s. Other scripts stay in ASCII, since their
 * letters can be mistaken for each other.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3492
 */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => {
      const decoded = label.startsWith('xn--') ? decode(label.slice(4)) : null
      return decoded !== null && /^[\p{Script=Han}a-z0-9-]+$/u.test(decoded) ? decoded : label
    })
    .join('.')
}

/** Null when it is no such label. */
function decode(label: string): string | null {
  const dash = label.lastIndexOf('-')
  const characters = Array.from(dash > 0 ? label.slice(0, dash) : '')
  let code = firstCode
  let bias = firstBias
  let index = 0
  for (let at = dash > 0 ? dash + 1 : 0; at < label.length; ) {
    const before = index
    let weight = 1
    for (let step = base; ; step += base) {
      const digit = parseInt(label.charAt(at++), base)
      if (Number.isNaN(digit)) return null
      // Letters come before digits here.
      const value = digit < 10 ? digit + 26 : digit - 10
      index += value * weight
      const least = step <= bias ? lowest : Math.min(highest, step - bias)
      if (value < least) break
      weight *= base - least
    }
    const length = characters.length + 1
    bias = adapted(index - before, length, before === 0)
    code += Math.floor(index / length)
    index %= length
    if (code > 0x10ffff) return null
    characters.splice(index++, 0, String.fromCodePoint(code))
  }
  return characters.join('')
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / length)
  let steps = 0
  for (; rest > ((base - lowest) * highest) / 2; steps += base) rest = Math.floor(rest / (base - lowest))
  return steps + Math.floor(((base - lowest + 1) * rest) / (rest + skew))
}
