import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startOptions } from '../../../scripts/start/options'

describe('npm start', () => {
  test('opens the sample pages in Chromium', () => {
    expect(startOptions([], { DISPLAY: ':0' }, 'linux')).toEqual({ kind: 'chromium', isHeadless: false, page: null })
  })
  test('goes without a window where there is no display', () => {
    expect(startOptions([], {}, 'linux').isHeadless).toBe(true)
    expect(startOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux').isHeadless).toBe(false)
    expect(startOptions([], {}, 'darwin').isHeadless).toBe(false)
    expect(startOptions(['--headless'], {}, 'darwin').isHeadless).toBe(true)
  })
  test('takes Firefox, an address or a file', () => {
    expect(startOptions(['--firefox', 'https://example.org/a']).kind).toBe('firefox')
    expect(startOptions(['https://example.org/a']).page).toEqual({ kind: 'url', url: 'https://example.org/a' })
    expect(startOptions(['example.org/a']).page).toEqual({ kind: 'url', url: 'https://example.org/a' })
    const file = join(import.meta.dirname, 'start-options.test.ts')
    expect(startOptions([file]).page).toEqual({ kind: 'file', path: file })
  })
  test('says what it does not understand', () => {
    expect(() => startOptions(['nothing'])).toThrow('neither a file nor an address')
    expect(() => startOptions(['https://a.example', 'https://b.example'])).toThrow('One page')
    expect(() => startOptions(['--chrome'])).toThrow('--chrome')
  })
})
