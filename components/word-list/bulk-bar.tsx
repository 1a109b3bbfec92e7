import { useState } from 'preact/hooks'
import { wordStates } from '@/vocabulary/word'
import type { WordState } from '@/vocabulary/word'
import { Dialog } from '../dialog'
import { stateKeys } from './days'
import type { WordStrings } from './word-strings'
import { inDigits } from '../in-language'

interface BulkBarProps {
  readonly count: number
  /** Chosen words that the filters hide. */
  readonly hiddenCount: number
  readonly shownCount: number
  readonly tags: readonly string[]
  /** Tags that at least one of the chosen words has. */
  readonly tagsOfChosen: () => readonly string[]
  readonly selectAll: () => void
  readonly selectNone: () => void
  readonly setState: (state: WordState) => void
  readonly addTag: (tag: string) => void
  readonly removeTag: (tag: string) => void
  readonly exportThem: () => void
  readonly remove: () => void
  readonly strings: WordStrings
}

/** What can be done with all chosen words at once. */
export function BulkBar(props: BulkBarProps) {
  const { count, hiddenCount, shownCount, tags, tagsOfChosen, selectAll, selectNone, setState, addTag, removeTag, exportThem, remove, strings } = props
  const [asking, ask] = useState<'add' | 'remove' | null>(null)
  return (
    <section class="bulk" aria-label={strings('wordsBulkLabel')}>
      <p role="status">
        {hiddenCount === 0 ? strings('wordsSelected', [inDigits(count)]) : strings('wordsSelectedHidden', [inDigits(count), inDigits(hiddenCount)])}
      </p>
      <div class="bulk-actions">
        {count - hiddenCount < shownCount && (
          <button type="button" class="plain" onClick={selectAll}>
            {strings('wordsSelectAll', [inDigits(shownCount)])}
          </button>
        )}
        <button type="button" class="plain" onClick={selectNone}>
          {strings('wordsSelectNone')}
        </button>
        <select
          data-bulk="state"
          aria-label={strings('wordsSetState')}
          onChange={({ currentTarget }) => {
            const state = wordStates.find((one) => one === currentTarget.value)
            currentTarget.value = ''
            if (state) setState(state)
          }}
        >
          <option value="">{strings('wordsSetState')}</option>
          {wordStates.map((state) => (
            <option key={state} value={state}>
              {strings(stateKeys[state])}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => ask('add')}>
          {strings('wordsAddTag')}
        </button>
        <button type="button" onClick={() => ask('remove')}>
          {strings('wordsRemoveTag')}
        </button>
        <button type="button" onClick={exportThem}>
          {strings('wordsExport')}
        </button>
        <button type="button" class="danger" onClick={remove}>
          {strings('wordsDelete')}
        </button>
      </div>
      {asking !== null && (
        <TagDialog
          title={strings(asking === 'add' ? 'wordsBulkAdd' : 'wordsBulkRemove', [inDigits(count)])}
          tags={asking === 'add' ? tags : tagsOfChosen()}
          isNewAllowed={asking === 'add'}
          done={(tag) => {
            ask(null)
            if (asking === 'add') addTag(tag)
            else removeTag(tag)
          }}
          close={() => ask(null)}
          strings={strings}
        />
      )}
    </section>
  )
}

interface TagDialogProps {
  readonly title: string
  readonly tags: readonly string[]
  readonly isNewAllowed: boolean
  readonly done: (tag: string) => void
  readonly close: () => void
  readonly strings: WordStrings
}

function TagDialog({ title, tags, isNewAllowed, done, close, strings }: TagDialogProps) {
  const [tag, setTag] = useState(isNewAllowed ? '' : (tags[0] ?? ''))
  return (
    <Dialog labelledBy="tag-title" close={close}>
      <h2 id="tag-title">{title}</h2>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (tag.trim() !== '') done(tag)
        }}
      >
        <label class="field">
          <span>{strings('wordsTagName')}</span>
          {isNewAllowed ? (
            <input list="tag-names" maxLength={60} value={tag} onInput={(event) => setTag(event.currentTarget.value)} />
          ) : (
            <select onChange={(event) => setTag(event.currentTarget.value)}>
              {tags.map((one) => (
                <option key={one} value={one} selected={one === tag}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </label>
        {isNewAllowed && (
          <datalist id="tag-names">
            {tags.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
        <div class="actions">
          <button class="primary" disabled={tag.trim() === ''}>
            {strings('wordsDone')}
          </button>
          <button type="button" onClick={close}>
            {strings('wordsCancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
