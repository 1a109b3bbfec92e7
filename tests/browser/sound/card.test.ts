import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browsers } from '../harness/launch'
import { boxInOpenRoot } from '../harness/popup-state'
import { until } from '../harness/until'
import { goInCard, patiently } from '../vocabulary/saving-in-card'
import { launchWithVoices } from './voices'
import type { Voice, WithVoices } from './voices'

const hans = '<!doctype html><meta charset="utf-8"><p lang="zh-Hans" style="font:20px serif;margin:40px">我们在这里学习中文。行！银行在那里。</p>'
const hant = '<!doctype html><meta charset="utf-8"><p lang="zh-Hant" style="font:20px serif;margin:40px">我們在這裡學習中文。</p>'
/** About a minute, as one sentence. */
const minute = `${Array.from('一二三四五六七八', (number) => `第${number}天早上我们在学校里学习中文，老师给我们讲很多有意思的故事，`).join('')}大家都很高兴。`
const long = `<!doctype html><meta charset="utf-8"><p lang="zh-Hans" style="font:16px serif;margin:40px">${minute}</p>`
const voices: readonly Voice[] = [
  { name: 'Li', lang: 'zh-CN' },
  { name: 'Mei', lang: 'zh_TW' },
  { name: 'Sin', lang: 'zh-HK' },
  { name: 'Far', lang: 'cmn-Hans-CN', isOnline: true },
]

