import { defineUnlistedScript } from '#imports'
import { countHan } from '@/page/count-han'

/** Put into a page when the toolbar's popup says what there is: the answer is what the script returns. */
export default defineUnlistedScript(() => countHan(document))
