import { useState } from 'preact/hooks'

/** What is being typed into a field over `value`: drawing again must not take it away, a new value does. */
export function useTyped(value: string): [typed: string, type: (text: string) => void] {
  const [typed, type] = useState(value)
  const [from, setFrom] = useState(value)
  if (value !== from) {
    setFrom(value)
    type(value)
  }
  return [value === from ? typed : value, type]
}
