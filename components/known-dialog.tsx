import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from './dialog'
import { FileButton } from './file-button'
import { inDigits } from './in-language'

export const knownStringKeys = [
  'knownTitle',
  'knownHint',
  'knownFrom',
  'knownFromLevel',
  'knownFromList',
  'knownLevels',
  'knownLevelOne',
  'knownLevelUpTo',
  'knownList',
  'knownListHint',
  'knownFile',
  'knownState',
  'knownStateKnown',
  'knownStateNew',
  'knownStateIgnored',
  'knownCounting',
  'knownNothing',
  'knownPreview',
  'knownKept',
  'knownUnknown',
  'knownAdd',
  'knownFailed',
  'knownCancel',
] as const

export type KnownStrings = (key: (typeof knownStringKeys)[number], values?: string[]) => string

export type KnownSource = { readonly kind: 'levels'; readonly highest: number } | { readonly kind: 'list'; readonly text: string }
export type KnownState = 'known' | 'new' | 'ignored'

/** What would happen. */
export interface KnownPreview {
  readonly words: number
  /** Records to be added: a word with two readings has two. */
  readonly added: number
  /** Kept already: they stay as they are. */
  readonly kept: number
  readonly unknown: readonly string[]
}

interface KnownDialogProps {
  readonly preview: (source: KnownSource) => Promise<KnownPreview>
  /** Resolves when it is on the disk. */
  readonly apply: (source: KnownSource, state: KnownState) => Promise<void>
  readonly close: () => void
  readonly strings: KnownStrings
}

type Counted = { readonly kind: 'counting' } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'counted'; readonly preview: KnownPreview }

const levels = [1, 2, 3, 4, 5, 6]
const mostNamed = 12

/** Gives many words a state at once: whole levels, or a list. Says beforehand what it will do. */
export function KnownDialog({ preview, apply, close, strings }: KnownDialogProps) {
  const [isList, setList] = useState(false)
  const [highest, setHighest] = useState(1)
  const [text, setText] = useState('')
  const [state, setState] = useState<KnownState>('known')
  const [counted, setCounted] = useState<Counted>({ kind: 'counting' })
  const [isWorking, setWorking] = useState(false)
  const isOver = useRef(false)
  const source: KnownSource = isList ? { kind: 'list', text } : { kind: 'levels', highest }
  useEffect(() => {
    let isLate = false
    setCounted({ kind: 'counting' })
    preview(source).then(
      (found) => !isLate && setCounted({ kind: 'counted', preview: found }),
      (error: unknown) => !isLate && setCounted({ kind: 'failed', reason: String(error) }),
    )
    return () => {
      isLate = true
    }
  }, [isList, highest, text])
  useEffect(
    () => () => {
      isOver.current = true
    },
    [],
  )
  const added = counted.kind === 'counted' ? counted.preview.added : 0
  return (
    <Dialog labelledBy="known-title" close={close}>
      <h2 id="known-title">{strings('knownTitle')}</h2>
      <p class="hint">{strings('knownHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setWorking(true)
          apply(source, state).catch((error: unknown) => {
            if (isOver.current) return
            setWorking(false)
            setCounted({ kind: 'failed', reason: String(error) })
          })
        }}
      >
        <fieldset class="known-from">
          <legend class="for-ears">{strings('knownFrom')}</legend>
          <label class="check">
            <input type="radio" name="known-from" id="known-levels" checked={!isList} onChange={() => setList(false)} />
            <span>{strings('knownFromLevel')}</span>
          </label>
          {!isList && (
            <label class="field">
              <span>{strings('knownLevels')}</span>
              <select id="known-highest" value={highest} onChange={(event) => setHighest(Number(event.currentTarget.value))}>
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {level === 1 ? strings('knownLevelOne') : strings('knownLevelUpTo', [String(level)])}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label class="check">
            <input type="radio" name="known-from" id="known-list" checked={isList} onChange={() => setList(true)} />
            <span>{strings('knownFromList')}</span>
          </label>
          {isList && (
            <>
              <label class="field">
                <span>{strings('knownList')}</span>
                <textarea
                  id="known-text"
                  rows={5}
                  lang="zh"
                  placeholder={strings('knownListHint')}
                  value={text}
                  onInput={(event) => setText(event.currentTarget.value)}
                />
              </label>
              <FileButton
                accept=".txt,.csv,.tsv,text/plain"
                choose={(file) => void file.text().then(setText, (error: unknown) => setCounted({ kind: 'failed', reason: String(error) }))}
              >
                {strings('knownFile')}
              </FileButton>
            </>
          )}
        </fieldset>
        <label class="field">
          <span>{strings('knownState')}</span>
          <select id="known-state" value={state} onChange={(event) => setState(event.currentTarget.value as KnownState)}>
            <option value="known">{strings('knownStateKnown')}</option>
            <option value="new">{strings('knownStateNew')}</option>
            <option value="ignored">{strings('knownStateIgnored')}</option>
          </select>
        </label>
        <div class="known-preview" role="status">
          <Preview counted={counted} isEmpty={isList && text.trim() === ''} strings={strings} />
        </div>
        <div class="actions">
          <button type="submit" class="primary" id="known-add" disabled={added === 0 || isWorking}>
            {strings('knownAdd')}
          </button>
          <button type="button" onClick={close}>
            {strings('knownCancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Preview({ counted, isEmpty, strings }: { counted: Counted; isEmpty: boolean; strings: KnownStrings }) {
  if (counted.kind === 'failed') return <p>{strings('knownFailed', [counted.reason])}</p>
  if (isEmpty) return null
  if (counted.kind === 'counting') return <p>{strings('knownCounting')}</p>
  const { words, added, kept, unknown } = counted.preview
  const named = unknown.slice(0, mostNamed).join('、') + (unknown.length > mostNamed ? '…' : '')
  return (
    <>
      <p>{added === 0 ? strings('knownNothing', [inDigits(words)]) : strings('knownPreview', [inDigits(words), inDigits(added)])}</p>
      {kept > 0 && <p>{strings('knownKept', [inDigits(kept)])}</p>}
      {unknown.length > 0 && <p lang="zh">{strings('knownUnknown', [inDigits(unknown.length), named])}</p>}
    </>
  )
}

