// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLinkedPopup } from '@/entrypoints/reading/linked-popup'
import type { LookUpRequest, Popup, PopupOwner } from '@/entrypoints/reading/popup'

const look = { request: 1 } as unknown as LookUpRequest
function createOwn() {
  const looked: LookUpRequest[] = []
  const popup = { isShown: false, lookUp: (look: LookUpRequest) => looked.push(look), isMetBy: () => false } as unknown as Popup
  return { popup, looked }
}
const owner = { stands: () => undefined, rendered: () => undefined } as unknown as PopupOwner

describe('the popup of a sub-frame', () => {
  let given: MessagePort | null = null

  beforeEach(() => {
    given = null
    vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage: () => Promise.resolve(true) } })
    vi.spyOn(window.parent, 'postMessage').mockImplementation(((_token: string, _origin: string, [port]: MessagePort[]) => void (given = port!)) as never)
  })
  afterEach(() => {
    given?.close()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  const asked = () =>
    vi.waitFor(() => {
      expect(given).not.toBeNull()
      return given!
    })
  /** What comes over the port, in turn. */
  const heardBy = (port: MessagePort) => {
    const heard: { kind: string }[] = []
    port.onmessage = ({ data }) => heard.push(data as { kind: string })
    return heard
  }

  it('is that of the frame around, however slow that is to answer', async () => {
    const own = createOwn()
    const popup = createLinkedPopup(Promise.resolve('key'), own.popup)
    popup.lookUp(look, owner, null)
    const port = await asked()
    const heard = heardBy(port)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(own.looked).toEqual([])
    port.postMessage({ kind: 'linked', key: 'key' })
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'look up', look }]))
    expect(own.looked).toEqual([])
  })

  it('is its own at once where the frame around finds no place for it', async () => {
    const own = createOwn()
    createLinkedPopup(Promise.resolve('key'), own.popup).lookUp(look, owner, null)
    const port = await asked()
    port.postMessage({ kind: 'linked', key: null })
    await vi.waitFor(() => expect(own.looked).toEqual([look]))
  })

  it('meets what the browser gave the frame below before it had drawn the card', async () => {
    const popup = createLinkedPopup(Promise.resolve('key'), createOwn().popup)
    const port = await asked()
    popup.lookUp(look, owner, null)
    const heard = heardBy(port)
    port.postMessage({ kind: 'linked', key: 'key' })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    const at = (clientX: number) => new MouseEvent('pointermove', { clientX, clientY: 50 })
    expect(popup.isMetBy(at(50))).toBe(false)
    port.postMessage({ kind: 'stands', box: { x: 40, y: 40, width: 400, height: 200 } })
    await vi.waitFor(() => expect(popup.isShown).toBe(true))
    expect([popup.isMetBy(at(50)), popup.isMetBy(at(20))]).toEqual([true, false])
  })
})
