/** Where a key leads from the row `at` (−1: none yet) in a list of `count` rows; null when the key leads nowhere. */
export function rowAfterKey(key: string, at: number, count: number, pageRows: number): number | null {
  if (count === 0) return null
  const clamp = (row: number) => Math.max(0, Math.min(count - 1, row))
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1)
    case 'ArrowUp':
      return at < 0 ? count - 1 : clamp(at - 1)
    case 'PageDown':
      return clamp(at + pageRows)
    case 'PageUp':
      return clamp(at - pageRows)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
