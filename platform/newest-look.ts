/**
 * Looks again whenever it is called, and shows what was seen, unless it was called again meanwhile: what was seen before is not shown over
 * what was seen since.
 */
export function newestLook<Seen>(see: () => Promise<Seen>, show: (seen: Seen) => unknown): () => Promise<void> {
  let looks = 0
  return async () => {
    const mine = ++looks
    const seen = await see()
    if (mine === looks) await show(seen)
  }
}
