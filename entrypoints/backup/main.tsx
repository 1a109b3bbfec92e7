import { render } from 'preact'
import { BackupAutomatic } from '@/components/backup-automatic'
import type { AutomaticState } from '@/components/backup-automatic'
import { BackupDelete } from '@/components/backup-delete'
import type { DeleteState } from '@/components/backup-delete'
import { BackupForget } from '@/components/backup-forget'
import { BackupRestore } from '@/components/backup-restore'
import { BackupSave } from '@/components/backup-save'
import type { SaveState } from '@/components/backup-save'
import { BackupStorage } from '@/components/backup-storage'
import type { StorageFacts } from '@/components/backup-storage'
import type { BackupStrings } from '@/components/backup-strings'
import { inDigits } from '@/components/in-language'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { VocabularyHealth } from '@/components/vocabulary-health'
import type { HealthStringKey } from '@/components/vocabulary-health'
import { backUpByItself } from '@/platform/automatic-backup'
import { askToDownload, downloadBackup, giveDownloadsBack } from '@/platform/backup-downloads'
import { fileNameOf, mayUse, syncFolder } from '@/platform/backup-folder'
import { forgetFolder, keepFolder, keptFolder } from '@/platform/backup-keep'
import { asMachineName, changeBackupState, machineName, onBackupStateChange, readBackupState } from '@/platform/backup-state'
import { deleteEverything } from '@/platform/delete-everything'
import { readKeyHelp } from '@/platform/key-help'
import { askForLastingStorage, isStorageLasting } from '@/platform/lasting-storage'
import { openPageTexts } from '@/platform/page-language'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { text } from '@/platform/texts'
import { acceptVocabulary, beginAnew, healthOf, onVocabularyChange, tellChanged, vocabulary } from '@/platform/vocabulary'
import type { Health } from '@/platform/vocabulary'
import { countAll } from '@/vocabulary/backup/records'
import { forgetAddresses, sitesMet } from '@/vocabulary/store/forget'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { failureOf } from './report'
import { createRestoring } from './restoring'
import { cancelled, saveFile } from './save-file'
import { throttled } from './throttled'

const strings: BackupStrings & PageStrings & ((key: HealthStringKey, values?: string[]) => string) = text

interface FolderPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>
}
const picker = globalThis as unknown as FolderPicker

