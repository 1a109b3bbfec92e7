import type { Lexicon } from './lexicon'
import type { Proposer } from './proposal'
import { createQuantityProposer } from './quantities/propose-quantities'
import type { Tables } from './tables'

/** All that the analysis looks for beyond the dictionary. */
export function defaultProposers(_lexicon: Lexicon, _tables: Tables): readonly Proposer[] {
  return [createQuantityProposer()]
}
