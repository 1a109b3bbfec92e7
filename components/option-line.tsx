import type { ComponentChildren } from 'preact'
import type { OptionStrings } from './option-strings'

interface LineProps {
  readonly label: string
  readonly hint?: string
  /** Follows the setting, where one can be given. */
  readonly example?: ComponentChildren
  readonly strings: OptionStrings
  readonly children: ComponentChildren
}

/** A setting with what it is called, what it does, and an example. */
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
          <span class="for-ears">{strings('example')} </span>
          {example}
        </p>
      )}
    </div>
  )
}
