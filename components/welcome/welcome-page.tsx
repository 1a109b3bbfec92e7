import { ChineseName } from '../brand'
import { OwnPageLink } from '../safe-link'
import { Article } from './article'
import type { Trying } from './article'
import { GoodToKnow } from './good-to-know'
import type { WelcomeKeys } from './good-to-know'
import { Questions } from './questions'
import type { Answers } from './questions'
import type { Levels } from './level-question'
import type { WelcomeStrings } from './welcome-strings'

interface WelcomePageProps {
  readonly answers: Answers & Trying
  readonly lang: string
  readonly levels: Levels
  readonly keys: WelcomeKeys
  readonly isFirefox: boolean
  readonly hasAccess: boolean | null
  readonly isAccessRefused: boolean
  readonly change: (part: Partial<Answers>) => void
  readonly showCard: () => void
  readonly giveAccess: () => void
  /** Closes the page. */
  readonly leave: () => void
  readonly strings: WelcomeStrings
}

/** All on one page, and every part of it may be left out. */
export function WelcomePage(props: WelcomePageProps) {
  const { answers, lang, levels, keys, isFirefox, hasAccess, isAccessRefused, change, showCard, giveAccess, leave, strings } = props
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <img src="/icon/128.png" width="56" height="56" alt="" />
        <div>
          <h1>
            {strings('welcomeTitle')} <ChineseName />
          </h1>
          <p class="lead">{strings('welcomeLead')}</p>
        </div>
        <button type="button" class="small skip" id="skip" onClick={leave}>
          {strings('welcomeSkip')}
        </button>
      </header>
      <Article script={answers.script} lang={lang} trying={answers} showCard={showCard} strings={strings} />
      <Questions answers={answers} change={change} levels={levels} strings={strings} />
      <GoodToKnow keys={keys} isFirefox={isFirefox} hasAccess={hasAccess} isAccessRefused={isAccessRefused} giveAccess={giveAccess} strings={strings} />
      <p class="actions welcome-end">
        <button type="button" class="primary" id="done" onClick={leave}>
          {strings('welcomeDone')}
        </button>
        <OwnPageLink to="/options.html">{strings('welcomeOptions')}</OwnPageLink>
      </p>
    </main>
  )
}
