/** Characters that differ from those of the other word are marked by ink and a dotted line; the others stand back. */
export function Differing({ word, than }: { word: string; than: string }) {
  const others = [...than]
  return [...word].map((character, index) => (character === others[index] ? character : <span class="differs">{character}</span>))
}
