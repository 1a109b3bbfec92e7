import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { wish } from './wishes'

declare const heard: string[]

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body { font: 20px/2 sans-serif; margin: 40px } p { margin: 0 0 260px }</style>
<p id="line">我们在图书馆里学习中文。</p><p id="foreign" lang="en">Nothing Chinese here.</p><input id="box">
<script>
  window.heard = []
  const names = ['pointerdown', 'pointerup', 'pointercancel', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'click', 'dblclick', 'auxclick', 'contextmenu',
    'touchstart', 'touchmove', 'touchend', 'touchcancel', 'keydown', 'keypress', 'keyup', 'wheel', 'selectstart', 'dragstart', 'input', 'beforeinput', 'copy']
  const hear = ({ type, target, key, isTrusted, defaultPrevented, button, detail, shiftKey, ctrlKey }) => {
    const line = [type, target.id || target.localName, key, button, detail, shiftKey, ctrlKey, isTrusted, defaultPrevented].join(' ')
    // How often a move is told depends on the machine.
    if (heard.at(-1) !== line || !/move/.test(type)) heard.push(line)
  }
  for (const name of names) {
    addEventListener(name, hear, true)
    document.querySelector('#line').addEventListener(name, hear)
    addEventListener(name, hear)
  }
</script>`

interface Gesture {
  readonly wishes: Parameters<typeof wish>[1]
  readonly shows: string | null
  readonly run: (browser: Driver) => Promise<void>
}

const gestures: Record<string, Gesture> = {
  'a key that is held over a word, and one that is a shortcut': {
    wishes: { trigger: 'held key', heldKey: 'Control' },
    shows: '图书馆',
    async run({ tab }) {
      await tab.hover('图书馆')
      await tab.press('Control+c')
      await tab.holdKey('Control')
      await tab.hover('学习')
      await tab.hover('图书馆')
    },
  },
  'a click and a double click': {
    wishes: { trigger: 'click' },
    shows: '图书馆',
    async run({ tab }) {
      const foreign = await tab.hover('Nothing')
      await tab.click(foreign.x, foreign.y)
      const { x, y } = await tab.hover('图书馆')
      await tab.click(x, y)
    },
  },
  'a tap': {
    wishes: { touch: 'tap' },
    shows: '图书馆',
    async run({ tab }) {
      const { x, y } = await tab.pointAt('图书馆')
      await tab.tap(x, y)
    },
  },
  'a long press': {
    wishes: { touch: 'long press' },
    shows: '图书馆',
    async run({ tab }) {
      const { x, y } = await tab.pointAt('图书馆')
      await tab.touchDown(x, y)
      const start = Date.now()
      await until(() => Date.now() - start > 900, 'a long press')
      await tab.touchUp()
    },
  },
  'typing with the pointer over a word': {
    wishes: { trigger: 'rest' },
    shows: null,
    async run({ tab }) {
      await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.focus())
      await tab.hover('Nothing')
      await tab.type('abc')
    },
  },
}

describe.each(browsers)('a page that listens to everything in %s', (kind) => {
  let ours: Driver
  let control: Driver

  beforeAll(async () => {
    const options = { viewport: { width: 600, height: 800 }, preferences: { 'dom.w3c_touch_events.enabled': 1 } }
    ours = await launch(kind, options)
    control = await launch(kind, { ...options, extension: null })
  })
  afterEach(async () => {
    for (const { tab } of [ours, control]) await tab.letGoKey('Control')
  })
  afterAll(async () => {
    await ours?.close()
    await control?.close()
  })

  it.each(Object.entries(gestures))('hears of %s what it hears without us', async (_, { wishes, shows, run }) => {
    await wish(ours, wishes)
    for (const browser of [ours, control]) {
      await browser.tab.moveMouse(3, 3)
      await browser.tab.open(page)
      await run(browser)
    }
    if (shows) await ours.tab.popupShown(shows)
    const settled = Date.now()
    await until(() => Date.now() - settled > 300, 'what comes late')
    const told = () => Promise.all([ours, control].map(({ tab }) => tab.evaluate(() => heard)))
    // What a browser makes of a finger comes later still on a busy machine.
    await until(async () => {
      const [here, there] = await told()
      expect(here).toEqual(there)
      return here!.length > 3
    }, 'both to have told the same')
  })
})
