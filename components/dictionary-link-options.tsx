import { useRef, useState } from 'preact/hooks'
import type { OptionStrings } from './option-strings'
import { More, Part } from './options/group'
import type { SettingChange } from './setting-change'
import { dictionaryOf, knownDictionaries, knownDictionaryNames, mostDictionaries, templateFault } from './web-dictionaries'
import type { TemplateFault } from './web-dictionaries'

export interface DictionaryLinkSettings {
  readonly webDictionaries: readonly string[]
}

interface DictionaryLinkOptionsProps {
  readonly settings: DictionaryLinkSettings
  readonly change: (change: SettingChange<DictionaryLinkSettings>) => void
  readonly strings: OptionStrings
}

const refusals = {
  noField: 'linksNoField',
  noAddress: 'linksNoAddress',
  notSafe: 'linksNotSafe',
  fieldInSite: 'linksFieldInSite',
  unknownField: 'linksUnknownField',
  hasName: 'linksHasName',
} as const satisfies Record<TemplateFault, string>

/** Which dictionaries in the web the card offers: a few that we know, and others by their address. */
export function DictionaryLinkOptions({ settings: { webDictionaries: rows }, change, strings }: DictionaryLinkOptionsProps) {
  const add = (row: string) => change(({ webDictionaries: now }) => ({ webDictionaries: now.includes(row) || now.length >= mostDictionaries ? now : [...now, row] }))
  const remove = (row: string) => change(({ webDictionaries: now }) => ({ webDictionaries: now.filter((one) => one !== row) }))
  const own = rows.filter((row) => !Object.hasOwn(knownDictionaries, row))
  const isFull = rows.length >= mostDictionaries
  return (
    <Part name="web-dictionaries" title={strings('linksTitle')}>
      <p class="hint">{strings('linksHint')}</p>
      <div class="choices inline" role="group" aria-labelledby="web-dictionaries-title">
        {knownDictionaryNames.map((name) => {
          const isChosen = rows.includes(name)
          return (
            <label class="check" key={name}>
              <input
                type="checkbox"
                id={`dictionary-${name}`}
                checked={isChosen}
                disabled={!isChosen && isFull}
                onChange={(event) => (event.currentTarget.checked ? add(name) : remove(name))}
              />
              <span>
                <span lang="zh">{knownDictionaries[name].name}</span>
                {name === 'pleco' && <small>{strings('linksPlecoHint')}</small>}
              </span>
            </label>
          )
        })}
      </div>
      {own.length > 0 && (
        <ul class="own-dictionaries">
          {own.map((row) => (
            <li key={row}>
              <code>{row}</code>
              <button type="button" class="small" onClick={() => remove(row)}>
                {strings('linksRemove', [dictionaryOf(row)?.name ?? row])}
              </button>
            </li>
          ))}
        </ul>
      )}
      <More strings={strings}>
        <OwnDictionary isFull={isFull} isThere={(row) => rows.includes(row)} add={add} strings={strings} />
      </More>
    </Part>
  )
}

interface OwnDictionaryProps {
  readonly isFull: boolean
  readonly isThere: (row: string) => boolean
  readonly add: (row: string) => void
  readonly strings: OptionStrings
}

function OwnDictionary({ isFull, isThere, add, strings }: OwnDictionaryProps) {
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const submit = (given: string) => {
    const row = given.trim()
    const fault = templateFault(row)
    const why = fault ? refusals[fault] : isThere(row) ? 'linksThere' : isFull ? 'linksFull' : null
    setRefusal(why === null ? '' : strings(why, [String(mostDictionaries)]))
    if (why !== null) return
    add(row)
    setTyped('')
  }
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        // As it stands in the field, also where it was not drawn again yet.
        submit(field.current?.value ?? typed)
      }}
    >
      <label class="field own-dictionary">
        <span>{strings('linksOwn')}</span>
        <input
          ref={field}
          id="own-dictionary"
          class="code"
          type="text"
          inputMode="url"
          required
          maxLength={500}
          autocomplete="off"
          spellcheck={false}
          placeholder="https://dictionary.example/{word}"
          value={typed}
          aria-describedby="own-dictionary-hint own-dictionary-refusal"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" id="own-dictionary-add">
        {strings('linksAdd')}
      </button>
      <p class="hint" id="own-dictionary-hint">
        {strings('linksOwnHint')}
      </p>
      <p class="refusal" role="alert" id="own-dictionary-refusal">
        {refusal}
      </p>
    </form>
  )
}
