import type { Target } from '@/chinese/conversion/conversion'
import type { BrowserKind } from '../harness/browsers'
import type { Driver, InPage, LaunchOptions, Tab } from '../harness/driver'
import { launch } from '../harness/launch'
import type { Page } from '../harness/site'
import { until } from '../harness/until'
import { expectedOf } from './expected'
import { forgetChoices, showIn } from './switch'
import { serialised, textNodes, whatIsSeen, type Seen } from './what-is-seen'

declare const said: string[]

/** The same page in a browser with the extension and, as control, in one without it. */
export class Twins {
  readonly ours: Driver
  readonly plain: Driver
  /** What ours is shown in. */
  target: Target | null = null

  private constructor(ours: Driver, plain: Driver) {
    this.ours = ours
    this.plain = plain
  }

  static async launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Twins> {
    const viewport = { width: 1000, height: 700 }
    return new Twins(await launch(kind, { viewport, ...options }), await launch(kind, { viewport, ...options, extension: null }))
  }

  async close(): Promise<void> {
    await this.ours?.close()
    await this.plain?.close()
  }

  get tabs(): readonly [Tab, Tab] {
    return [this.ours.tab, this.plain.tab]
  }

  /** Serve the same under the same path to both. */
  add(page: Page | string, path?: string): string {
    const given = this.ours.site.add(page, path)
    return this.plain.site.add(page, given)
  }

  /** A path on both sites, or HTML text. A page that is opened is as written. */
  async open(address: string): Promise<void> {
    const path = address.trimStart().startsWith('<') ? this.add(address) : address
    await forgetChoices(this.ours)
    this.target = null
    await this.both((tab) => tab.open(path))
  }

  both<Value>(act: (tab: Tab) => Promise<Value>): Promise<[Value, Value]> {
    return Promise.all([act(this.ours.tab), act(this.plain.tab)])
  }

  /** In both pages. */
  run<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<[Value, Value]> {
    return this.both((tab) => tab.evaluate(run, ...args))
  }

  async show(target: Target | null): Promise<void> {
    await showIn(this.ours, target)
    this.target = target
  }

  /** Wait until ours shows what the converter makes of the control, everywhere. @throws Error with the first difference */
  async areAlike(what: string): Promise<void> {
    let difference: string | null = null
    await until(async () => {
      const [ours, plain] = await this.run(whatIsSeen)
      difference = (await this.#difference(ours, plain)) ?? (await this.#differenceOfSaid())
      return difference === null
    }, `twins alike after ${what}`).catch((error: unknown) => {
      throw new Error(`${what}: ${difference ?? 'no answer'}`, { cause: error })
    })
  }

  async #differenceOfSaid(): Promise<string | null> {
    const [ours, plain] = await this.run(() => said)
    return ours.join('\n') === plain.join('\n') ? null : `ours said ${JSON.stringify(ours)}, the control ${JSON.stringify(plain)}`
  }

  async #difference(ours: Seen, plain: Seen): Promise<string | null> {
    if (ours.texts.length !== plain.texts.length) return `${ours.texts.length} stretches of text, ${plain.texts.length} in the control`
    for (const [index, { text, language, isKept }] of plain.texts.entries()) {
      const shown = ours.texts[index]?.text
      const wanted = isKept || this.target === null ? text : await expectedOf(text, this.target, language)
      if (shown !== wanted) return `shown «${shown}», wanted «${wanted}»`
    }
    if (ours.attributes.join('|') !== plain.attributes.join('|')) return `attributes «${ours.attributes.join('|')}», «${plain.attributes.join('|')}»`
    return ours.shape === plain.shape ? null : `shape ${ours.shape}\n${plain.shape}`
  }

  /** Off, and byte for byte the control, with the text nodes that were there while it was on. */
  async areEqualWhenOff(what: string): Promise<void> {
    await this.ours.tab.evaluate(textNodes, 'remember')
    await this.show(null)
    await this.areAlike(`${what}, off`)
    let difference = ''
    // What is not seen, and `lang`, are set back after what is seen.
    await until(async () => {
      const [ours, plain] = await this.run(serialised)
      difference = firstDifference(withoutChance(ours, this.ours), withoutChance(plain, this.plain))
      return difference === ''
    }, `${what} to be as written`).catch((error: unknown) => {
      throw new Error(`${what}: off is not what the page said\n${difference}`, { cause: error })
    })
    if (!(await this.ours.tab.evaluate(textNodes, 'are they the same'))) throw new Error(`${what}: other text nodes than before`)
  }
}

/** Both sites have the same paths, but other ports; Lit marks its places with a number by chance. */
const withoutChance = (text: string, { site }: Driver) => text.replaceAll(site.origin, '').replaceAll(/lit\$\d+\$/g, 'lit')

function firstDifference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at++
  return `ours    …${one.slice(Math.max(0, at - 60), at + 60)}…\ncontrol …${other.slice(Math.max(0, at - 60), at + 60)}…`
}

/** Runs in a page: what was asked for before is drawn. */
export async function twoFrames(): Promise<void> {
  for (let count = 0; count < 2; count++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
