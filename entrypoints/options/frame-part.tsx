import { useEffect, useState } from 'preact/hooks'
import { FrameOptions } from '@/components/frame-options'
import type { FrameSettings } from '@/components/frame-options'
import type { OptionStrings } from '@/components/option-strings'
import { noCardBox, onCardBoxChange, readCardBox, saveCardBox } from '@/platform/card-box'

interface FramePartProps {
  readonly settings: FrameSettings
  readonly change: (part: Partial<FrameSettings>) => void
  readonly strings: OptionStrings
}

/** Place and size of the card, which may be changed in a page meanwhile. */
export function FramePart(props: FramePartProps) {
  const [{ place, size }, setBox] = useState(noCardBox)
  useEffect(() => {
    const ending = new AbortController()
    void readCardBox().then(setBox)
    onCardBoxChange(setBox, ending.signal)
    return () => ending.abort()
  }, [])
  return <FrameOptions {...props} own={{ size, isMoved: place !== null, reset: () => void saveCardBox(null) }} />
}
