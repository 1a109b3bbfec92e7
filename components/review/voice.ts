/** What the device can do for one script. */
export interface Voice {
  /** It has no voice of its own for it. Voices that would send the text away are not used. */
  readonly isAbsent: boolean
  readonly say: (text: string) => void
}
