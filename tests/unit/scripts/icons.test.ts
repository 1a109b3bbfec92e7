import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { icon, lit } from '../../../scripts/pictures/icon'

const folder = join(import.meta.dirname, '../../../public/icon')

it('is as large as its name says, in every size that browsers and stores ask for', () => {
  const sizes = readdirSync(folder).map((name) => {
    const png = readFileSync(join(folder, name))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String), name).toEqual([parseInt(name).toString(), parseInt(name).toString()])
    return name
  })
  expect(sizes).toEqual(expect.arrayContaining(['16.png', '32.png', '48.png', '96.png', '128.png', '16-off.png', '32-off.png', '48-off.png', '128-off.png']))
})

it('has fewer and thicker strokes where there are few pixels', () => {
  const strokes = (size: number) => icon(size, lit).match(/<path/g)!.length
  expect(strokes(16)).toBeLessThan(strokes(32))
})
