/** What is checked. */
export const checkNames = ['dictionary', 'conversion', 'storage', 'words', 'access', 'private', 'voices', 'keys'] as const
export type CheckName = (typeof checkNames)[number]

/** A sentence of the interface, with what is filled in. */
export interface Sentence {
  readonly text: SelfTestKey
  readonly values?: readonly string[]
}

export interface Finding extends Sentence {
  readonly check: CheckName
  /** In order; something that the reader may want otherwise; broken. */
  readonly state: 'well' | 'warning' | 'fault'
  /** In its place where the text leaves the machine, in a report of a fault: without anything that tells of the reader. */
  readonly report?: Sentence
}

/** Each key is a sentence of its own, with what to do where it is not good. */
export const selfTestKeys = [
  'selfDictionaryWell',
  'selfDictionaryBroken',
  'selfDictionaryFew',
  'selfDictionaryWrong',
  'selfConversionWell',
  'selfConversionWrong',
  'selfConversionBroken',
  'selfStorageWell',
  'selfStorageBroken',
  'selfStorageChanged',
  'selfStorageFull',
  'selfWordsWell',
  'selfWordsLost',
  'selfWordsNewer',
  'selfWordsBlocked',
  'selfWordsBroken',
  'selfAccessWell',
  'selfAccessNoFiles',
  'selfAccessSome',
  'selfAccessSomeReport',
  'selfAccessNone',
  'selfPrivateYes',
  'selfPrivateNo',
  'selfVoicesWell',
  'selfVoicesNone',
  'selfVoicesOnline',
  'selfKeysWell',
  'selfKeysUnset',
  'selfKeysTwice',
  'selfThrew',
] as const
export type SelfTestKey = (typeof selfTestKeys)[number]

export type Check = () => Promise<Finding>

/** All of them, one after the other. A check that breaks is a finding too. */
export async function runChecks(checks: Readonly<Record<CheckName, Check>>): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const check of checkNames) {
    findings.push(await checks[check]().catch((error: unknown): Finding => ({ check, state: 'fault', text: 'selfThrew', values: [reasonOf(error)] })))
  }
  return findings
}

/** As a sentence ends. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return /[.。!?]$/.test(reason) ? reason : `${reason}.`
}
