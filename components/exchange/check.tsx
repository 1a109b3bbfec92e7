import type { ComponentChildren } from 'preact'

interface CheckProps {
  readonly id: string
  readonly isOn: boolean
  readonly set: (isOn: boolean) => void
  readonly children: ComponentChildren
}

export function Check({ id, isOn, set, children }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" id={id} checked={isOn} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
