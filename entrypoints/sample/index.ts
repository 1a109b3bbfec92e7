import { defineUnlistedScript } from '#imports'
import { sampleOf } from '@/page/sample'
import { isolatedWorld } from '@/platform/isolated-world'

/** Put into a page when somebody wants to know what it is written in: the answer is what the script returns. */
export default defineUnlistedScript(() => {
  const originals = isolatedWorld()?.conversion?.originals
  return sampleOf(document, (node) => originals?.of(node)?.text ?? node.data)
})
