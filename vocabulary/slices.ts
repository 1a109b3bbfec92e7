/** Leaves room for input and drawing in every frame. */
const sliceMs = 8

/** Does the steps of long work one after the other and lets everything else go between, so that no task is long. */
export async function inSlices<Value>(steps: Generator<void, Value>, signal?: AbortSignal): Promise<Value> {
  for (;;) {
    const end = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await breath()
    signal?.throwIfAborted()
  }
}

interface WithScheduler {
  /** Not in Chromium before 129 and Firefox before 142. */
  readonly scheduler?: { yield?(): Promise<void> }
}

/** Lets waiting input and drawing come first. */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))
}
