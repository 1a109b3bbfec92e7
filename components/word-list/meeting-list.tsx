import type { MarkedSentence, Meeting } from '@/vocabulary/meeting'
import { readableHost } from '../host-name'
import { siteOf } from '@/vocabulary/list/row'
import { SafeLink } from '../safe-link'
import { langOf } from './look'
import type { ShownScript, WordLook } from './look'
import type { WordStrings } from './word-strings'
import { asDate } from '../in-language'

interface MeetingListProps {
  readonly meetings: readonly Meeting[]
  readonly look: WordLook
  readonly remove: (meeting: Meeting) => void
  readonly strings: WordStrings
}

/** Where the word was met, the last first, each with its sentence and the way back to its page. */
export function MeetingList({ meetings, look, remove, strings }: MeetingListProps) {
  if (meetings.length === 0) return <p class="quiet">{strings('wordsDetailNoMeetings')}</p>
  return (
    <ol class="meetings">
      {meetings.map((meeting) => {
        const { id, at, sentence, shown, script, title, url } = meeting
        return (
          <li key={id}>
            {sentence ? <Sentence sentence={sentence} script={script} look={look} /> : <p class="quiet">{strings('wordsDetailNoSentence')}</p>}
            {shown && (
              <>
                <p class="hint as-shown">{strings('wordsDetailShown')}</p>
                <Sentence sentence={shown} script={otherThan(script)} look={look} />
              </>
            )}
            <p class="source">
              <time dateTime={new Date(at).toISOString()}>{asDate(at)}</time>
              {url !== null ? (
                <SafeLink to={url}>{title || url}</SafeLink>
              ) : (
                title !== null && <span>{title}</span>
              )}
              {url !== null && siteOf(url) !== null && <span class="quiet">{readableHost(siteOf(url) ?? '')}</span>}
              <button type="button" class="small" onClick={() => remove(meeting)}>
                {strings('wordsDetailDeleteMeeting')}
              </button>
            </p>
          </li>
        )
      })}
    </ol>
  )
}

const otherThan = (script: ShownScript): ShownScript => (script === 'mixed' ? script : script === 'simplified' ? 'traditional' : 'simplified')

/** With the word marked; offsets that do not fit mark nothing. */
function Sentence({ sentence: { text, start, end }, script, look }: { sentence: MarkedSentence; script: ShownScript; look: WordLook }) {
  return (
    <p class="sentence" lang={langOf(script, look)}>
      {text.slice(0, start)}
      <mark class="in-sentence">{text.slice(start, end)}</mark>
      {text.slice(Math.max(start, end))}
    </p>
  )
}
