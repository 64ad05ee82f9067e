import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { ShownPresentation } from "../../../client/presentations/index.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { textOf } from "../words.ts"
import "./messages.ts"
import { stepOf } from "./step-place.ts"

/** Says politely which step has come, and what is read there. */
export function useSaidStep(shown: ShownPresentation | null, id: string | null): void {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  useEffect(() => {
    const at = shown && stepOf(shown, id)
    if (!at) return
    const { caption } = at.step
    announce(i18n._("present.said", { n: at.index + 1, of: shown.steps.length, caption: textOf(caption) }))
  }, [shown, id, announce, i18n])
}
