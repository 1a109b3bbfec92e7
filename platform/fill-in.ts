/**
 * A text of the interface with its values, as browsers put them in: `$1` to `$9`, and `$$` for a dollar sign. A value that is not given is empty.
 * Beyond what browsers do, `{word|words}` is the form for the number in front of it: the first after 1, the second after any other.
 */
export function fillIn(message: string, values: readonly string[]): string {
  const filled = (digit: string) => values[Number(digit) - 1] ?? ''
  let last = ''
  return message.replace(/\$([1-9$])|\{([^{|}]*)\|([^{|}]*)\}/g, (_all, digit: string | undefined, one: string = '', more: string = '') => {
    if (digit === undefined) return last === '1' ? one : more
    if (digit === '$') return '$'
    last = filled(digit)
    return last
  })
}
