import { useEffect, useRef } from 'preact/hooks'
import type { Kept, SavingActions } from './saving'
import type { Strings } from './strings'

interface NoteAndTagsProps {
  readonly token: string
  readonly kept: Kept
  readonly actions: SavingActions
  readonly strings: Strings
}

const longestNote = 4000
const longestTags = 600

/** Two fields, kept when they are left, and when the card closes over them. */
export function NoteAndTags({ token, kept, actions, strings }: NoteAndTagsProps) {
  const written = useRef({ note: kept.note, tags: kept.tags.join(', ') })
  const last = useRef(written.current)
  const keepWritten = () => {
    const { note, tags } = written.current
    if (note !== last.current.note) actions.setNote(token, note)
    if (tags !== last.current.tags) actions.setTags(token, tagsIn(tags))
    last.current = { note, tags }
  }
  useEffect(() => keepWritten, [])
  const field = {
    onFocus: () => actions.writing(true),
    onBlur: () => {
      keepWritten()
      actions.writing(false)
    },
  }
  return (
    <div class="note-and-tags">
      <label>
        <span>{strings('saveNote')}</span>
        <textarea
          rows={2}
          maxLength={longestNote}
          data-acts=""
          defaultValue={kept.note}
          {...field}
          onInput={(event) => (written.current = { ...written.current, note: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{strings('saveTags')}</span>
        <input
          type="text"
          maxLength={longestTags}
          placeholder={strings('saveTagsHint')}
          data-acts=""
          defaultValue={kept.tags.join(', ')}
          {...field}
          onInput={(event) => (written.current = { ...written.current, tags: event.currentTarget.value })}
        />
      </label>
    </div>
  )
}

const mostTags = 20
const longestTag = 40

/** Tags stand between commas, the Chinese ones too. */
export function tagsIn(text: string): readonly string[] {
  const tags = text.split(/[,，、;；\n]/u).map((tag) => tag.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, longestTag).trim().toWellFormed())
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, mostTags)
}
