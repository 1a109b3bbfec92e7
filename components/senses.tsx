import type { ComponentChild } from 'preact'
import { useId } from 'preact/hooks'
import type { SpellingStyle } from '@/chinese/spelling'
import type { Gloss, GlossPart, Reference, Sense } from '@/dictionaries/entry'
import { NestedWord, WithChinese } from './nested-word'
import { Reading } from './reading'
import type { Script } from './script'
import type { SenseChoice } from './sense-choice'

export interface Manner {
  readonly script: Script
  readonly style: SpellingStyle
}

interface SensesProps extends Manner {
  readonly choosing: SenseChoice | null
  readonly senses: readonly Sense[]
  readonly pointedMeanings: readonly string[]
}

export function Senses({ senses, pointedMeanings, choosing, ...manner }: SensesProps) {
  if (senses.length === 0) return null
  return (
    <ol class={senses.length > 1 ? 'senses numbered' : 'senses'} lang="en">
      {senses.map((sense, index) => {
        const text = <SenseText sense={sense} pointedMeaning={pointedMeanings[index] ?? ''} {...manner} />
        return <li>{choosing ? <Choosable choosing={choosing} index={index} text={text} /> : text}</li>
      })}
    </ol>
  )
}

/** The button lies under the text, whose Chinese can be looked up all the same. */
function Choosable({ choosing, index, text }: { choosing: SenseChoice; index: number; text: ComponentChild }) {
  const id = useId()
  return (
    <>
      <button type="button" class="sense" data-acts="" aria-pressed={choosing.chosen === index} aria-labelledby={id} onClick={() => choosing.choose(index)} />
      <span class="sense-text" id={id}>
        {text}
      </span>
    </>
  )
}

function SenseText({ sense, pointedMeaning, ...manner }: { sense: Sense; pointedMeaning: string } & Manner) {
  return (
    <>
      {sense.labels.map((label) => (
        <>
          <span class="label">{label}</span>{' '}
        </>
      ))}
      {sense.glosses.map((gloss, place) => (
        <>
          {place > 0 && '; '}
          <GlossText gloss={gloss} {...manner} />
        </>
      ))}
      {pointedMeaning && (
        <span class="points-to">
          → <WithChinese text={pointedMeaning} lang={manner.script.lang} />
        </span>
      )}
    </>
  )
}

function GlossText({ gloss, ...manner }: { gloss: Gloss } & Manner) {
  return gloss.map((part) => <Part part={part} {...manner} />)
}

function Part({ part, ...manner }: { part: GlossPart } & Manner) {
  switch (part.kind) {
    case 'text':
      return <WithChinese text={part.text} lang={manner.script.lang} />
    case 'label':
      return <span class="label">{part.text}</span>
    case 'reference':
      return <ReferenceText reference={part.reference} {...manner} />
    case 'pinyin':
      return <Reading syllables={part.syllables} style={manner.style} />
    case 'classifiers':
      return <References references={part.references} {...manner} />
  }
}

export function References({ references, ...manner }: { references: readonly Reference[] } & Manner) {
  return references.map((reference, index) => (
    <>
      {index > 0 && ', '}
      <ReferenceText reference={reference} {...manner} />
    </>
  ))
}

/** A Chinese word inside a gloss: in the script of the page, with its reading. */
function ReferenceText({ reference, script, style }: { reference: Reference } & Manner) {
  const { traditional, simplified, syllables } = reference
  return (
    <span class="in-text" data-word={script.kind === 'traditional' ? traditional : simplified}>
      <NestedWord word={script.kind === 'traditional' ? traditional : simplified} lang={script.lang} syllables={syllables} />
      {syllables.length > 0 && ' '}
      {syllables.length > 0 && <Reading syllables={syllables} style={style} />}
    </span>
  )
}
