/** What pages find as `tongduStore`. */
export * from './many-words'
export * from './next-schema'
export * from './work'
export * from './backup-work'
