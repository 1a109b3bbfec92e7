import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: ['tests/unit/seeded.ts'], retry: 0, testTimeout: 120_000, hookTimeout: 120_000 },
})
