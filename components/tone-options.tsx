import type { SpellingStyle } from '@/chinese/spelling'
import { leastContrast, readable } from './contrast'
import type { Colour } from './contrast'
import { Choice, Line } from './option-line'
import type { OptionStrings } from './option-strings'
import { Part } from './options/group'
import { Reading } from './reading'
import type { SettingChange } from './setting-change'
import { papers, shownIn, themes, tonesIn } from './tone-colours'
import type { Theme, ToneSet } from './tone-colours'

export interface ToneSettings {
  readonly toneSet: ToneSet
  readonly ownTones: readonly Colour[]
}

interface ToneOptionsProps {
  readonly settings: ToneSettings & { readonly pronunciation: SpellingStyle; readonly toneColours: boolean }
  readonly change: (change: SettingChange<ToneSettings>) => void
  readonly strings: OptionStrings
}

const setTitles = { tongdu: 'tonesTongdu', pleco: 'tonesPleco', hanping: 'tonesHanping', clear: 'tonesClear', own: 'tonesOwn' } as const satisfies Record<ToneSet, string>
const toneTitles = ['tonesFirst', 'tonesSecond', 'tonesThird', 'tonesFourth', 'tonesNeutral'] as const
const syllables = ['ma1', 'ma2', 'ma3', 'ma4', 'ma5']

/** Which colours the tones have: a set, or five of the reader's own, each checked on the card's paper while it is chosen. */
export function ToneOptions({ settings, change, strings }: ToneOptionsProps) {
  const { toneSet, ownTones, pronunciation, toneColours } = settings
  if (!toneColours) return null
  const sets = Object.keys(setTitles) as ToneSet[]
  return (
    <>
      <Line label={strings('tonesSet')} example={<Swatches choice={settings} style={pronunciation} />} strings={strings}>
        <Choice name="toneSet" value={toneSet} choices={sets.map((name) => [name, strings(setTitles[name])])} choose={(name) => change({ toneSet: name })} />
      </Line>
      {toneSet === 'own' && (
        <Part name="own-tones" title={strings('tonesOwnTitle')}>
          <p class="hint">{strings('tonesOwnHint')}</p>
          {ownTones.map((colour, index) => (
            <OwnTone
              key={index}
              title={strings(toneTitles[index]!)}
              name={`own-tone-${index + 1}`}
              syllable={syllables[index]!}
              style={pronunciation}
              colour={colour}
              choose={(next) => change((now) => ({ ownTones: now.ownTones.with(index, next) }))}
              strings={strings}
            />
          ))}
        </Part>
      )}
    </>
  )
}

/** The same in both themes, beside each other. */
function Swatches({ choice, style }: { choice: ToneSettings; style: SpellingStyle }) {
  return (
    <span class="tone-swatches">
      {themes.map((theme) => (
        <Swatch key={theme} theme={theme} colours={tonesIn(theme, choice)} syllables={syllables} style={style} />
      ))}
    </span>
  )
}

interface SwatchProps {
  readonly theme: Theme
  /** Of all five tones. */
  readonly colours: readonly Colour[]
  readonly syllables: readonly string[]
  readonly style: SpellingStyle
}

/** On the card's paper in that theme, whichever theme the page has. */
function Swatch({ theme, colours, syllables: shown, style }: SwatchProps) {
  const dress = Object.fromEntries(colours.map((colour, index) => [`--tone-${index + 1}`, colour]))
  return (
    <span class={`tone-swatch ${theme}`} style={dress}>
      <Reading syllables={shown} style={style} isApart />
    </span>
  )
}

interface OwnToneProps {
  readonly title: string
  readonly name: string
  readonly syllable: string
  readonly style: SpellingStyle
  readonly colour: Colour
  readonly choose: (colour: Colour) => void
  readonly strings: OptionStrings
}

function OwnTone({ title, name, syllable, style, colour, choose, strings }: OwnToneProps) {
  const faint = themes.filter((theme) => leastContrast(colour, papers[theme]) < readable)
  return (
    <div class="line own-tone">
      <label>
        <span>{title}</span>
        <input type="color" id={name} value={colour} aria-describedby={`${name}-said`} onInput={(event) => choose(event.currentTarget.value)} />
      </label>
      <ul id={`${name}-said`} class="tone-contrasts">
        {themes.map((theme) => (
          <Contrast key={theme} theme={theme} colour={colour} syllable={syllable} style={style} strings={strings} />
        ))}
      </ul>
      {faint.length > 0 && (
        <p class="tone-fixes">
          {faint.map((theme) => {
            const fit = shownIn(theme, colour)
            const where = strings(theme === 'light' ? 'tonesLight' : 'tonesDark')
            return (
              <button key={theme} type="button" class="small" aria-label={strings('tonesFitOf', [title, fit, where])} onClick={() => choose(fit)}>
                <Patch colour={fit} /> {strings('tonesFit', [fit, where])}
              </button>
            )
          })}
        </p>
      )}
    </div>
  )
}

interface ContrastProps {
  readonly theme: Theme
  readonly colour: Colour
  readonly syllable: string
  readonly style: SpellingStyle
  readonly strings: OptionStrings
}

/** What becomes of the colour in a theme, in words and figures. */
function Contrast({ theme, colour, syllable, style, strings }: ContrastProps) {
  const shown = shownIn(theme, colour)
  const where = strings(theme === 'light' ? 'tonesLight' : 'tonesDark')
  // Rounded down: 4.48 is not the 4.5 that is asked for.
  const figure = (of: Colour) => (Math.floor(leastContrast(of, papers[theme]) * 10) / 10).toLocaleString(document.documentElement.lang || 'en', { minimumFractionDigits: 1 })
  return (
    <li>
      <Swatch theme={theme} colours={Array<Colour>(5).fill(shown)} syllables={[syllable]} style={style} />
      <span>{shown === colour ? strings('tonesGood', [where, figure(colour)]) : strings('tonesFaint', [where, figure(colour), shown, figure(shown)])}</span>
    </li>
  )
}

/** Drawn as a picture, whose colour is an attribute: our pages let in no style but those of the package. */
function Patch({ colour }: { colour: Colour }) {
  return (
    <svg class="tone-patch" viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
      <rect width="10" height="10" rx="2" fill={colour} />
    </svg>
  )
}
