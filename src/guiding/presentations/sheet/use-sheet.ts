import { useEffect, useState } from "react"
import { createSheet, type Sheet, sheetOf } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { PresentationTools } from "../presentation-tools.ts"

/** One's own order sheet of a presentation, as long as it is on the screen; `null`: of none. */
export function useSheet(presentation: string | null, tools: PresentationTools): Sheet | null {
  const { api, visit } = useShop()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    if (presentation === null) return
    const { local, after, onOnline, newCode } = tools
    const { visitId } = visit.getState()
    const code = sheetOf(local, presentation, newCode)
    const opened = createSheet({ code, presentation, visitId, api, storage: local, after, onOnline })
    setSheet(opened)
    return () => {
      void opened.flush()
      opened.stop()
      setSheet(null)
    }
  }, [presentation, tools, api, visit])
  return sheet
}
