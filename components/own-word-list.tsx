import { useState } from 'preact/hooks'
import { KeptList } from './kept-list'
import type { OptionStrings } from './option-strings'
import { Part } from './options/group'

export interface ListedWord {
  readonly written: string
  readonly shown: string
  readonly where: 'everywhere' | 'simplified' | 'traditional'
  readonly savedAt: number
}

interface OwnWordListProps {
  /** The newest first. */
  readonly words: readonly ListedWord[]
  readonly deletedCount: number
  /** Why it was not taken, as a sentence; null when it was. */
  readonly add: (word: Omit<ListedWord, 'savedAt'>) => Promise<string | null>
  readonly remove: (words: readonly ListedWord[]) => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

const places = { everywhere: 'whereEverywhere', simplified: 'targetSimplified', traditional: 'targetTraditional' } as const

/** "Always 鍾 in this name": what wins over every table. */
export function OwnWordList({ words, deletedCount, add, remove, restore, strings }: OwnWordListProps) {
  return (
    <Part name="words" title={strings('words')}>
      <p class="hint">{strings('wordsHint')}</p>
      <WordForm add={add} strings={strings} />
      <KeptList
        rows={words}
        deletedCount={deletedCount}
        columns={[strings('columnWritten'), strings('columnShown'), strings('columnIn')]}
        keyOf={({ where, written }) => `${where} ${written}`}
        cells={({ written, shown, where }) => (
          <>
            <th scope="row" lang="zh">
              {written}
            </th>
            <td lang="zh">{shown}</td>
            <td>{strings(places[where])}</td>
          </>
        )}
        deleteLabel={({ written }) => strings('deleteWord', [written])}
        remove={remove}
        restore={restore}
        strings={strings}
      />
    </Part>
  )
}

function WordForm({ add, strings }: Pick<OwnWordListProps, 'add' | 'strings'>) {
  const [written, setWritten] = useState('')
  const [shown, setShown] = useState('')
  const [where, setWhere] = useState<ListedWord['where']>('everywhere')
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    const why = await add({ written: written.trim(), shown: shown.trim(), where })
    setRefusal(why)
    if (why !== null) return
    setWritten('')
    setShown('')
  }
  return (
    <form
      class="fields word-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label class="field">
        <span>{strings('columnWritten')}</span>
        <input id="word-written" lang="zh" required maxLength={32} autocomplete="off" value={written} onInput={(event) => setWritten(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{strings('columnShown')}</span>
        <input id="word-shown" lang="zh" required maxLength={32} autocomplete="off" value={shown} onInput={(event) => setShown(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{strings('columnIn')}</span>
        <select id="word-where" value={where} onChange={(event) => setWhere(event.currentTarget.value as ListedWord['where'])}>
          <option value="everywhere">{strings('whereEverywhere')}</option>
          <option value="simplified">{strings('targetSimplified')}</option>
          <option value="traditional">{strings('targetTraditional')}</option>
        </select>
      </label>
      <button type="submit" id="word-add">
        {strings('add')}
      </button>
      <p class="refusal" role="alert">
        {refusal}
      </p>
    </form>
  )
}
