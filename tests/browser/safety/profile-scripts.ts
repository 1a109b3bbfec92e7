import type { CDPSession } from 'playwright-core'

export interface OurShare {
  /** Time in scripts of ours, and in what they called, as a part of the whole. */
  readonly share: number
  /** The longest time without anything else between. */
  readonly longestMs: number
  readonly wholeMs: number
}

/** Starts the sampling profiler of a Chromium page, which sees every world; the returned function ends it. */
export async function profileScripts(session: CDPSession, origin: string): Promise<() => Promise<OurShare>> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    const ours = new Set<number>()
    // A node comes before its children.
    for (const { id, callFrame, children = [] } of profile.nodes) {
      if (callFrame.url.startsWith(origin)) ours.add(id)
      if (ours.has(id)) for (const child of children) ours.add(child)
    }
    let [spent, run, longest] = [0, 0, 0]
    profile.samples?.forEach((id, index) => {
      const lasted = profile.timeDeltas?.[index + 1] ?? 0
      if (ours.has(id)) {
        spent += lasted
        run += lasted
      } else run = 0
      longest = Math.max(longest, run)
    })
    const whole = profile.endTime - profile.startTime
    return { share: spent / whole, longestMs: longest / 1000, wholeMs: whole / 1000 }
  }
}
