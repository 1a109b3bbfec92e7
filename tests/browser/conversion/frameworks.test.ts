import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Target } from '@/chinese/conversion/conversion'
import { markup } from '../../fixtures/apps/markup'
import { tell } from '../../fixtures/apps/story'
import { browsers } from '../harness/launch'
import { apps, bundle, pageOf, type App } from './apps'
import { Twins, twoFrames } from './twins'

declare const app: { readonly names: readonly string[]; readonly log: readonly string[]; readonly state: string; readonly drawn?: Promise<unknown>; next(): string | null }

/**
 * Row 1: apps of many frameworks go on drawing themselves anew while they are shown in another script. After each of the story's steps
 * every text is what the converter makes of the control's, and what the page itself knows, hears and says is the same.
 * In Chromium all of them, in Firefox some.
 */
const tried: Record<(typeof browsers)[number], readonly App[]> = { chromium: apps, firefox: ['react', 'svelte', 'lit'] }
/** Switched before the steps of these numbers. */
const switches: ReadonlyMap<number, Target | null> = new Map([[1, 'traditional'], [12, 'simplified'], [14, null], [15, 'hong kong'], [31, 'taiwan'], [36, 'traditional']])

describe.each(browsers)('apps in another script, in %s', (kind) => {
  let twins: Twins

  beforeAll(async () => {
    twins = await Twins.launch(kind)
    const states = tell(7).flatMap((step) => step.states ?? [])
    for (const [index, state] of states.entries()) twins.add({ body: markup(state) }, `/htmx/${index}`)
  })
  afterAll(async () => {
    await twins?.close()
  })

  it.each(tried[kind])(
    '%s, step by step',
    async (name) => {
      const body = await bundle(name === 'react-18' ? 'react' : name, name)
      const script = twins.add({ body, headers: { 'content-type': 'text/javascript' } }, `/apps/${name}.js`)
      await twins.open(pageOf(script))
      await twins.run(async () => void (await app.drawn))
      const { length } = tell(7)
      for (let step = 1; step < length; step++) {
        const target = switches.get(step)
        // In the middle of what the page does: not awaited before its next step.
        const switching = target === undefined ? null : twins.show(target)
        const [what] = await twins.run(async () => {
          const taken = app.next()
          await app.drawn
          return taken
        })
        await switching
        await twins.run(twoFrames)
        await twins.areAlike(`${name}, ${what}`)
        if (step === 20 || step === length - 1) {
          await twins.areEqualWhenOff(`${name}, ${what}`)
          await twins.show('traditional')
          await twins.areAlike(`${name}, ${what}, on again`)
        }
      }
      const [ours, plain] = await twins.run(() => ({ log: app.log, state: app.state }))
      expect(ours).toEqual(plain)
      expect(twins.ours.errors).toEqual(twins.plain.errors)
    },
    120_000,
  )
})
