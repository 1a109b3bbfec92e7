import { browser } from '#imports'
import type { OptionStringKey } from '@/components/option-strings'
import type { SelfTestState, TestLine } from '@/components/options/self-test-panel'
import { runChecks } from '@/platform/self-test/finding'
import type { CheckName, Finding, Sentence, SelfTestKey } from '@/platform/self-test/finding'
import { browserName } from './browser-name'
import { checksOfThisBrowser } from './self-test-checks'

const names: Record<CheckName, OptionStringKey> = {
  dictionary: 'selfTestDictionary',
  conversion: 'selfTestConversion',
  storage: 'selfTestStorage',
  words: 'selfTestWords',
  access: 'selfTestAccess',
  private: 'selfTestPrivate',
  voices: 'selfTestVoices',
  keys: 'selfTestKeys',
}

export interface SelfTestDesk {
  readonly state: SelfTestState
  readonly run: () => void
  readonly copy: () => void
}

type Texts = (key: OptionStringKey | SelfTestKey, values?: string[]) => string

export function createSelfTest(strings: Texts, draw: () => void): SelfTestDesk {
  let state: SelfTestState = { kind: 'none' }
  let findings: readonly Finding[] = []
  const set = (next: SelfTestState) => {
    state = next
    draw()
  }
  const say = ({ text, values = [] }: Sentence) => strings(text, [...values])
  const lines = (): readonly TestLine[] => findings.map((finding) => ({ name: strings(names[finding.check]), state: finding.state, sentence: say(finding) }))

  async function run() {
    set({ kind: 'running' })
    findings = await runChecks(checksOfThisBrowser(strings))
    set({ kind: 'done', lines: lines(), said: '' })
  }

  /** What a report of a fault needs: versions and what was found, no site and nothing that was read. */
  function asText(): string {
    const head = `Tongdu ${browser.runtime.getManifest().version} · ${browserName(navigator)}`
    return [head, ...findings.map((finding) => `[${finding.state}] ${finding.check}: ${say(finding.report ?? finding)}`)].join('\n')
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(asText())
      set({ kind: 'done', lines: lines(), said: strings('selfTestCopied') })
    } catch (error) {
      set({ kind: 'done', lines: lines(), said: strings('selfTestCopyFailed', [String(error)]) })
    }
  }

  return {
    get state() {
      return state
    },
    run: () => void run(),
    copy: () => void copy(),
  }
}
