/** An expression that calls `run` in a page, where nothing from around it exists. */
export function call(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${run.toString()})(...${JSON.stringify(args)})`
}
