import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asHabit, onHabitsChange, readHabitFor, readHabits, saveHabits, setHabit } from '@/platform/site-habits'

describe('the habit of a site', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is its own, else that of the nearest host above', async () => {
    await saveHabits([
      { site: 'example.com', habit: 'off', savedAt: 2 },
      { site: 'news.example.com', habit: 'held key', savedAt: 1 },
    ])
    expect(await readHabitFor('tw.news.example.com')).toEqual({ site: 'news.example.com', habit: 'held key' })
    expect(await readHabitFor('shop.example.com')).toEqual({ site: 'example.com', habit: 'off' })
    expect(await readHabitFor('notexample.com')).toBeNull()
    expect((await readHabits()).map(({ site }) => site)).toEqual(['news.example.com', 'example.com'])
  })

  it('is set and taken back, and whoever listens hears both', async () => {
    const listener = vi.fn()
    const ending = new AbortController()
    onHabitsChange(listener, ending.signal)
    await setHabit('example.com', 'click')
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([{ site: 'example.com', habit: 'click', savedAt: expect.any(Number) as number }]))
    await setHabit('example.com', null)
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([]))
    ending.abort()
    await setHabit('example.com', 'off')
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('that is damaged in the store counts for nothing', async () => {
    await fakeBrowser.storage.local.set({ 'habit.example.com': { site: 'example.com', habit: 'sometimes', savedAt: 1 }, 'habit.a.example.com': 'off' })
    expect(await readHabits()).toEqual([])
    expect(await readHabitFor('a.example.com')).toBeNull()
  })

  it.each([
    [null, 'notAHabit'],
    [['off'], 'notAHabit'],
    [{ site: 'a b', habit: 'off', savedAt: 1 }, 'badHabitSite'],
    [{ site: 'https://example.com', habit: 'off', savedAt: 1 }, 'badHabitSite'],
    [{ site: 'example.com', habit: 'never', savedAt: 1 }, 'badHabit'],
    [{ site: 'example.com', habit: 'off', savedAt: -1 }, 'badHabitDate'],
    [{ site: 'file:', habit: 'off', savedAt: 1, more: 1 }, { site: 'file:', habit: 'off', savedAt: 1 }],
  ])('%j is read as %j', (row, read) => expect(asHabit(row)).toEqual(read))
})
