/**
 * What becomes of settings. A list is changed by a function of what holds when its turn comes: the rows on the page may be
 * older than a change that was made just now.
 */
export type SettingChange<Of> = Partial<Of> | ((now: Of) => Partial<Of>)
