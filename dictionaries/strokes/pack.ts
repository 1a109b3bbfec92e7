import type { Strokes } from './strokes'

/**
 * Characters in few bytes: kinds of commands and counts in one stream, steps in x in another, steps in y in a third (apart they
 * deflate by a quarter better than together), in steps of two units. A step is the difference to the point before it.
 *
 *   notice, 0 │ lengths of the three streams, 4 bytes each │ shapes │ x │ y
 */
const commands = 'MLQCZ'
const pointsOf: Readonly<Record<string, number>> = { M: 1, L: 1, Q: 2, C: 3, Z: 0 }
/** Half a unit of a character of 300 pixels is a seventh of a pixel. */
const grid = 2
/** Above this a step takes three bytes. */
const escape = 255

/** @param notice whose work it is, and that it was changed: it stands at the beginning of the file, to be read by people */
export function packStrokes(characters: readonly Strokes[], notice: string): Uint8Array {
  const shapes: number[] = []
  const xs: number[] = []
  const ys: number[] = []
  for (const { strokes, medians, radStrokes } of characters) {
    let x = 0
    let y = 0
    const put = (toX: number, toY: number) => {
      putStep(xs, toX - x)
      putStep(ys, toY - y)
      x = toX
      y = toY
    }
    shapes.push(strokes.length, radStrokes.length, ...radStrokes)
    for (const path of strokes) {
      const parts = commandsOf(path)
      shapes.push(parts.length)
      for (const { command, numbers } of parts) {
        shapes.push(commands.indexOf(command))
        for (let i = 0; i < numbers.length; i += 2) put(numbers[i]!, numbers[i + 1]!)
      }
    }
    for (const median of medians) {
      shapes.push(median.length)
      for (const [toX, toY] of median) put(onGrid(toX), onGrid(toY))
    }
  }
  const head = new Uint8Array(Uint32Array.of(shapes.length, xs.length, ys.length).buffer)
  return Uint8Array.from([...new TextEncoder().encode(notice), 0, ...head, ...shapes, ...xs, ...ys])
}

function commandsOf(path: string): { command: string; numbers: number[] }[] {
  return Array.from(path.matchAll(/([A-Za-z])([^A-Za-z]*)/g), ([, command = '', rest = '']) => {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/[\s,]+/).map((number) => onGrid(Number(number)))
    if (numbers.length !== (pointsOf[command] ?? NaN) * 2 || numbers.some(Number.isNaN)) throw new RangeError(`Not a path that can be packed: ${command}${rest}`)
    return { command, numbers }
  })
}

const onGrid = (value: number): number => Math.round(value / grid)

function putStep(bytes: number[], step: number): void {
  const value = step >= 0 ? step * 2 : -step * 2 - 1
  if (value < escape) bytes.push(value)
  else bytes.push(escape, value >> 8, value & 0xff)
}

/** The characters of a file, in their order. @throws RangeError when the file is not whole */
export function unpackStrokes(bytes: Uint8Array): Strokes[] {
  const start = bytes.indexOf(0) + 1
  if (start === 0 || bytes.length < start + 12) throw new RangeError('A file of strokes is not whole.')
  const view = new DataView(bytes.buffer, bytes.byteOffset + start)
  const [shapesLength, xLength, yLength] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number]
  const shapesStart = start + 12
  const end = shapesStart + shapesLength + xLength + yLength
  if (bytes.length !== end) throw new RangeError('A file of strokes is not whole.')
  let shape = shapesStart
  const xs = steps(bytes, shapesStart + shapesLength)
  const ys = steps(bytes, shapesStart + shapesLength + xLength)
  const characters: Strokes[] = []
  const next = () => bytes[shape++]!
  while (shape < shapesStart + shapesLength) {
    let x = 0
    let y = 0
    const point = (): [number, number] => [(x += xs()) * grid, (y += ys()) * grid]
    const count = next()
    const radStrokes = Array.from({ length: next() }, next)
    const strokes = Array.from({ length: count }, () =>
      Array.from({ length: next() }, () => {
        const command = commands[next()]!
        return [command, ...Array.from({ length: pointsOf[command]! }, point).flat()].join(' ')
      }).join(' '),
    )
    const medians = Array.from({ length: count }, () => Array.from({ length: next() }, point))
    characters.push({ strokes, medians, radStrokes })
  }
  return characters
}

function steps(bytes: Uint8Array, start: number): () => number {
  let at = start
  return () => {
    let value = bytes[at++]!
    if (value === escape) value = (bytes[at++]! << 8) | bytes[at++]!
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
}