async function start() {
  let settings = await readSettings()
  await openPageTexts('pageBackup', () => draw())
  let state = await readBackupState()
  let machine = await machineName()
  let folder = await keptFolder()
  let health: Health = { kind: 'well', words: 0 }
  let facts: StorageFacts = { isLasting: null, usedBytes: null, words: 0, meetings: 0, reviews: 0 }
  let sites: readonly (readonly [string, number])[] = []
  let saving: SaveState = { kind: 'none' }
  let deleting: DeleteState = { kind: 'none' }
  let forgotten: string | null = null
  let automatic: Pick<AutomaticState, 'isBusy' | 'isRefused' | 'note'> = { isBusy: false, isRefused: false, note: null }
  let end = new AbortController()

  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    render(
      <>
        <PageNav current="backup" keys={() => readKeyHelp('other')} strings={strings} />
        <main class="page">
          <h1>{strings('pageBackup')}</h1>
          <p class="lead">{strings('backupLead')}</p>
          <VocabularyHealth health={health} tryAgain={() => void lookAgain()} goOn={() => void beginWithThis()} strings={strings} />
          <BackupSave state={saving} last={state.last} save={() => void save()} cancel={() => end.abort()} strings={strings} />
          <BackupRestore
            state={restoring.state}
            words={facts.words}
            choose={(file) => void restoring.choose(file)}
            cancel={() => restoring.cancel()}
            save={() => void save()}
            restore={(way) => void restoring.restore(way)}
            strings={strings}
          />
          <BackupAutomatic
            state={{
              ...automatic,
              automatic: state.automatic,
              machine,
              trouble: state.trouble,
              hasFolders: picker.showDirectoryPicker !== undefined || folder !== null,
              isDownloadedInBackground: picker.showDirectoryPicker === undefined,
              folder: folder === null ? null : folder.name || '/',
              others: state.merged,
            }}
            choose={(how) => void switchTo(how)}
            pickFolder={() => void pickFolder()}
            sync={() => void sync()}
            rename={(name) => void rename(name)}
            strings={strings}
          />
          <BackupStorage facts={facts} askToKeep={() => void askForLastingStorage().then(lookAgain)} strings={strings} />
          <BackupForget sites={sites} note={forgotten} forget={(site) => void forget(site)} strings={strings} />
          <BackupDelete state={deleting} remove={(hasSettings) => void removeAll(hasSettings)} strings={strings} />
        </main>
      </>,
      document.body,
    )
  }

  /** Null when it cannot be opened: then the page says so. */
  async function database(): Promise<VocabularyDb | null> {
    const opened = await vocabulary()
    return opened.kind === 'open' ? opened.db : null
  }

  async function lookAgain() {
    const opened = await vocabulary()
    health = await healthOf(opened)
    if (opened.kind === 'open') {
      const { word: words, meeting: meetings, review: reviews } = await countAll(opened.db, [])
      const { usage } = await navigator.storage.estimate()
      facts = { isLasting: await isStorageLasting(), usedBytes: usage ?? null, words, meetings, reviews }
      sites = await sitesMet(opened.db)
    }
    draw()
  }

  const restoring = createRestoring({ database, draw: () => draw(), lookAgain, strings })

  async function beginWithThis() {
    if (health.kind === 'broken') await beginAnew()
    else await acceptVocabulary()
    await lookAgain()
  }

  async function save() {
    const db = await database()
    if (db === null || saving.kind === 'saving') return
    end = new AbortController()
    const show = (next: SaveState) => {
      saving = next
      draw()
    }
    try {
      const tell = throttled((part) => show({ kind: 'saving', part }))
      const isSaved = await saveFile(db, { tell, signal: end.signal })
      show(isSaved ? { kind: 'saved', words: facts.words } : { kind: 'none' })
    } catch (error) {
      show(end.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', sentence: failureOf(error, strings) })
    }
  }

  function showAutomatic(next: Partial<typeof automatic>) {
    automatic = { ...automatic, ...next }
    draw()
  }

  async function switchTo(how: AutomaticState['automatic']) {
    showAutomatic({ isRefused: false, note: null })
    if (how === 'downloads' && !(await askToDownload())) return showAutomatic({ isRefused: true })
    if (how !== 'downloads' && state.automatic === 'downloads') await giveDownloadsBack()
    if (how !== 'folder' && folder !== null) {
      await forgetFolder()
      folder = null
    }
    await changeBackupState({ automatic: how, trouble: null })
    state = await readBackupState()
    draw()
    if (how === 'downloads') await sync()
    else if (how === 'folder' && folder === null) await pickFolder()
  }

  async function pickFolder() {
    const picked = await picker.showDirectoryPicker?.({ id: 'tongdu', mode: 'readwrite' }).catch(cancelled)
    if (!picked) return
    if (!(await mayUse(picked, true))) return showAutomatic({ isRefused: true })
    await keepFolder(picked)
    folder = picked
    await changeBackupState({ automatic: 'folder', merged: [], trouble: null })
    await sync()
  }

  async function sync() {
    const db = await database()
    if (db === null || automatic.isBusy || health.kind !== 'well') return
    showAutomatic({ isBusy: true, note: null })
    try {
      if (state.automatic === 'downloads') await downloadBackup(db)
      else {
        const merged = await syncFolder(db, { isClick: true })
        if (merged !== null) showAutomatic({ note: strings('backupSynced', [String(merged)]) })
      }
    } catch (error) {
      await changeBackupState({ trouble: 'failed' })
      saving = { kind: 'failed', sentence: failureOf(error, strings) }
    }
    showAutomatic({ isBusy: false })
    await lookAgain()
  }

  async function rename(given: string) {
    const name = asMachineName(given)
    if (name !== '' && name !== machine) {
      // The file under the old name would be taken for one of another machine.
      const old = fileNameOf(machine)
      if (folder !== null && (await mayUse(folder, true))) await folder.removeEntry(old).catch(() => undefined)
      machine = name
      await changeBackupState({ machine: name })
      await sync()
    }
    draw()
  }

  async function forget(site: string | null) {
    const db = await database()
    if (db === null) return
    const count = await forgetAddresses(db, site)
    tellChanged({})
    forgotten = strings('backupForgotten', [inDigits(count)])
    await lookAgain()
  }

  async function removeAll(hasSettings: boolean) {
    try {
      deleting = { kind: 'deleted', left: await deleteEverything(hasSettings) }
      folder = null
      machine = await machineName()
    } catch (error) {
      deleting = { kind: 'failed', sentence: failureOf(error, strings) }
    }
    await lookAgain()
  }

  onSettingsChange((next) => {
    settings = next
    draw()
  })
  onBackupStateChange((next) => {
    state = next
    draw()
  })
  onVocabularyChange(() => void lookAgain())
  await lookAgain()
  await restoring.finishBegun()
  await backUpByItself()
}

void start()
