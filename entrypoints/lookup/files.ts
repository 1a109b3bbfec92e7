import { corePath, fetchBuffer, glossesPath, type FetchFile } from '@/dictionaries/package-files'

/** Both files of the dictionary, on their way. */
export interface Files {
  readonly core: Promise<ArrayBuffer>
  readonly glosses: Promise<ArrayBuffer>
}

export interface WithFilesAhead {
  tongduFiles?: Files | undefined
}

/** What `ahead.ts` has fetched already, once: it must not be held for longer than it is used. Afterwards they are fetched. */
export function takeFiles(page: WithFilesAhead, fetchFile: FetchFile): Files {
  const files = page.tongduFiles ?? { core: fetchBuffer(fetchFile, corePath), glosses: fetchBuffer(fetchFile, glossesPath) }
  page.tongduFiles = undefined
  files.glosses.catch(() => null)
  return files
}
