import type { Settings } from './settings'

export type Trigger = Settings['trigger']

export const triggers: readonly Trigger[] = ['rest', 'held key', 'click', 'keyboard']
