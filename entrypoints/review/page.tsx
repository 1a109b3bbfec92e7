import { BackupReminder } from '@/components/backup-reminder'
import type { ReminderStringKey } from '@/components/backup-reminder'
import { KeysHere } from '@/components/key-hint'
import { KnownDialog, type knownStringKeys } from '@/components/known-dialog'
import { PageNav } from '@/components/page-nav'
import type { PageStringKey } from '@/components/page-nav'
import { AsideDialog } from '@/components/review/aside-dialog'
import { CardTools } from '@/components/review/card-tools'
import { langOf } from '@/components/review/display'
import { Done, Empty, Wait } from '@/components/review/ends'
import { Progress } from '@/components/review/progress'
import { ReviewCard } from '@/components/review/review-card'
import { SettingsDialog } from '@/components/review/settings-dialog'
import type { ReviewStringKey } from '@/components/review/strings'
import type { StrokesOf } from '@/components/review/write-question'
import { Toast, type toastStringKeys } from '@/components/toast'
import { VocabularyHealth, type HealthStringKey } from '@/components/vocabulary-health'
import { readKeyHelp } from '@/platform/key-help'
import { reviewKeyOf } from '@/platform/review-acts'
import type { ReviewAct } from '@/platform/review-acts'
import { askedBy } from '@/platform/review-wishes'
import { unlimited } from '@/platform/setting-values'
import { changeSettings, valuesOf } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import type { ReaderSpeech } from '@/platform/speech/reader-speech'
import type { Health } from '@/platform/vocabulary'
import type { CardKind } from '@/vocabulary/card'
import { cardKeyOf } from '@/vocabulary/card-name'
import type { KnownWords } from './known'
import type { Session } from './session'
import { voiceOf } from './speech'

export type Key = ReviewStringKey | ReminderStringKey | (typeof knownStringKeys)[number] | PageStringKey | HealthStringKey | (typeof toastStringKeys)[number]

interface ReviewPageProps {
  readonly session: Session
  readonly settings: Settings
  /** Null when all is well. */
  readonly health: Health | null
  readonly dialog: 'none' | 'settings' | 'aside' | 'known'
  /** Words of which there is no recent backup; null where nobody is to be reminded. */
  readonly missed: number | null
  readonly remindLater: () => void
  readonly open: (dialog: ReviewPageProps['dialog']) => void
  readonly tryAgain: () => void
  readonly goOn: () => void
  readonly known: Pick<KnownWords, 'preview' | 'apply'>
  readonly speech: ReaderSpeech
  readonly strokesOf: StrokesOf
  readonly strings: (key: Key, values?: string[]) => string
}

export function ReviewPage(props: ReviewPageProps) {
  const { session, settings, health, missed, remindLater, dialog, open, tryAgain, goOn, strings } = props
  const { left, view } = session
  const keyOf = (act: string) => reviewKeyOf(act as ReviewAct, settings.keys)
  return (
    <KeysHere.Provider value={keyOf}>
      <PageNav current="review" due={left.learning + left.reviews} keys={() => readKeyHelp('review')} strings={strings} />
      <main class={settings.toneColours ? 'page review' : 'page review plain-tones'} aria-busy={view.kind === 'loading' && !health}>
        <h1 class="for-ears">{strings('reviewTitle')}</h1>
        {health ? (
          <VocabularyHealth health={health} tryAgain={tryAgain} goOn={goOn} strings={strings} />
        ) : (
          <>
            <Progress left={left} canUndo={session.canUndo} undo={() => void session.undo()} strings={strings} />
            <Middle {...props} />
          </>
        )}
        {missed !== null && view.kind !== 'card' && <BackupReminder words={missed} later={remindLater} strings={strings} />}
        <div class="page-tools">
          <button type="button" class="small" id="settings" onClick={() => open('settings')}>
            {strings('reviewSettings')}
          </button>
          <button type="button" class="small" id="set-aside" onClick={() => open('aside')}>
            {strings('reviewAside', [String(session.aside.length)])}
          </button>
          <button type="button" class="small" id="known" onClick={() => open('known')}>
            {strings('reviewKnown')}
          </button>
        </div>
      </main>
      {dialog !== 'none' && <Dialogs {...props} />}
      <Toast notice={session.notice} close={() => session.note(null)} strings={strings} />
    </KeysHere.Provider>
  )
}

function Middle({ session, settings, speech, strokesOf, strings }: ReviewPageProps) {
  const { view, tally } = session
  switch (view.kind) {
    case 'loading':
      return <section class="panel review-card" aria-hidden="true" />
    case 'empty':
      return <Empty strings={strings} />
    case 'wait':
      return <Wait until={view.until} strings={strings} />
    case 'done':
      return <Done view={view} tally={tally} more={(part) => void session.more(part)} strings={strings} />
    case 'card':
      return (
        <>
          <ReviewCard
            key={`${cardKeyOf(view.shown.asked)} ${view.shown.shownAt}`}
            shown={view.shown}
            manner={settings}
            voiceFor={settings.speech === 'never' ? null : (script) => voiceOf(speech, script)}
            saysAnswers={settings.speech === 'with answers'}
            strokesOf={strokesOf}
            reveal={() => session.reveal()}
            answer={(rating) => void session.answer(rating)}
            strings={strings}
          />
          <CardTools
            wordId={view.shown.word.id}
            suspend={() => void session.suspend()}
            setState={(state) => void session.setState(state)}
            strings={strings}
          />
        </>
      )
  }
}

function Dialogs({ session, settings, dialog, open, known, speech, strings }: ReviewPageProps) {
  const close = () => open('none')
  if (dialog === 'known') {
    return <KnownDialog preview={(source) => known.preview(source)} apply={(source, state) => known.apply(source, state).then(close)} close={close} strings={strings} />
  }
  if (dialog === 'aside') {
    const { script } = settings
    return <AsideDialog aside={session.aside} script={script} lang={langOf(script, settings)} takeBack={(card) => void session.takeBack(card)} close={close} strings={strings} />
  }
  const kinds = Object.fromEntries(Object.entries(askedBy).map(([kind, name]) => [kind, settings[name]])) as Record<CardKind, boolean>
  const offered = { retention: valuesOf('retention'), newPerDay: valuesOf('newPerDay'), reviewsPerDay: valuesOf('reviewsPerDay'), dayEdge: valuesOf('dayEdge') }
  return (
    <SettingsDialog
      options={{ ...settings, kinds }}
      offered={offered}
      unlimited={unlimited}
      isVoiceAbsent={speech.isAbsent(settings.script)}
      changeKind={(kind, isOn) => void changeSettings({ [askedBy[kind]]: isOn })}
      change={(part) => void changeSettings(part)}
      close={close}
      strings={strings}
    />
  )
}
