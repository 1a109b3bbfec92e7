import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Target } from '@/chinese/conversion/conversion'
import { browsers } from '../harness/launch'
import { chinesePages, type ChinesePage } from './chinese-pages'
import { Twins, twoFrames } from './twins'

declare const change: () => void

/**
 * Row 3: off means off, byte for byte, on generated Chinese pages of all shapes, still ones and such as change meanwhile.
 * A dozen here, 500 in a long run: `npm run twins`.
 */
const count = Number(process.env.TONGDU_TWIN_PAGES ?? 12)
const batch = 4
const pages = chinesePages(count)
const targets: readonly Target[] = ['traditional', 'simplified', 'hong kong', 'taiwan']

describe.each(browsers)('off is what the page said, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
  })
  afterAll(async () => {
    await twins?.close()
  })

  const goThrough = async ({ html, way }: ChinesePage, index: number) => {
    const name = `page ${index} (${way})`
    const target = targets[index % 4] as Target
    await twins.open(html)
    await twins.run(twoFrames)
    if (way === 'change while it begins') {
      const showing = twins.show(target)
      await twins.run(() => change())
      await showing
    } else await twins.show(target)
    if (way === 'on, off at once') return await twins.areEqualWhenOff(name)
    await twins.areAlike(`${name} in ${target}`)
    if (way === 'on, change, off') await twins.run(() => change())
    if (way === 'on, other target, off') await twins.show(targets[(index + 1) % 4] as Target)
    await twins.areAlike(`${name} later`)
    await twins.areEqualWhenOff(name)
    if (way !== 'on, off, change, on, off') return
    await twins.run(() => change())
    await twins.show(target)
    await twins.areAlike(`${name} again`)
    await twins.areEqualWhenOff(`${name} again`)
  }

  it.each(Array.from({ length: Math.ceil(count / batch) }, (_, index) => index * batch))(
    'pages from %i',
    async (from) => {
      for (const [index, page] of pages.slice(from, from + batch).entries()) await goThrough(page, from + index)
      expect(twins.ours.errors).toEqual(twins.plain.errors)
    },
    120_000,
  )
})
