import type { CopiedPage } from '@/components/copied-word'
import type { Shortcut } from '@/platform/shortcuts'
import type { FrameDesk } from './card-frame'
import type { Desk } from './desk'
import type { AskVocabulary } from './saving'

/** Whom the stage asks, and where it keeps what the reader chooses. */
export interface Desks {
  readonly corrections: Desk
  readonly vocabulary: AskVocabulary
  /** The keys that the browser keeps for us. */
  readonly shortcuts: () => Promise<readonly Shortcut[]>
  readonly askPage: () => Promise<CopiedPage>
  readonly frame: FrameDesk
}
