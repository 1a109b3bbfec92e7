/** The parts of the extension interface that scripts inside pages may use. Asked for late: touching it costs every page memory. */
interface ApiInPages {
  /** Chromium's; Firefox has a property on elements. */
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null }
  readonly runtime?: {
    /** Gone when the extension was updated, reloaded or switched off under us. */
    readonly id?: string
    getURL(path: string): string
    sendMessage(message: unknown): Promise<unknown>
    /** Firefox only. */
    getFrameId?(target: Window): number
    readonly onMessage: {
      addListener(listener: (message: unknown, sender: { id?: string }) => void): void
      removeListener(listener: (message: unknown, sender: { id?: string }) => void): void
    }
  }
}

const api = (): ApiInPages | undefined => {
  const scope = globalThis as { browser?: ApiInPages; chrome?: ApiInPages }
  return scope.browser?.runtime ? scope.browser : scope.chrome
}

/** The root of an element, closed or open: what pages cannot ask, extensions can. */
export function anyRootOf(element: HTMLElement): ShadowRoot | null {
  const own = (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  return own ?? api()?.dom?.openOrClosedShadowRoot(element) ?? null
}

/** The runtime, or null when this script was left behind by an update. Never throws. */
export function livingRuntime(): NonNullable<ApiInPages['runtime']> | null {
  try {
    const runtime = api()?.runtime
    return runtime?.id ? runtime : null
  } catch {
    // "Extension context invalidated": Chromium throws it from some getters instead of leaving them undefined.
    return null
  }
}
