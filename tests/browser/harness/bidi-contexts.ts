/** The answer of `browsingContext.getTree`. */
export interface Tree {
  readonly contexts: readonly Context[]
}

export interface Context {
  readonly context: string
  readonly url: string
  readonly children?: readonly Context[] | null
}
