import type { BrowserName } from './package'

/**
 * All that the extension may ask of a browser. A change here is a change of what people are asked to trust:
 * it needs a line in docs/decisions.md. Keys of the manifest that are not named here must not be there.
 */
export const agreed = {
  // storage: settings. scripting: the reading script comes into a page only when Chinese is met there.
  // contextMenus: turning the page and copying a selection in another script; browsers ask nobody for it.
  // unlimitedStorage: kept words are not thrown away when the disk gets full. alarms: words that come due, automatic backups.
  permissions: ['alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  // downloads: automatic backups into the downloads folder, asked for when they are switched on.
  optional_permissions: ['downloads'],
  host_permissions: ['<all_urls>'],
  content_scripts: [
    {
      matches: ['<all_urls>'],
      js: ['sentinel.js'],
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ],
  web_accessible_resources: {
    chrome: [{ resources: ['lookup.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
    firefox: [{ resources: ['lookup.html'], matches: ['<all_urls>'] }],
  },
  // Hears what is typed in the address bar behind this word, and nothing else that is typed there.
  omnibox: { keyword: 'td' },
  // Narrower than the browsers' own for Manifest 3: nothing but files of the package. Nothing can be fetched or sent but to a
  // program on this machine: AnkiConnect, off until the reader switches it on.
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:*; base-uri 'none'; form-action 'none'",
  },
}

/** Keys that say what the extension is, not what it may do. */
export const plainKeys = [
  'manifest_version',
  'name',
  'description',
  'version',
  'icons',
  'default_locale',
  'action',
  'background',
  'commands',
]

export const browserKeys: Record<BrowserName, readonly string[]> = { chrome: ['minimum_chrome_version'], firefox: ['browser_specific_settings'] }
