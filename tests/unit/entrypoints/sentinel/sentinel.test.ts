// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import sentinel from '@/entrypoints/sentinel'
import { isolatedWorld } from '@/platform/isolated-world'

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>())
vi.mock('@/page/han-under', () => ({ isHanUnder: () => true }))
vi.mock('@/platform/api', () => ({ livingRuntime: () => ({ id: 'ours', sendMessage }) }))

const asked = [{ kind: 'read', by: 'mouse' }]

describe('the sentinel', () => {
  /** @returns what the background was asked meanwhile */
  const point = async () => {
    sendMessage.mockClear()
    const event = new PointerEvent('pointermove', { clientX: 5, clientY: 5 })
    Object.defineProperty(event, 'isTrusted', { value: true })
    dispatchEvent(event)
    await vi.advanceTimersByTimeAsync(0)
    const calls = [...sendMessage.mock.calls]
    await vi.advanceTimersByTimeAsync(100)
    return calls
  }
  beforeAll(() => {
    vi.useFakeTimers()
    ;(sentinel as { main(): void }).main()
  })
  beforeEach(() => void sendMessage.mockReset())

  it('asks once more where the background was ended while it answered, as the pointer may rest', async () => {
    sendMessage.mockRejectedValueOnce(new Error('the port was closed')).mockResolvedValue({ kind: 'on', key: 'k', wishes: {} })
    expect(await point()).toEqual([asked, asked])
    expect(isolatedWorld()?.key).toBe('k')
  })

  it('takes a background that fails for no answer, and goes on asking with the next move', async () => {
    sendMessage.mockResolvedValue(null)
    await point()
    expect(await point()).toEqual([asked, asked])
  })

  it('asks no more where the reader wants no cards', async () => {
    sendMessage.mockResolvedValue({ kind: 'off' })
    expect(await point()).toEqual([asked])
    expect(await point()).toEqual([])
  })
})
