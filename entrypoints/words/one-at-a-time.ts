/** Asked for again while it runs, it runs once more afterwards. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isWantedAgain = false
  return async () => {
    if (running) {
      isWantedAgain = true
      return await running
    }
    try {
      do {
        isWantedAgain = false
        running = run()
        await running
      } while (isWantedAgain)
    } finally {
      running = null
    }
  }
}
