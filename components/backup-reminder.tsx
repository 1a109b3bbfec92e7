import { OwnPageLink } from './safe-link'
import { inDigits } from './in-language'

export const reminderStringKeys = ['reminderText', 'reminderSave', 'reminderLater'] as const
export type ReminderStringKey = (typeof reminderStringKeys)[number]

interface BackupReminderProps {
  readonly words: number
  readonly later: () => void
  readonly strings: (key: ReminderStringKey, values?: string[]) => string
}

/** One quiet line for those who have no recent copy outside the browser. */
export function BackupReminder({ words, later, strings }: BackupReminderProps) {
  return (
    <p class="reminder">
      {strings('reminderText', [inDigits(words)])} <OwnPageLink to="/backup.html">{strings('reminderSave')}</OwnPageLink>{' '}
      <button type="button" class="plain" onClick={later}>
        {strings('reminderLater')}
      </button>
    </p>
  )
}
