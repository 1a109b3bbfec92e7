import type { Target } from '@/chinese/conversion/conversion'
import type { Originals } from '@/page/conversion/originals'
import type { ScriptOrder } from './conversion-messages'

/**
 * What our scripts in one frame share: a property of the isolated world's global, which pages cannot see.
 * There is one for each frame and each living copy of the extension.
 */
export interface IsolatedWorld {
  /** The sentinel was here before any script of the page, so its listeners are called first. */
  readonly isEarly: boolean
  /** The last move of a pointer that can hover: where it is, with which buttons and keys down. */
  pointer: PointerEvent | null
  /** What the last finger or button did before the reading script was there to hear it; null while that listens. */
  touches: Touched[] | null
  /** Given by the background with its first answer: proves to the popup's frame that we are no page. */
  key: string | null
  /** The newest that was heard of how the reader wants to read here, as it came; null: nothing yet. See `asReadingWishes`. */
  wishes: unknown
  /** Window messages that are ours (see `expect`): the reading script takes them over when it is there. */
  onLink: ((message: MessageEvent) => void) | null
  /** Those that came before it was there. */
  readonly waiting: MessageEvent[]
  /** Swallow the window message that consists of this token before any listener of the page sees it. */
  expect(token: string): void
  /** Look again: the extension was switched on, or a newer script was put in. */
  wake(): void
  /** Set by the conversion script, which shows the page in another script. */
  conversion: PageConversion | null
  /** Set by the reading script. */
  reading: Reading | null
}

/** An event of a finger or button with the innermost element that it met, which an event does not tell any more once it is over. */
export interface Touched {
  readonly event: PointerEvent
  readonly target: EventTarget | null
}

export interface Reading {
  command(command: Command): void
  /** The page is being turned into another script: a card that is open says what no longer stands there. */
  turned(): void
  end(): void
}

/** What the other scripts of the same frame may ask of the conversion script. */
export interface PageConversion {
  /** From the background: what this frame shows from now on. Obeyed once, however often it is said. */
  show(order: ScriptOrder): void
  /** From the background: what is selected here is shown so, or as written again. */
  showSelection(target: Target): Promise<void>
  readonly originals: Originals
  end(): void
}

export type Command = 'look-up' | 'next-word' | 'previous-word' | 'next-sentence' | 'previous-sentence' | 'keep-selection'

type Global = typeof globalThis & { tongdu?: IsolatedWorld; tongduConversion?: PageConversion | null; tongduOrder?: ScriptOrder | null }

/** Only what we put there ourselves: elements and frames of the page with this name are found under it too. */
export const isolatedWorld = (): IsolatedWorld | undefined => {
  const world = (globalThis as Global).tongdu
  return world && Object.getPrototypeOf(world) === Object.prototype ? world : undefined
}

export const setIsolatedWorld = (world: IsolatedWorld): void => {
  Object.defineProperty(globalThis, 'tongdu', { value: world, configurable: true, writable: true })
}

/** The conversion script may be in a frame before the sentinel: then it is left here for it. */
export const conversionHere = (): PageConversion | null => {
  const world = isolatedWorld()
  if (world) return world.conversion
  const global = globalThis as Global
  return (Object.hasOwn(global, 'tongduConversion') && global.tongduConversion) || null
}

export const setConversion = (conversion: PageConversion | null): void => {
  const world = isolatedWorld()
  if (world) world.conversion = conversion
  Object.defineProperty(globalThis, 'tongduConversion', { value: conversion, configurable: true, writable: true })
}

/** The order that was given before there was a conversion script to hear it, once. */
export const takeOrder = (): ScriptOrder | null => {
  const global = globalThis as Global
  const order = (Object.hasOwn(global, 'tongduOrder') && global.tongduOrder) || null
  if (order) Object.defineProperty(globalThis, 'tongduOrder', { value: null, configurable: true, writable: true })
  return order
}
