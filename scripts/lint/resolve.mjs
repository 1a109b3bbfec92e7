// How dependency-cruiser finds `@/folder/file`: it reads aliases from a webpack configuration, not from TypeScript's paths without a base.
import { join } from 'node:path'

export default { resolve: { alias: { '@': join(import.meta.dirname, '../..') }, extensions: ['.ts', '.tsx', '.mjs', '.js'] } }
