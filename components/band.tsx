type BandKey = 'band1' | 'band2' | 'band3' | 'band4' | 'band5'

/** How common a word is: five bars, as phones show their signal. */
export function Band({ band, strings }: { band: number; strings: (key: BandKey) => string }) {
  const text = strings(`band${band}` as BandKey)
  return (
    <span class="band" role="img" aria-label={text} title={text}>
      {[1, 2, 3, 4, 5].map((step) => (
        <i class={step <= band ? 'on' : ''} style={{ height: `${step * 20}%` }} />
      ))}
    </span>
  )
}
