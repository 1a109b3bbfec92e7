/** What browsers say of themselves. */
interface NavigatorFacts {
  readonly userAgent: string
}

/** The browser, its version and the system, as short as a report needs it: "Firefox 153 · Linux x86_64". */
export function browserName({ userAgent }: NavigatorFacts): string {
  const [, name = '', version = ''] = /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome\/\d+(.*)(Edg|OPR)/, '$1$2')) ?? []
  const [, system = ''] = /\((?:X11; )?([^;)]*)/.exec(userAgent) ?? []
  const known = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' }[name] ?? name
  return [`${known} ${version}`.trim(), system].filter((part) => part !== '').join(' · ')
}
