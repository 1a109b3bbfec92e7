import type { ImportState } from '@/components/file-panel'
import { largestFile, readSettingsFile, writeSettingsFile } from '@/platform/settings-file'
import type { FileRead, Kept } from '@/platform/settings-file'
import { settingRows } from '@/platform/settings'
import { correctionRows } from '@/platform/corrections'
import { habitRows } from '@/platform/site-habits'
import { ruleRows } from '@/platform/site-rules'
import { wordRows } from '@/platform/own-words'
import { unnamedRows } from '@/platform/unnamed-sites'
import { writeWithWayBack } from '@/platform/write-with-way-back'
import { doneOf, questionOf, refusalOf, sentencesFor } from './report'
import type { ReportStrings } from './report'
import { saveAs } from './save-as'

/** The file of settings: writing it, and reading it in two steps where something in it is refused. */
export interface FileDesk {
  readonly state: ImportState
  readonly write: (hasSentences: boolean) => void
  readonly read: (file: File) => void
  readonly accept: () => void
  readonly cancel: () => void
  readonly undo: () => void
}

type Read = Extract<FileRead, { kind: 'read' }>

export function createFileDesk(kept: () => Kept, strings: ReportStrings, draw: () => void): FileDesk {
  let state: ImportState = { kind: 'none' }
  let waiting: Read | null = null
  let takeBack: (() => Promise<void>) | null = null

  const report = (next: ImportState) => {
    state = next
    if (next.kind !== 'asking') waiting = null
    draw()
  }
  const failed = (error: unknown) => report({ kind: 'refused', reason: strings('importFailed', [String(error)]) })

  async function read(file: File) {
    const found = file.size > largestFile * 3 ? ({ kind: 'refused', why: 'tooLarge' } as const) : readSettingsFile(await file.text())
    if (found.kind === 'refused') return report({ kind: 'refused', reason: refusalOf(found.why, strings) })
    if (found.refused.length === 0) return await takeOver(found)
    waiting = found
    report({ kind: 'asking', question: questionOf(found, strings), refused: sentencesFor(found.refused, strings) })
  }

  async function takeOver(taken: Read) {
    const before = kept()
    takeBack = await writeWithWayBack({
      ...settingRows(taken.settings),
      ...correctionRows(taken.corrections),
      ...ruleRows(taken.rules),
      ...habitRows(taken.habits),
      ...wordRows(taken.words),
      ...(taken.unnamedSites && unnamedRows([...(before.unnamedSites ?? []), ...taken.unnamedSites])),
    })
    report({ kind: 'done', ...doneOf(taken, before, strings), refused: sentencesFor(taken.refused, strings), canUndo: true })
  }

  async function undo() {
    await takeBack?.()
    takeBack = null
    report({ kind: 'done', sentence: strings('importUndone'), taken: [], refused: [], canUndo: false })
  }

  return {
    get state() {
      return state
    },
    write: (hasSentences) => saveAs('tongdu-settings.json', writeSettingsFile(kept(), hasSentences)),
    read: (file) => void read(file).catch(failed),
    accept: () => waiting && void takeOver(waiting).catch(failed),
    cancel: () => report({ kind: 'done', sentence: strings('importCancelled'), taken: [], refused: [], canUndo: false }),
    undo: () => void undo().catch(failed),
  }
}
