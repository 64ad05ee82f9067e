import { lazy, Suspense } from "react"
import type { Day } from "../period/day.ts"
import type { Reading } from "../reading/reading.ts"

const HowDialog = lazy(() => import("./how-dialog.tsx").then((it) => ({ default: it.HowDialog })))
const DownloadDialog = lazy(() =>
  import("../download/download-dialog.tsx").then((it) => ({ default: it.DownloadDialog })),
)

export type FrameDialog = "how" | "export"

export interface FrameDialogsProps {
  shown: FrameDialog | null
  reading: Reading
  today: Day
  onClose: () => void
}

/** What opens over any section, fetched when it is opened. */
export function FrameDialogs({ shown, reading, today, onClose }: FrameDialogsProps) {
  return (
    <Suspense fallback={null}>
      {shown === "how" ? <HowDialog onClose={onClose} /> : null}
      {shown === "export" ? <DownloadDialog reading={reading} today={today} onClose={onClose} /> : null}
    </Suspense>
  )
}
