import type { SettingChange } from '@/components/setting-change'
import type { Notice } from '@/components/toast'
import { oneAfterTheOther } from '@/platform/in-turn'
import { bringBackSettings, changedSettings, forgetSettings } from '@/platform/setting-groups'
import { changeSettings, defaultSettings, onSettingsChange, readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'

/** The settings as they are, and what the page does with them. */
export interface SettingsDesk {
  readonly settings: Settings
  readonly change: (change: SettingChange<Settings>) => void
  /** Sets these back, says so, and can undo it. Undefined where nothing of them differs from the beginning. */
  readonly resetOf: (names: readonly (keyof Settings)[], done: string) => (() => void) | undefined
}

interface Told {
  readonly draw: () => void
  readonly say: (notice: Notice | null) => void
  readonly failed: (error: unknown) => void
}

export async function openSettings({ draw, say, failed }: Told): Promise<SettingsDesk> {
  let settings = await readSettings().catch((error: unknown) => {
    failed(error)
    return defaultSettings
  })
  onSettingsChange((next) => {
    settings = next
    draw()
  })
  const inTurn = oneAfterTheOther()
  async function reset(names: readonly (keyof Settings)[], done: string) {
    const before = await forgetSettings(names)
    const undo = async () => {
      await bringBackSettings(before)
      say(null)
    }
    say({ text: done, undo: () => void inTurn(undo).catch(failed) })
  }
  return {
    get settings() {
      return settings
    },
    change(change) {
      inTurn(async () => {
        await changeSettings(typeof change === 'function' ? change(await readSettings()) : change)
      }).catch((error: unknown) => {
        failed(error)
        // The field says what was wished, the store what is.
        draw()
      })
    },
    resetOf(names, done) {
      if (changedSettings(names, settings, defaultSettings).length === 0) return undefined
      return () => void inTurn(() => reset(names, done)).catch(failed)
    },
  }
}
