import { cardActs, defaultCardKeys } from './card-acts'
import { defaultPageKeys, pageActs } from './page-acts'
import { defaultReviewKeys, reviewActs } from './review-acts'

/** Where keys work: while a card is open, in it and in the page around it; in the review. Within one no key does two things. */
export type KeyPlace = 'card' | 'review'

/** One thing that is done by a key of ours. */
export interface KeyRow {
  readonly act: string
  readonly key: string
  readonly usual: string
}

const usualKeys: Readonly<Record<string, string>> = { ...defaultPageKeys, ...defaultCardKeys, ...defaultReviewKeys }
const actsOf: Readonly<Record<KeyPlace, readonly string[]>> = { card: [...pageActs, ...cardActs], review: reviewActs }

/** All that is done by keys of ours there, with the keys as the reader changed them. */
export const keyRows = (place: KeyPlace, changed: Readonly<Record<string, string>>): readonly KeyRow[] =>
  actsOf[place].map((act) => ({ act, key: Object.hasOwn(changed, act) ? changed[act]! : usualKeys[act]!, usual: usualKeys[act]! }))

/** The changed keys after one more change: only what differs from the usual is kept. */
export function withKey(changed: Readonly<Record<string, string>>, act: string, key: string): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(changed).filter(([other]) => other !== act))
  return usualKeys[act] === key ? others : { ...others, [act]: key }
}
