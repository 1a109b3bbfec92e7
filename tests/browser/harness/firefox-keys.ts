// WebDriver writes keys without a character as private-use code points: https://w3c.github.io/webdriver/#keyboard-actions
const codes: Record<string, string> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Insert: '\ue016',
  Delete: '\ue017',
  Meta: '\ue03d',
  F1: '\ue031',
  F5: '\ue035',
  F6: '\ue036',
  F7: '\ue037',
  F11: '\ue03b',
}

/** What BiDi wants for a key that Playwright calls `name`. */
export function codeOf(name: string): string {
  const code = codes[name] ?? (/^Key[A-Z]$/.test(name) ? name.slice(3).toLowerCase() : name)
  if ([...code].length !== 1) throw new Error(`no key is called ${name}`)
  return code
}
