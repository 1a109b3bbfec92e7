/** Words of `autocomplete`, `name` and `id` that speak of secrets, also where the type of the field is plain text. */
const secrets =
  /^(?:cc|card|credit|cvc|cvv|csc|cvn|iban|otp|totp|2fa|mfa|pin|pwd|pass|secret|token|ssn)(?:$|\d|number|no|num|code|holder|exp|name|csc|type|phrase)|passw|onetime|cardn|creditc/

/** Whether a field is for a password, a one-time code or a card: these are never read. */
export function isSecretField(element: Element): boolean {
  const say = (name: string) => Element.prototype.getAttribute.call(element, name) ?? ''
  const said = `${say('autocomplete')} ${say('name')} ${say('id')}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return (
    say('type').toLowerCase() === 'password' ||
    /(?:one|1).?time|(?:current|new).?pass/.test(said) ||
    said.split(/[^a-z0-9]+/).some((word) => secrets.test(word))
  )
}
