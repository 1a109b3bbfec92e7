/** What can be done by key in the review of kept words. */
export type ReviewAct =
  | 'review show'
  | 'review again'
  | 'review hard'
  | 'review good'
  | 'review easy'
  | 'review undo'
  | 'review hear'
  | 'review aside'
  | 'review know'
  | 'review ignore'
  | 'review edit'

/** As `page/key-names.ts` calls them. */
export const defaultReviewKeys: Readonly<Record<ReviewAct, string>> = {
  'review show': ' ',
  'review again': '1',
  'review hard': '2',
  'review good': '3',
  'review easy': '4',
  'review undo': 'u',
  'review hear': 'r',
  'review aside': 's',
  'review know': 'k',
  'review ignore': 'i',
  'review edit': 'e',
}

export const reviewActs = Object.keys(defaultReviewKeys) as readonly ReviewAct[]

/** @param changed the settings' keys by what they do */
export const reviewKeyOf = (act: ReviewAct, changed: Readonly<Record<string, string>>): string => (Object.hasOwn(changed, act) ? changed[act]! : defaultReviewKeys[act])
