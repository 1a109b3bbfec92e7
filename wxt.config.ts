import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { hsk2Sizes } from './scripts/build/level-sizes'
import { notePackages, writeLicences } from './scripts/build/licences'
import { noConnections } from './scripts/build/no-connections'
import { oneScript } from './scripts/build/one-script'
import { withoutAddresses } from './scripts/build/without-addresses'

// A build that outside tools can measure: the shadow root is open and its host marked. `npm run zip` refuses it.
const isMeasured = process.env.TONGDU_MEASURE === '1'

/**
 * For all pages of the extension and its background: the package and nothing else, no inline script, no eval, no form. Beyond it only programs on this
 * machine can be asked, for AnkiConnect, which the reader has to switch on; `noConnections` takes that from all pages but the one that needs it.
 */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:*; base-uri 'none'; form-action 'none'"

const shipped = new Set<string>()

export default defineConfig({
  outDir: process.env.TONGDU_OUT ?? '.output',
  modulesDir: 'dictionaries/module',
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'platform/locales' },
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact(), noConnections(), oneScript(), withoutAddresses(), notePackages(shipped)],
    // Workers are built apart. Theirs load SQLite only when it is asked for.
    worker: { format: 'es', plugins: () => [withoutAddresses(), notePackages(shipped)] },
    define: { __MEASURED__: JSON.stringify(isMeasured), __HSK2_SIZES__: JSON.stringify(hsk2Sizes()) },
  }),
  zip: {
    // What the package can be built from, and no more.
    excludeSources: ['tests/**', 'docs/**', '.ci/**', '.cache/**', '.output/**'],
  },
  hooks: {
    'build:done': ({ config }) => writeLicences(config.root, config.outDir, shipped),
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    // Asked for when automatic backups into the downloads folder are switched on.
    optional_permissions: ['downloads'],
    host_permissions: ['<all_urls>'],
    // Nothing leaves the machine, whatever a fault of ours might try. While developing, the server must be reached.
    ...(command === 'build' && { content_security_policy: { extension_pages: pagePolicy } }),
    // Written by hand: WXT's own wrapper for content scripts adds 4 kB and sends an event that pages can hear.
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
    web_accessible_resources: [
      // A dynamic URL cannot be probed by pages; Firefox gives every installation its own origin anyway.
      { resources: ['lookup.html'], matches: ['<all_urls>'], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    // What is typed behind this word in the address bar is searched for in the dictionary.
    omnibox: { keyword: 'td' },
    commands: {
      'look-up': {
        suggested_key: { default: 'Alt+L' },
        description: '__MSG_commandLookUpHere__',
      },
      'next-word': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_commandNextWord__',
      },
      'previous-word': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_commandPreviousWord__',
      },
      // Browsers take four suggestions: these get their keys in the settings.
      'next-sentence': { description: '__MSG_commandNextSentence__' },
      'previous-sentence': { description: '__MSG_commandPreviousSentence__' },
      'turn-page': {
        suggested_key: { default: 'Alt+C' },
        description: '__MSG_commandTurnPage__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tongdu@tongdu.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})
