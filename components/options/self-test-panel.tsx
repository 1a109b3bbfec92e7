import type { OptionStrings } from '../option-strings'
import { Part } from './group'

/** One check as it is read. */
export interface TestLine {
  readonly name: string
  readonly state: 'well' | 'warning' | 'fault'
  readonly sentence: string
}

export type SelfTestState = { readonly kind: 'none' } | { readonly kind: 'running' } | { readonly kind: 'done'; readonly lines: readonly TestLine[]; readonly said: string }

interface SelfTestPanelProps {
  readonly state: SelfTestState
  readonly run: () => void
  readonly copy: () => void
  readonly strings: OptionStrings
}

const marks = { well: '✓', warning: '!', fault: '✗' }
const stateNames = { well: 'selfTestWell', warning: 'selfTestWarning', fault: 'selfTestFault' } as const

/** Says in plain sentences whether everything works, and what to do where it does not. */
export function SelfTestPanel({ state, run, copy, strings }: SelfTestPanelProps) {
  const bad = state.kind === 'done' ? state.lines.filter((line) => line.state !== 'well').length : 0
  return (
    <Part name="self-test" title={strings('selfTestTitle')}>
      <p class="hint">{strings('selfTestHint')}</p>
      <div class="actions">
        <button type="button" id="self-test" disabled={state.kind === 'running'} onClick={run}>
          {strings('selfTestRun')}
        </button>
        <span role="status">
          {state.kind === 'running' && strings('selfTestRunning')}
          {state.kind === 'done' && (bad === 0 ? strings('selfTestAllWell') : strings('selfTestSome', [String(bad)]))}
        </span>
      </div>
      {state.kind === 'done' && (
        <>
          <ul class="self-test">
            {state.lines.map((line) => (
              <li key={line.name} class={line.state}>
                <span class="mark" aria-hidden="true">
                  {marks[line.state]}
                </span>
                <span>
                  <b>{line.name}</b>
                  {line.state !== 'well' && <span class="state"> {strings(stateNames[line.state])}</span>}
                  <span class="sentence">{line.sentence}</span>
                </span>
              </li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" id="copy-self-test" class="small" onClick={copy}>
              {strings('selfTestCopy')}
            </button>
            <span role="status" class="hint">
              {state.said}
            </span>
          </div>
        </>
      )}
    </Part>
  )
}
