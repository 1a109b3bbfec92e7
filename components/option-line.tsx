import type { ComponentChildren } from 'preact'

interface LineProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Follows the setting, where one can be given. */
  readonly example?: ComponentChildren
  /** What screen readers hear before the example. */
  readonly strings?: (key: 'example') => string
  readonly children: ComponentChildren
}

/** A setting with what it is called, what it does, and an example. The field in it has the setting's name as its id. */
export function Line({ label, hint, example, strings, children }: LineProps) {
  return (
    <div class="line">
      <label>
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
        {children}
      </label>
      {example !== undefined && (
        <p class="example">
          {strings && <span class="for-ears">{strings('example')} </span>}
          {example}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly name: string
  readonly value: Value
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly choose: (value: Value) => void
}

/** One of several, in a `Line`. */
export function Choice<Value extends string>({ name, value, choices, choose }: ChoiceProps<Value>) {
  return (
    <select id={name} value={value} onChange={(event) => choose(event.currentTarget.value as Value)}>
      {choices.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  )
}

interface SwitchProps {
  readonly name: string
  readonly isOn: boolean
  readonly turn: (isOn: boolean) => void
}

/** On or off, in a `Line`. */
export function Switch({ name, isOn, turn }: SwitchProps) {
  return <input id={name} type="checkbox" role="switch" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
}
