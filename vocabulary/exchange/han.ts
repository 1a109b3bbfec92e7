export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Whether the most of it is Chinese, as in a sentence or a headword and unlike in a gloss that mentions a word. */
export function isMostlyHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 && han * 2 >= (text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0)
}
