import type { BrowserKind } from './browsers'
import type { RecordingProxy } from './recording-proxy'
import type { Site } from './site'
import type { Place, Point } from './text-point'

/** What runs inside a page: self-contained (nothing from around it), arguments and result by way of JSON. */
export type InPage<Args extends unknown[], Value> = (...args: Args) => Value | Promise<Value>

/** A way down into frames: one CSS selector of an iframe element for each level. */
export type FramePath = readonly string[]

export interface LaunchOptions {
  /** A `TONGDU_MEASURE=1` build (default), whose popup can be found from outside; false for the build that people get. */
  readonly measured?: boolean
  /** Folder of another build, or null for a browser without the extension. Default: the built extension. */
  readonly extension?: string | null
  /** Profile folder to use again. Default: a fresh one, removed on close. */
  readonly profile?: string
  readonly proxy?: RecordingProxy
  readonly headless?: boolean
  /** Size of the window's inside. Default 1000 × 800; null leaves the window as it is. */
  readonly viewport?: Size | null
  /** Leave the page open that Tongdu greets with when it was just installed. */
  readonly keepsWelcome?: boolean
  /** Leave the back/forward cache on (Chromium: Playwright turns it off). */
  readonly backForwardCache?: boolean
  /** More command line arguments. */
  readonly args?: readonly string[]
  /** Firefox: more preferences. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
  /** Chromium: a second debugging connection for measuring, see `Chromium.debuggingUrl`. */
  readonly debuggingPort?: boolean
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A real browser with the extension. `launchChromium` and `launchFirefox` give one each. */
export interface Driver {
  readonly kind: BrowserKind
  readonly version: string
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string
  readonly profile: string
  readonly processId: number
  /** A local site of this browser's own, stopped with it. */
  readonly site: Site
  /** The tab that was there at the start. */
  readonly tab: Tab
  newTab(): Promise<Tab>
  /** In an extension page of its own in a background tab: `browser` and `chrome` are there. */
  evaluateInExtension<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value>
  /** Read keys of storage.local, all when none are named. */
  readStorage(...keys: string[]): Promise<Record<string, unknown>>
  writeStorage(values: Record<string, unknown>): Promise<void>
  isBackgroundRunning(): Promise<boolean>
  /** Stop the background worker or event page and wait until it is gone. */
  stopBackground(): Promise<void>
  /** Disable and enable the extension, as an update does: content scripts in open tabs lose their background. */
  reloadExtension(): Promise<void>
  /** Errors that pages and the extension's own pages threw or logged, as text. Empty it between tests. */
  readonly errors: string[]
  /** Close in an orderly way. The profile stays only if it was given or `keepProfile` is set. */
  close(options?: { readonly keepProfile?: boolean }): Promise<void>
  /** SIGKILL; the profile stays. */
  kill(): Promise<void>
}

export interface Tab {
  /** A URL, a path on the browser's own site, or HTML text (anything that begins with `<`). Waits for `load`. */
  open(address: string): Promise<void>
  reload(): Promise<void>
  /** Through history; waits until the other page is there. */
  goBack(): Promise<void>
  goForward(): Promise<void>
  /** Bring to the front. */
  activate(): Promise<void>
  close(): Promise<void>

  /** Real pointer input. CSS pixels of the window, also when zoomed. */
  moveMouse(x: number, y: number): Promise<void>
  /** In so many steps, as quickly as a hand that is on its way elsewhere. */
  sweepMouse(x: number, y: number, steps: number): Promise<void>
  pressMouse(): Promise<void>
  releaseMouse(): Promise<void>
  click(x: number, y: number): Promise<void>
  wheel(x: number, y: number, deltaY: number): Promise<void>
  /** Real key input, Playwright's names: 'a', 'Escape', 'Alt+Shift+ArrowRight'. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** A key that is down until it is let go, as Playwright names it: 'Shift'. */
  holdKey(key: string): Promise<void>
  letGoKey(key: string): Promise<void>
  /** Real fingers: the first, or a second one beside it. */
  touchDown(x: number, y: number, finger?: number): Promise<void>
  touchMove(x: number, y: number, finger?: number): Promise<void>
  touchUp(finger?: number): Promise<void>
  /** Down and up, or down and away, in one: a finger that a busy machine lets stay does something else. */
  tap(x: number, y: number): Promise<void>
  swipe(from: Point, to: Point): Promise<void>

  /** The place of a character of the page, also inside frames, in pixels of the window. */
  pointAt(place: Place | string, frame?: FramePath): Promise<Point>
  /** `moveMouse` to `pointAt`. */
  hover(place: Place | string, frame?: FramePath): Promise<Point>

  /** In the page's own world. */
  evaluate<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value>
  evaluateInFrame<Args extends unknown[], Value>(frame: FramePath, run: InPage<Args, Value>, ...args: Args): Promise<Value>
  /** In the popup's frame. @throws Error when the page has none */
  evaluateInPopup<Args extends unknown[], Value>(run: InPage<Args, Value>, ...args: Args): Promise<Value>
  popupState(): Promise<PopupState>
  /** Wait until the popup is shown, with `text` in it when given. */
  popupShown(text?: string): Promise<ShownPopup>
  popupHidden(): Promise<void>

  screenshot(file: string): Promise<void>
  setViewport(size: Size): Promise<void>
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>
  /** The browser's own zoom of the page: 2 is 200 %. */
  zoom(factor: number): Promise<void>
}

export type PopupState =
  /** The page has no popup host, or its frame is not there yet. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'hidden' }
  | ShownPopup

export interface ShownPopup {
  readonly kind: 'shown'
  readonly box: Box
  readonly text: string
}

export interface Box extends Point, Size {}
