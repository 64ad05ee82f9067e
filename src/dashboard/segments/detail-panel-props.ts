import type { Persona } from "../../domain/persona.ts"
import type { Measured } from "../reading/measured.ts"
import type { SegmentsBy } from "../state/view-state.ts"
import type { HeldChanges } from "./held-changes.ts"
import type { Segment } from "./segment.ts"
import type { SegmentsPageProps } from "./segments-page.tsx"

/** What the panel of one row, and its parts, are given. */
export interface DetailPanelProps extends SegmentsPageProps {
  by: SegmentsBy
  personas: readonly Persona[]
  segment: Segment
  /** Of the whole store. */
  total: Measured
  /** Of the whole page. */
  changes: HeldChanges
  onClose: () => void
}
