import { lazy, Suspense } from "react"
import { mayReadMetrics, type Role } from "../../domain/role.ts"
import type { Day } from "../period/day.ts"
import type { Reading } from "../reading/reading.ts"
import type { Section } from "../state/sections.ts"
import type { ViewState } from "../state/view-state.ts"

const HowDialog = lazy(() => import("./how-dialog.tsx").then((it) => ({ default: it.HowDialog })))
const DownloadDialog = lazy(() =>
  import("../download/download-dialog.tsx").then((it) => ({ default: it.DownloadDialog })),
)

const SearchDialog = lazy(() =>
  import("../search/search-dialog.tsx").then((it) => ({ default: it.SearchDialog })),
)

export type FrameDialog = "how" | "export" | "search"

export interface FrameDialogsProps {
  shown: FrameDialog | null
  reading: Reading
  today: Day
  view: ViewState
  role: Role
  sections: readonly Section[]
  onClose: () => void
}

/** What opens over any section, fetched when it is opened. */
export function FrameDialogs({ shown, reading, today, view, role, sections, onClose }: FrameDialogsProps) {
  return (
    <Suspense fallback={null}>
      {shown === "how" ? <HowDialog onClose={onClose} /> : null}
      {shown === "export" ? <DownloadDialog reading={reading} today={today} onClose={onClose} /> : null}
      {shown === "search" ? (
        <SearchDialog
          sections={sections}
          hasNumbers={mayReadMetrics(role)}
          view={view}
          reading={reading}
          onClose={onClose}
        />
      ) : null}
    </Suspense>
  )
}
