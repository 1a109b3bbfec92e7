import { createDerivedProposer } from './derived/propose-derived'
import { createReduplicationProposer } from './derived/propose-reduplicated'
import type { Lexicon } from './lexicon'
import { createNameProposer } from './names/propose-names'
import type { Proposer } from './proposal'
import { createQuantityProposer } from './quantities/propose-quantities'
import type { Tables } from './tables'

/** All that the analysis looks for beyond the dictionary. */
export function defaultProposers(lexicon: Lexicon, tables: Tables): readonly Proposer[] {
  return [createQuantityProposer(), createNameProposer(lexicon, tables), createDerivedProposer(lexicon), createReduplicationProposer(lexicon)]
}
