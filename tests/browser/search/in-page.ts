import type { Tab } from '../harness/driver'
import { until } from '../harness/until'

/** What is in the box. */
export const box = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector<HTMLInputElement>('#search-box')!.value)

/** The words in the list, in its order. */
export const listed = (tab: Tab): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('.result-word')].map(({ textContent }) => textContent ?? ''))

/** Waits until the answer to just this is drawn. */
export const found = (tab: Tab, query: string): Promise<unknown> =>
  until(() => tab.evaluate((wanted) => document.querySelector<HTMLElement>('.search')?.dataset.found === wanted, query), `the answer to “${query}”`)

/** Waits until the entry of a word is open. */
export const openWord = (tab: Tab, word: string): Promise<unknown> =>
  until(() => tab.evaluate((wanted) => document.querySelector('.search-entry .word')?.textContent === wanted, word), `the entry of ${word}`)

export async function says(tab: Tab, part: string): Promise<void> {
  const text = () => tab.evaluate(() => document.body.innerText)
  await until(async () => (await text()).includes(part) || Promise.reject(new Error(await text())), `“${part}”`)
}
