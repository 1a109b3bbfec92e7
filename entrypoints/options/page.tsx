import { About } from '@/components/about'
import type { AboutFacts } from '@/components/about'
import { CardOptions } from '@/components/card-options'
import { CopyOptions } from '@/components/copy-options'
import { CorrectionList } from '@/components/correction-list'
import { DictionaryLinkOptions } from '@/components/dictionary-link-options'
import { FilePanel } from '@/components/file-panel'
import type { KeyOptionStringKey } from '@/components/key-option-strings'
import { KeepingOptions } from '@/components/keeping-options'
import { LanguageOptions } from '@/components/language-options'
import { LooksOptions } from '@/components/looks-options'
import type { OptionStringKey } from '@/components/option-strings'
import { FindBox } from '@/components/options/find-box'
import { Group, Part, groupTitles } from '@/components/options/group'
import type { GroupName } from '@/components/options/group'
import { HabitList } from '@/components/options/habit-list'
import { Preview } from '@/components/options/preview'
import type { ConnectPreview, Stretch } from '@/components/options/preview'
import { SelfTestPanel } from '@/components/options/self-test-panel'
import { SideList } from '@/components/options/side-list'
import { OwnWordList } from '@/components/own-word-list'
import { PageNav } from '@/components/page-nav'
import type { PageStringKey } from '@/components/page-nav'
import { ReadingOptions } from '@/components/reading-options'
import { ReviewOptionFields } from '@/components/review/review-options'
import type { ReviewStringKey } from '@/components/review/strings'
import { RuleList } from '@/components/rule-list'
import { OwnPageLink } from '@/components/safe-link'
import type { ScriptExample } from '@/components/script-options'
import { ScriptOptions } from '@/components/script-options'
import { ToneOptions } from '@/components/tone-options'
import { SoundOptions } from '@/components/sound-options'
import type { SoundTrial } from '@/components/sound-options'
import type { SoundOptionStrings } from '@/components/sound-strings'
import { Toast } from '@/components/toast'
import type { Notice, ToastStrings } from '@/components/toast'
import { TriggerOptions } from '@/components/trigger-options'
import { readKeyHelp } from '@/platform/key-help'
import { askedBy } from '@/platform/review-wishes'
import type { SelfTestKey } from '@/platform/self-test/finding'
import { isSettingGroup, resettableSettings, settingGroups } from '@/platform/setting-groups'
import { unlimited } from '@/platform/setting-values'
import { valuesOf } from '@/platform/settings'
import type { Script } from '@/platform/shown-script'
import type { CardKind } from '@/vocabulary/card'
import type { FileDesk } from './file-desk'
import { FramePart } from './frame-part'
import { KeysPart } from './keys-part'
import type { Lists } from './lists'
import { firstWord, samplesFor } from './sample'
import type { SelfTestDesk } from './self-test-desk'
import type { SettingsDesk } from './settings-desk'

export type PageTexts = (key: OptionStringKey | PageStringKey | KeyOptionStringKey | ReviewStringKey | SelfTestKey | Parameters<SoundOptionStrings>[0] | 'welcomeAgain' | Parameters<ToastStrings>[0], values?: string[]) => string

export interface OptionsPageProps {
  readonly desk: SettingsDesk
  readonly lists: Lists
  readonly file: FileDesk
  readonly examples: Readonly<Record<Script, ScriptExample>> | null
  readonly facts: AboutFacts
  readonly sound: SoundTrial
  /** Of the sample sentences; null until the analysis is open. */
  readonly stretches: Readonly<Record<Script, readonly Stretch[]>> | null
  readonly connect: ConnectPreview
  readonly selfTest: SelfTestDesk
  readonly notice: Notice | null
  readonly closeNotice: () => void
  readonly strings: PageTexts
}

const shownGroups: readonly GroupName[] = ['when', 'card', 'reading', 'sound', 'scripts', 'keeping', 'review', 'keys', 'looks', 'sites', 'data', 'about']

