import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const makeProfile = () => mkdtempSync(join(tmpdir(), 'tongdu-profile-'))

// A browser that is going away still writes for a moment.
export const removeProfile = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
