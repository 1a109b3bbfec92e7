import { nearestReadable } from './contrast'
import type { Colour } from './contrast'

/** Grounds on which readings stand, as tokens.css has them. */
export const papers = {
  light: ['#fffdfa', '#f6f3ee'],
  dark: ['#1d1e21', '#26272b'],
} as const satisfies Readonly<Record<string, readonly Colour[]>>

export type Theme = keyof typeof papers
export const themes = ['light', 'dark'] as const satisfies readonly Theme[]

export type ToneSet = 'tongdu' | 'pleco' | 'hanping' | 'clear' | 'own'

/** Those of tokens.css, which were chosen for each theme by itself. */
export const tongduTones = {
  light: ['#b8332a', '#8f5a00', '#1c7440', '#2a55b8', '#6a655d'],
  dark: ['#ff9485', '#e8b656', '#76cf92', '#92b8ff', '#a9a7a2'],
} as const satisfies Readonly<Record<Theme, readonly Colour[]>>

/**
 * Colours of the first to the neutral tone that learners may know from elsewhere, as these programs have them, and `clear`, of which
 * the first four differ for all kinds of colour vision (Okabe and Ito). How light they are follows from the paper.
 */
export const toneSets = {
  pleco: ['#e30000', '#02b31c', '#1510f0', '#8900bf', '#777777'],
  hanping: ['#64b4ff', '#30b030', '#f08000', '#d00020', '#a0a0a0'],
  clear: ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#777777'],
} as const satisfies Readonly<Partial<Record<ToneSet, readonly Colour[]>>>

export interface ToneChoice {
  readonly toneSet: ToneSet
  /** Five, for `own`. */
  readonly ownTones: readonly Colour[]
}

/** The five chosen colours before they are fitted to a paper; null: those of tokens.css. */
export const chosenTones = ({ toneSet, ownTones }: ToneChoice): readonly Colour[] | null =>
  toneSet === 'own' ? ownTones : toneSet === 'tongdu' ? null : toneSets[toneSet]

/** What was found out once: pages are drawn more often than colours are chosen. */
const fitted = new Map<string, Colour>()

/** The colour as it is shown in a theme: itself where it can be read there. */
export function shownIn(theme: Theme, colour: Colour): Colour {
  const name = `${theme} ${colour}`
  const known = fitted.get(name) ?? nearestReadable(colour, papers[theme])
  fitted.set(name, known)
  return known
}

/** The five colours as a theme shows them. */
export const tonesIn = (theme: Theme, choice: ToneChoice): readonly Colour[] => chosenTones(choice)?.map((colour) => shownIn(theme, colour)) ?? tongduTones[theme]

/** Gives the document the chosen colours, wherever tones are coloured in it. */
export function dressTones(root: HTMLElement, choice: ToneChoice): void {
  const tones = chosenTones(choice)
  for (let tone = 1; tone <= 5; tone++) {
    const colour = tones?.[tone - 1]
    if (colour === undefined) root.style.removeProperty(`--tone-${tone}`)
    else root.style.setProperty(`--tone-${tone}`, `light-dark(${shownIn('light', colour)}, ${shownIn('dark', colour)})`)
  }
}
