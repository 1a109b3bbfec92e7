// `npm start` on a machine with nothing but Node 20 and npm.
import { runInstalled } from './setup/packages.mjs'

runInstalled('scripts/start/open.mjs')
