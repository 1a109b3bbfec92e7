import { browser } from '#imports'

/** How backups stand. Each part lies in storage.local under a key of its own; none of it goes into a backup. */
export interface BackupState {
  /** What is done without being asked. */
  readonly automatic: 'off' | 'folder' | 'downloads'
  /** What this machine is called in a shared folder. */
  readonly machine: string
  readonly last: LastBackup | null
  /** Copies in the downloads folder, the oldest first. */
  readonly downloads: readonly DownloadedBackup[]
  /** Files of other machines that were merged, as they were then. */
  readonly merged: readonly MergedFile[]
  /** Why the last automatic backup did not come about. */
  readonly trouble: 'permission' | 'gone' | 'full' | 'failed' | null
  /** The reader does not want to be reminded before. */
  readonly remindAfter: number
}

export interface LastBackup {
  readonly at: number
  readonly how: 'file' | 'folder' | 'downloads'
  readonly words: number
  /** Which database, and how many transactions had changed it: with the same, a further backup would hold the same. */
  readonly database: string
  readonly writes: number
}

export const isNothingNew = (last: LastBackup, now: Pick<LastBackup, 'database' | 'writes'>): boolean =>
  last.database === now.database && last.writes === now.writes

export interface DownloadedBackup {
  readonly id: number
  readonly name: string
}

export interface MergedFile {
  readonly name: string
  readonly size: number
  readonly changedAt: number
  /** When it was merged. */
  readonly at: number
  /** Why it was not. */
  readonly problem: 'damaged' | 'notOurs' | 'newerVersion' | null
}

const prefix = 'backup.'
const parts = ['automatic', 'machine', 'last', 'downloads', 'merged', 'trouble', 'remindAfter'] as const satisfies readonly (keyof BackupState)[]

export async function readBackupState(): Promise<BackupState> {
  const stored: Record<string, unknown> = await browser.storage.local.get(parts.map((part) => prefix + part))
  const given = Object.fromEntries(parts.flatMap((part) => (stored[prefix + part] === undefined ? [] : [[part, stored[prefix + part]]])))
  return { automatic: 'off', machine: '', last: null, downloads: [], merged: [], trouble: null, remindAfter: 0, ...(given as Partial<BackupState>) }
}

export async function changeBackupState(change: Partial<BackupState>): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(Object.entries(change).map(([part, value]) => [prefix + part, value])))
}

export async function forgetBackupState(): Promise<void> {
  await browser.storage.local.remove(parts.map((part) => prefix + part))
}

export function onBackupStateChange(listener: (state: BackupState) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix))) void readBackupState().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}

/** The machine's name; the first time one is made up that no other machine has. */
export async function machineName(): Promise<string> {
  const { machine } = await readBackupState()
  if (machine !== '') return machine
  const { os } = await browser.runtime.getPlatformInfo()
  const made = `${os}-${crypto.randomUUID().slice(0, 4)}`
  await changeBackupState({ machine: made })
  return made
}

/** Plain letters and digits of any script: it becomes part of a file's name. */
export const asMachineName = (text: string): string =>
  text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 40)

const day = 86_400_000
/** With fewer words than these nobody is reminded. */
const fewWords = 20
const reminderAfterDays = 14

/** Whether to remind the reader that there is no recent copy outside the browser. */
export function isReminderDue(state: BackupState, words: number, now: number): boolean {
  return words >= fewWords && now >= state.remindAfter && (state.last === null || now - state.last.at > reminderAfterDays * day)
}

export const laterReminder = (now: number): number => now + reminderAfterDays * day
