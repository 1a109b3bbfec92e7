import { useState } from 'preact/hooks'
import type { Word } from '@/vocabulary/word'
import { useTyped } from './typed'
import type { WordStrings } from './word-strings'

interface SenseChoiceProps {
  readonly word: Word
  readonly choose: (gloss: string) => void
  readonly strings: WordStrings
}

/** The sense that was meant, one of the dictionary's or in the reader's own words. */
export function SenseChoice({ word: { gloss, senses }, choose, strings }: SenseChoiceProps) {
  const isOwn = gloss !== '' && !senses.includes(gloss)
  const [isWriting, setWriting] = useState(isOwn)
  const [typed, type] = useTyped(isOwn ? gloss : '')
  const writes = isOwn || isWriting || senses.length === 0
  return (
    <fieldset class="senses">
      <legend class="for-ears">{strings('wordsDetailMeaning')}</legend>
      {senses.map((sense, index) => (
        <label key={index} class="check">
          <input
            type="radio"
            name="sense"
            checked={!writes && sense === gloss}
            onChange={() => {
              setWriting(false)
              choose(sense)
            }}
          />
          <span>{sense}</span>
        </label>
      ))}
      {senses.length > 0 && (
        <label class="check">
          <input type="radio" name="sense" checked={writes} onChange={() => setWriting(true)} />
          <span>{strings('wordsDetailOwn')}</span>
        </label>
      )}
      {writes && (
        <textarea
          id="own-gloss"
          rows={2}
          aria-label={strings('wordsDetailOwn')}
          placeholder={strings('wordsDetailNoMeaning')}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </fieldset>
  )
}
