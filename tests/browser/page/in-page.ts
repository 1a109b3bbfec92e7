/** What the tests of `page/` put into a page: the code under test, and what looks at every character of a fixture with it. */
export * from '@/page/caret'
export * from '@/page/han-under'
export * from '@/page/highlight'
export * from '@/page/paragraph'
export * from '@/page/rectangles'
export * from '@/page/text-at-point'
export * from './check'
export * from './sweep'
