import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

// A build that outside tools can measure: the shadow root is open and its host marked. `npm run zip` refuses it.
const isMeasured = process.env.TONGDU_MEASURE === '1'

export default defineConfig({
  outDir: process.env.TONGDU_OUT ?? '.output',
  modulesDir: 'dictionaries/module',
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'platform/locales' },
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact()],
    define: { __MEASURED__: JSON.stringify(isMeasured) },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
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
