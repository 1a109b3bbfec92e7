import { defineUnlistedScript } from '#imports'
import { runCard } from './lookup/run-card'

/**
 * All that the popup's frame runs, in one file of its own: as a page's modules it would be two dozen files, shared with the other pages, and each of
 * them is fetched by way of the browser's main process. The first card waits for every one of them.
 */
export default defineUnlistedScript(() => runCard(document))
