import type { ActionLine, SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import type { ActionsView } from "./actions-view.ts"
import type { ActionsApi } from "./ask-actions.ts"

/** What both lists of the section are given. */
export interface PartProps {
  actions: ActionsApi
  targets: readonly TargetLine[]
  options: readonly SegmentLabel[]
  done: readonly ActionLine[]
  open: string | null
  /** Of what isn't kept yet. */
  newId: string
  today: string
  turn: number
  isTable: boolean
  reload: () => void
  go: (view: Partial<ActionsView>) => void
  /** Begins one; with a goal, an action for it. */
  begin: (target?: string | null) => void
}
