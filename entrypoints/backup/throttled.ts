/** Drawing more often than the eye sees costs time and shows nothing. */
export function throttled(show: (part: number) => void): (part: number) => void {
  let last = -Infinity
  return (part) => {
    const now = performance.now()
    if (now - last < 100) return
    last = now
    show(part)
  }
}