export function OptionsPage(props: OptionsPageProps) {
  const { desk, lists, file, examples, facts, sound, stretches, connect, selfTest, notice, closeNotice, strings } = props
  const { settings, change } = desk
  const { corrections, rules, habits, words } = lists
  const resetAll = desk.resetOf(resettableSettings, strings('resetAllDone'))
  const group = (name: GroupName) => ({
    name,
    strings,
    reset: isSettingGroup(name) ? desk.resetOf(settingGroups[name], strings('resetDone', [strings(groupTitles[name])])) : undefined,
  })
  return (
    <>
      <PageNav current="options" keys={() => readKeyHelp('other')} strings={strings} />
      <main class="page wide options-page">
        <h1>{strings('optionsTitle')}</h1>
        <FindBox root={() => document.querySelector('.groups')} strings={strings} />
        <SideList names={shownGroups} strings={strings} />
        <Preview
          script={settings.script}
          sentences={samplesFor(settings)}
          stretches={stretches}
          first={firstWord}
          connect={connect}
          strings={strings}
        />
        <div class="groups">
          <Group {...group('when')}>
            <TriggerOptions settings={settings} rests={valuesOf('restMs')} change={change} strings={strings} />
          </Group>
          <Group {...group('card')}>
            <CardOptions settings={settings} change={change} strings={strings} />
            <FramePart settings={settings} change={change} strings={strings} />
            <CopyOptions settings={settings} change={change} strings={strings} />
            <DictionaryLinkOptions settings={settings} change={change} strings={strings} />
          </Group>
          <Group {...group('reading')}>
            <ReadingOptions settings={settings} change={change} strings={strings} />
            <ToneOptions settings={settings} change={change} strings={strings} />
          </Group>
          <Group {...group('sound')}>
            <SoundOptions settings={settings} trial={sound} change={change} strings={strings} />
          </Group>
          <Group {...group('scripts')}>
            <ScriptOptions settings={settings} examples={examples} change={change} strings={strings} />
            <OwnWordList
              words={words.listed}
              deletedCount={words.deletedCount}
              add={async (word) => {
                const why = await lists.addWord(word)
                return why && strings(why)
              }}
              remove={words.remove}
              restore={words.restore}
              strings={strings}
            />
          </Group>
          <Group {...group('keeping')}>
            <KeepingOptions settings={settings} change={change} sites={lists.unnamedSites} changeSites={lists.changeSites} strings={strings} />
          </Group>
          <Group {...group('review')}>
            <ReviewOptionFields
              options={{ ...settings, kinds: kindsOf(desk) }}
              offered={offered()}
              unlimited={unlimited}
              isVoiceAbsent={sound.voices.length === 0}
              changeKind={(kind, isOn) => change({ [askedBy[kind]]: isOn })}
              change={change}
              strings={strings}
            />
          </Group>
          <Group {...group('keys')}>
            <KeysPart settings={settings} change={change} strings={strings} />
          </Group>
          <Group {...group('looks')}>
            <LanguageOptions settings={settings} change={change} strings={strings} />
            <LooksOptions settings={settings} change={change} strings={strings} />
          </Group>
          <Group {...group('sites')}>
            <RuleList rules={rules.listed} deletedCount={rules.deletedCount} remove={rules.remove} restore={rules.restore} strings={strings} />
            <HabitList habits={habits.listed} deletedCount={habits.deletedCount} remove={habits.remove} restore={habits.restore} strings={strings} />
          </Group>
          <Group {...group('data')}>
            <CorrectionList
              corrections={corrections.listed}
              deletedCount={corrections.deletedCount}
              style={settings.pronunciation}
              remove={corrections.remove}
              restore={corrections.restore}
              strings={strings}
            />
            <FilePanel state={file.state} write={file.write} read={file.read} accept={file.accept} cancel={file.cancel} undo={file.undo} strings={strings} />
            <Part name="reset" title={strings('resetAllTitle')}>
              <p class="hint">{strings(resetAll ? 'resetAllHint' : 'resetNothing')}</p>
              {resetAll && (
                <div class="actions">
                  <button type="button" id="reset-all" class="danger" onClick={resetAll}>
                    {strings('resetAll')}
                  </button>
                </div>
              )}
              <p>
                {strings('optionsBackup')} <OwnPageLink to="/backup.html">{strings('pageBackup')}</OwnPageLink>
              </p>
            </Part>
          </Group>
          <Group {...group('about')}>
            <About facts={facts} strings={strings} />
            <p>
              <OwnPageLink to="/welcome.html">{strings('welcomeAgain')}</OwnPageLink>
            </p>
            <SelfTestPanel state={selfTest.state} run={selfTest.run} copy={selfTest.copy} strings={strings} />
          </Group>
        </div>
      </main>
      <Toast notice={notice} close={closeNotice} strings={strings} />
    </>
  )
}

const kindsOf = ({ settings }: SettingsDesk) =>
  Object.fromEntries(Object.entries(askedBy).map(([kind, name]) => [kind, settings[name]])) as Record<CardKind, boolean>

const offered = () => ({ retention: valuesOf('retention'), newPerDay: valuesOf('newPerDay'), reviewsPerDay: valuesOf('reviewsPerDay'), dayEdge: valuesOf('dayEdge') })
