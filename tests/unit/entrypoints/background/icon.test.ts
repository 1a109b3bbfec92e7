import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { showState } from '@/entrypoints/background/icon'

/** Planted and found: an icon that is drawn by whichever look ends last. */
describe('the icon of a tab', () => {
  let url: string
  const titles: string[] = []
  const answers: ((answer: { result: string }[]) => void)[] = []

  beforeEach(() => {
    fakeBrowser.reset()
    titles.length = 0
    answers.length = 0
    Object.assign(fakeBrowser.tabs, { get: () => Promise.resolve({ id: 1, url, status: 'complete', active: false }) })
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage: (key: string) => key })
    Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
    Object.assign(fakeBrowser.scripting, { executeScript: () => new Promise((resolve) => answers.push(resolve)) })
    Object.assign(fakeBrowser.action, {
      setTitle: ({ title }: { title: string }) => Promise.resolve(titles.push(title)),
      setBadgeText: () => Promise.resolve(),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setIcon: () => Promise.resolve(),
    })
  })

  const askedOf = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count))

  it('tells of the page that is there now, however late the page before it answers', async () => {
    url = 'https://example.com/'
    const before = showState(1)
    await askedOf(1)
    url = 'about:config'
    await showState(1)
    answers[0]!([{ result: 'text/html' }])
    await before
    expect(titles).toEqual(['titleNotHere'])
  })

  it('tells of it also where nothing was to be seen of the page before', async () => {
    url = 'about:config'
    await showState(1)
    url = 'https://example.com/'
    const after = showState(1)
    await askedOf(1)
    answers[0]!([{ result: 'text/html' }])
    await after
    expect(titles).toEqual(['titleNotHere', 'titleOn'])
  })
})
