import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchOptions } from './driver'

/** Whether the extension opens its first page when the browser starts with it, and the page is not wanted. */
export const isGreeted = (extension: string | null, { keepsWelcome = false }: LaunchOptions): extension is string =>
  extension !== null && !keepsWelcome && existsSync(join(extension, 'welcome.html'))
