import type { ComponentChildren } from 'preact'

export type ToolName = 'close' | 'reveal' | 'copy' | 'dictionaries' | 'speak' | 'sentence' | 'stop' | 'back' | 'pin' | 'keys'

/** Lines of one weight on a grid of 24; the row's style gives them colour and ends. */
const shapes: Readonly<Record<ToolName, ComponentChildren>> = {
  close: <path d="M14.5 6l-6 6 6 6" />,
  reveal: (
    <>
      <path d="M2.5 12s3.5-6.2 9.5-6.2 9.5 6.2 9.5 6.2-3.5 6.2-9.5 6.2S2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  copy: (
    <>
      <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" />
      <path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5" />
    </>
  ),
  dictionaries: (
    <>
      <path d="M10.5 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4.5" />
      <path d="M14 4h6v6M20 4l-8.5 8.5" />
    </>
  ),
  speak: (
    <>
      <path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4z" />
      <path d="M15.5 9.2a4 4 0 0 1 0 5.6M18.2 6.6a7.6 7.6 0 0 1 0 10.8" />
    </>
  ),
  sentence: (
    <>
      <path d="M3.5 10v4H6l3.5 3V7L6 10z" />
      <path d="M13 9.3a4 4 0 0 1 0 5.4M16.5 7H21M18 12h3M16.5 17H21" />
    </>
  ),
  stop: <rect x="6.5" y="6.5" width="11" height="11" rx="1.5" />,
  back: <path d="M9 5.5L4 10.5l5 5M4.5 10.5H14a5.5 5.5 0 0 1 5.5 5.5v2.5" />,
  pin: <path d="M9 4h6l-.8 6 3.3 3v1.8h-11V13l3.3-3zM12 14.8V20.5" />,
  keys: (
    <>
      <rect x="2.5" y="6" width="19" height="12.5" rx="2" />
      <path d="M6.3 10h.01M10.1 10h.01M13.9 10h.01M17.7 10h.01M7 14.5h10" />
    </>
  ),
}

export function ToolIcon({ name }: { name: ToolName }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
