// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { filterOptions } from '@/components/options/filter'
import { holdsAll, placesOf, wordsIn } from '@/components/options/find'

describe('words in texts', () => {
  it('are found without case, accents and tone marks', () => {
    expect(holdsAll(['Pinyin (zhōng)'], wordsIn('ZHONG pinyin'))).toBe(true)
    expect(holdsAll(['Colours'], wordsIn('tones'))).toBe(false)
  })
  it('are told by their place in the text as it is written', () => {
    expect(placesOf('Pinyin (zhōng)', ['zhong'])).toEqual([[8, 13]])
    expect(placesOf('𠮷 Tone tone', ['tone'])).toEqual([
      [3, 7],
      [8, 12],
    ])
  })
})

describe('the options', () => {
  beforeEach(() => {
    const page = `
      <section class="group" id="reading"><div class="group-head"><h2>Pronunciation</h2></div><p class="hint">How words are read</p>
        <div class="line" data-name="style"><label>Writing<select id="style"><option>Pinyin</option><option>Zhuyin</option></select></label></div>
        <div class="line" data-name="colours"><label>Colours<input id="tones"></label></div>
        <details class="more"><summary>More</summary><div class="line" data-name="sandhi"><label>As spoken</label></div></details>
      </section>
      <section class="group" id="sites"><div class="group-head"><h2>Sites</h2></div>
        <section class="part" data-name="rules"><h3 id="rules-title">Rules</h3><p class="hint">None yet.</p></section>
      </section>`
    document.body.replaceChildren(...new DOMParser().parseFromString(page, 'text/html').body.children)
  })
  const shown = () =>
    [...document.querySelectorAll('[data-name]')].filter((element) => element.closest('[data-left-out]') === null).map((element) => element.getAttribute('data-name'))
  const find = (query: string) => filterOptions(document, query, (id) => ({ tones: 'accents', 'rules-title': 'exceptions' })[id] ?? '')

  it('are all in sight without a query', () => {
    expect(find('')).toBeNull()
    expect(shown()).toEqual(['style', 'colours', 'sandhi', 'rules'])
  })
  it('are found by label, by what can be chosen, and by other words for them', () => {
    expect([find('zhuyin'), shown()]).toEqual([1, ['style']])
    expect([find('accents'), shown()]).toEqual([1, ['colours']])
    expect([find('exceptions'), shown()]).toEqual([1, ['rules']])
  })
  it('are all shown where the name of the group says it', () => {
    find('pronunciation')
    expect(shown()).toEqual(['style', 'colours', 'sandhi'])
  })
  it('open a fold in which one is found, and close it again', () => {
    find('spoken')
    expect(document.querySelector('details')!.open).toBe(true)
    expect(shown()).toEqual(['sandhi'])
    find('')
    expect(document.querySelector('details')!.open).toBe(false)
  })
  it('are none where nothing is found', () => {
    expect(find('xyzzy')).toBe(0)
    expect(shown()).toEqual([])
  })
})
