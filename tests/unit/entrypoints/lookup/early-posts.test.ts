import { expect, it } from 'vitest'
import { createEarlyPosts } from '@/entrypoints/lookup/early-posts'

it('tells over the port what was told before there was one, the last of each kind, and goes on over it', () => {
  const told: unknown[] = []
  const posts = createEarlyPosts()
  posts.post({ kind: 'pointer', isInside: true })
  posts.post({ kind: 'dismissed' })
  posts.post({ kind: 'pointer', isInside: false })
  expect(told).toEqual([])
  posts.opened({ postMessage: (message: unknown) => void told.push(message) })
  posts.post({ kind: 'ready' })
  expect(told).toEqual([{ kind: 'pointer', isInside: false }, { kind: 'dismissed' }, { kind: 'ready' }])
})
