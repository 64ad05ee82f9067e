import type { PageProps } from "../page-props.ts"
import type { Measured } from "../reading/measured.ts"
import type { SegmentsBy } from "./load-segments.ts"
import type { Segment } from "./segment.ts"

/** What the panel of one row, and its parts, are given. */
export interface DetailPanelProps extends PageProps {
  by: SegmentsBy
  segment: Segment
  /** Of the whole store. */
  total: Measured
  onClose: () => void
}
