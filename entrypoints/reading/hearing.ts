import { livingRuntime } from '@/platform/api'

/** Calls `work` for what a person did: pages can send any event themselves. */
export type Hear = <E extends Event>(name: string, work: (event: E) => void, options?: AddEventListenerOptions) => void

/** @param end called once this copy of the extension is not the living one any more */
export function createHearing(end: () => void, signal: AbortSignal): Hear {
  const watching = { capture: true, passive: true, signal }
  return <E extends Event>(name: string, work: (event: E) => void, options: AddEventListenerOptions = watching) => {
    window.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted) return
        if (livingRuntime()) work(event as E)
        else end()
      },
      options,
    )
  }
}
