import { useState } from 'preact/hooks'
import { longestTag } from '@/vocabulary/list/changes'
import type { WordStrings } from './word-strings'

interface TagEditorProps {
  readonly tags: readonly string[]
  /** Of all words, to choose from. */
  readonly known: readonly string[]
  readonly add: (tag: string) => void
  readonly remove: (tag: string) => void
  readonly strings: WordStrings
}

export function TagEditor({ tags, known, add, remove, strings }: TagEditorProps) {
  const [typed, type] = useState('')
  return (
    <div class="tag-editor">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button type="button" aria-label={strings('wordsDetailRemoveTag', [tag])} onClick={() => remove(tag)}>
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === '') return
          add(typed)
          type('')
        }}
      >
        <input
          id="new-tag"
          list="known-tags"
          maxLength={longestTag}
          value={typed}
          placeholder={strings('wordsDetailAddTag')}
          aria-label={strings('wordsDetailAddTag')}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <datalist id="known-tags">
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </form>
    </div>
  )
}
