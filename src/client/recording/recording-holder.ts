import type { VisitStore } from "../visit-store.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import type { Recording } from "./recording.ts"

/** The recording of a page, which is fetched when there is first something to record, or to throw away. */
export interface RecordingHolder {
  open(): Promise<Recording>
}

export interface HoldRecordingOptions {
  readonly visit: VisitStore
  readonly visitor: VisitorStore
  readonly load: () => Promise<Recording>
}

export function holdRecording({ visit, visitor, load }: HoldRecordingOptions): RecordingHolder {
  let opening: Promise<Recording> | null = null
  const open = () => {
    opening ??= load().catch((error) => {
      opening = null
      throw error
    })
    return opening
  }
  // A visit that can't be recorded goes on.
  const want = () => void open().catch(() => {})
  const look = () => {
    if (visit.getState().present && visitor.getState().consent === "given") want()
  }
  visit.subscribe((next, before) => {
    if (next.present !== before.present) look()
  })
  visitor.subscribe((next, before) => {
    if (before.consent === "given" && next.consent !== "given") want()
    else look()
  })
  look()
  return { open }
}
