/** Why an entry was found: by its characters, as a word of a text that was typed, by how it is said, by what it means. */
export type FoundBy = 'chinese' | 'part' | 'pinyin' | 'english'

export interface Hit {
  readonly entry: number
  readonly by: FoundBy
}