describe.each(browsers)('sound in the card in %s', (kind) => {
  let system: WithVoices

  beforeAll(async () => {
    system = await launchWithVoices(kind)
  })
  afterAll(() => system.browser.close())
  beforeEach(async () => {
    await system.setVoices(voices)
    await system.behave('speaks')
    await system.browser.writeStorage({ 'setting.voices': 'script', 'setting.allowsOnlineVoices': false })
    await system.said()
    system.browser.errors.length = 0
  })

  const tab = () => system.browser.tab
  const open = async (html: string, word: string) => {
    await tab().open(html)
    // Firefox tells of no pointer that has not moved since the page came.
    await tab().moveMouse(3, 3)
    await tab().hover(word)
    await tab().popupShown()
  }
  /** Waits until so much was said, and tells it. @param act done at once, and once more where long nothing comes of it: a second time soon after it would stop what it began */
  const hears = async (count: number, act?: () => Promise<void>) => {
    const heard: string[] = []
    const doing = act && patiently(act)
    await until(async () => {
      heard.push(...(await system.said()))
      if (heard.length === 0) await doing?.()
      return heard.length >= count
    }, `${count} things to be said`)
    return heard
  }
  const isPressed = (tool: string) => tab().evaluateInPopup((name: string) => document.querySelector(`.layer[style*="visible"] .tool-${name}`)?.getAttribute('aria-pressed'), tool)
  const note = () => tab().evaluateInPopup(() => document.querySelector('.layer[style*="visible"] .sound-note')?.textContent ?? '')
  const press = async (selector: string) => {
    const { x, y } = await goInCard(tab(), selector)
    await tab().click(x, y)
  }

  it('says a word or its sentence for a key that is pressed in the page, without a click before, in the script that is shown', async () => {
    // Asking the frame anything would count as a click there: nothing is asked before something is heard.
    await tab().open(hans)
    await tab().hover('学习')
    await until(async () => typeof (await tab().evaluate(boxInOpenRoot)) === 'object', 'the card')
    await tab().press('a')
    expect(await hears(1)).toEqual(['Li: 学习'])
    await open(hant, '學習')
    await system.said()
    await tab().press('a')
    expect(await hears(1)).toEqual(['Mei: 學習'])
    expect(await note()).toBe('')
    await tab().press('Shift+A')
    expect(await hears(1)).toEqual(['Mei: 我們在這裡學習中文。'])
    expect(system.browser.errors).toEqual([])
  })

  it('is stopped by the same key, by Escape, by leaving the card and by leaving the tab', async () => {
    await system.behave('holds')
    await open(hans, '学习')
    await tab().press('a')
    expect(await hears(1)).toEqual(['Li: 学习'])
    await until(async () => (await isPressed('speak')) === 'true', 'the button to show it')
    await tab().press('a')
    expect(await hears(1)).toEqual(['stopped'])
    await tab().press('a')
    await hears(1)
    await tab().press('Escape')
    expect(await hears(1)).toEqual(['stopped'])
    await open(hans, '中文')
    await tab().press('a')
    await hears(1)
    await tab().moveMouse(900, 700)
    expect(await hears(1)).toEqual(['stopped'])
    await open(hans, '中文')
    await tab().press('a')
    await hears(1)
    const other = await system.browser.newTab()
    await other.activate()
    expect(await hears(1)).toEqual(['stopped'])
    await other.close()
    await tab().activate()
  })

  it('says the sentence at a press of its button, a minute of it to the end', async () => {
    await system.behave('is cut')
    await open(long, '故事')
    const pieces = [...(await hears(1, () => press('.tool-sentence')))]
    await until(async () => {
      pieces.push(...(await system.said()))
      return pieces.at(-1)?.endsWith('高兴。')
    }, 'the end of the sentence')
    expect(pieces.map((piece) => piece.replace('Li: ', '')).join('')).toBe(minute)
    await until(async () => (await isPressed('sentence')) === 'false', 'it to be over')
  })

  it('says that a lone character may be read otherwise, and that Cantonese is no pinyin', async () => {
    await system.behave('holds')
    await open(hans, '行！')
    await tab().press('a')
    expect(await hears(1)).toEqual(['Li: 行'])
    await until(async () => /several readings/.test(await note()), 'the note')
    await tab().press('Escape')
    expect(await hears(1)).toEqual(['stopped'])
    await system.browser.writeStorage({ 'setting.voices': 'hong kong' })
    await open(hans, '学习')
    await system.said()
    await tab().press('a')
    expect(await hears(1)).toEqual(['Sin: 学习'])
    await until(async () => /Cantonese/.test(await note()), 'the note')
    await tab().press('Escape')
    expect(await hears(1)).toEqual(['stopped'])
  })

  it('sends nothing to an online voice before the reader agreed', async () => {
    await system.setVoices(voices.slice(3))
    await open(hans, '学习')
    await tab().press('a')
    await until(async () => /is online/.test(await note()), 'the card to say so')
    expect(await system.said()).toEqual([])
    expect(await hears(1, () => press('.sound-note button'))).toEqual(['Far: 学习'])
    await until(async () => (await system.browser.readStorage('setting.allowsOnlineVoices'))['setting.allowsOnlineVoices'] === true, 'the agreement')
  })

  it('says when there is no voice, and uses one that comes late', async () => {
    await system.setVoices([])
    await open(hans, '学习')
    await tab().press('a')
    await until(async () => /no Chinese voice/.test(await note()), 'the card to say so')
    await system.setVoices(voices)
    expect((await hears(1, () => tab().press('a')))[0]).toBe('Li: 学习')
  })

  it('says that a voice does not answer', async () => {
    await system.behave('hangs')
    await open(hans, '学习')
    await tab().press('a')
    await until(async () => /Li does not answer/.test(await note()), 'the card to say so')
  })

  it('is heard by nobody in the page but where the browser tells everybody that something speaks', async () => {
    await system.behave('holds')
    await open(hans, '学习')
    await tab().press('a')
    await hears(1)
    const seen = await tab().evaluate(() => ({ isSpeaking: speechSynthesis.speaking, isPending: speechSynthesis.pending }))
    // Firefox 153 has one answer for all windows: the page learns that something is being said, not what.
    expect(seen).toEqual({ isSpeaking: kind === 'firefox', isPending: false })
    await tab().press('Escape')
    expect(await hears(1)).toEqual(['stopped'])
  })
})
