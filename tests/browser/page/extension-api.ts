import type { browser as extensionApi } from 'wxt/browser'

declare const chrome: typeof extensionApi

/** What `#imports` gives in the built extension. */
export const browser = chrome
