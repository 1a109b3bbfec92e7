import { describe, expect, it } from 'vitest'
import { newestLook } from '@/platform/newest-look'

/** Planted and found: an older look that is shown over a newer one because it took longer. */
describe('a look at what may change meanwhile', () => {
  function looking() {
    const asked: PromiseWithResolvers<string>[] = []
    const shown: string[] = []
    const see = () => {
      const one = Promise.withResolvers<string>()
      asked.push(one)
      return one.promise
    }
    return { asked, shown, look: newestLook(see, (seen) => shown.push(seen)) }
  }

  it('is not shown over what was seen since, however late it ends', async () => {
    const { asked, shown, look } = looking()
    const [before, after] = [look(), look()]
    asked[1]!.resolve('after')
    await after
    asked[0]!.resolve('before')
    await before
    expect(shown).toEqual(['after'])
  })

  it('is not shown for a moment either where it ends first', async () => {
    const { asked, shown, look } = looking()
    const [before, after] = [look(), look()]
    asked[0]!.resolve('before')
    await before
    expect(shown).toEqual([])
    asked[1]!.resolve('after')
    await after
    expect(shown).toEqual(['after'])
  })

  it('is shown each time where one comes after the other, and says what went wrong', async () => {
    const { asked, shown, look } = looking()
    for (const [index, seen] of ['one', 'two'].entries()) {
      const looked = look()
      asked[index]!.resolve(seen)
      await looked
    }
    const broken = look()
    asked[2]!.reject(new Error('gone'))
    await expect(broken).rejects.toThrow('gone')
    expect(shown).toEqual(['one', 'two'])
  })
})
