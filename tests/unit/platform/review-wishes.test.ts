import { expect, it } from 'vitest'
import { reviewWishesOf } from '@/platform/review-wishes'
import { defaultSettings, isSettingValue } from '@/platform/settings'

it('asks for the kinds that are on, in their order, and never for none', () => {
  expect(reviewWishesOf(defaultSettings).kinds).toEqual(['recognise'])
  expect(reviewWishesOf({ ...defaultSettings, asksWrite: true, asksRecall: true }).kinds).toEqual(['recognise', 'recall', 'write'])
  expect(reviewWishesOf({ ...defaultSettings, asksRecognise: false }).kinds).toEqual(['recognise'])
})

it('takes only figures that are offered', () => {
  expect(['retention', 'newPerDay', 'dayEdge'].map((name) => isSettingValue(name as 'retention', 0.9))).toEqual([true, false, false])
  expect(isSettingValue('retention', 1)).toBe(false)
  expect(isSettingValue('reviewsPerDay', Infinity)).toBe(false)
})
