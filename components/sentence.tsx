import { NestedWord } from './nested-word'
import type { StringKey, Strings } from './strings'

/** Chinese inside an interface text. */
export interface Quoted {
  readonly text: string
  readonly lang: string
}

interface SentenceProps {
  readonly name: StringKey
  readonly values: readonly Quoted[]
  readonly strings: Strings
}

/** Stand for the values in a text: no interface text has characters of the private use area. */
const firstMark = 0xe000

/** An interface text with Chinese in it, each piece in an element of its own with its own `lang`. */
export function Sentence({ name, values, strings }: SentenceProps) {
  const text = strings(name, values.map((_, index) => String.fromCharCode(firstMark + index)))
  return Array.from(text.matchAll(/[\ue000-\ue0ff]|[^\ue000-\ue0ff]+/gu), ([piece]) => {
    const value = values[piece.charCodeAt(0) - firstMark]
    return value ? (
      <b class="quoted">
        <NestedWord word={value.text} lang={value.lang} />
      </b>
    ) : (
      piece
    )
  })
}
