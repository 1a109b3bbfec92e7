import type { Strings } from './strings'

/** The dictionary could not be opened. */
export function BrokenCard({ reason, strings }: { reason: string; strings: Strings }) {
  return (
    <article class="card">
      <p class="broken">{strings('dictionaryBroken')}</p>
      <p class="note">{reason}</p>
    </article>
  )
}
