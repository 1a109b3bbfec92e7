import type { Health } from '@/vocabulary/store/health'
import { OwnPageLink } from './safe-link'

export const healthStringKeys = [
  'healthLost',
  'healthLostAll',
  'healthLostWhy',
  'healthBroken',
  'healthBrokenWhy',
  'healthNewer',
  'healthBlocked',
  'healthRestore',
  'healthTryAgain',
  'healthGoOn',
  'healthBeginAnew',
] as const

export type HealthStringKey = (typeof healthStringKeys)[number]

interface VocabularyHealthProps {
  readonly health: Health
  /** Open and look again. */
  readonly tryAgain: () => void
  /** Take what is there for all there is; where nothing can be read, begin with an empty vocabulary. */
  readonly goOn: () => void
  readonly strings: (key: HealthStringKey, values?: string[]) => string
}

/** Says what is wrong with the kept words and what can be done; nothing when all is well. */
export function VocabularyHealth({ health, tryAgain, goOn, strings }: VocabularyHealthProps) {
  if (health.kind === 'well') return null
  const isGone = health.kind === 'lost' || health.kind === 'broken'
  return (
    <div class="message fault" role="alert" data-health={health.kind}>
      {sentencesOf(health, strings).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="actions">
        {isGone && (
          <OwnPageLink to="/backup.html" class="button">
            {strings('healthRestore')}
          </OwnPageLink>
        )}
        <button type="button" onClick={tryAgain}>
          {strings('healthTryAgain')}
        </button>
        {isGone && (
          <button type="button" class="danger" onClick={goOn}>
            {strings(health.kind === 'lost' ? 'healthGoOn' : 'healthBeginAnew')}
          </button>
        )}
      </div>
    </div>
  )
}

function sentencesOf(health: Exclude<Health, { kind: 'well' }>, strings: VocabularyHealthProps['strings']): string[] {
  switch (health.kind) {
    case 'lost': {
      const { words, wordsBefore } = health
      const first = words === 0 ? strings('healthLostAll', [String(wordsBefore)]) : strings('healthLost', [String(wordsBefore), String(words)])
      return [first, strings('healthLostWhy')]
    }
    case 'broken':
      return [strings('healthBroken', [health.reason]), strings('healthBrokenWhy')]
    case 'newer':
      return [strings('healthNewer')]
    case 'blocked':
      return [strings('healthBlocked')]
  }
}
