import type { ReviewStringKey, ReviewStrings } from './strings'

const keys: readonly (readonly [string, ReviewStringKey])[] = [
  ['Space', 'reviewKeyShow'],
  ['1 – 4', 'reviewKeyGrades'],
  ['U, Ctrl+Z', 'reviewKeyUndo'],
  ['R', 'reviewKeyHear'],
  ['S', 'reviewKeyAside'],
  ['K', 'reviewKeyKnow'],
  ['I', 'reviewKeyIgnore'],
  ['E', 'reviewKeyEdit'],
]

export function Keys({ strings }: { strings: ReviewStrings }) {
  return (
    <details class="keys">
      <summary>{strings('reviewKeys')}</summary>
      <dl>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{strings(text)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
