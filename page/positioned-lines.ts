import type { Walked } from './walk'

export interface LinesAround {
  readonly before: Iterable<Walked>
  readonly after: Iterable<Walked>
}

export function linesAround(_node: Text): LinesAround | null {
  return null
}
