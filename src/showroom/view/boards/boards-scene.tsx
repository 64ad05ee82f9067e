import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { currentLanguage } from "../../../client/language.ts"
import type { LiveScene } from "../live-scene.ts"
import { bringBoards } from "./bring-boards.ts"

/** What visitors said and what came of it, on the walls. Who can't see it finds the same in the plan and in the list. */
export function BoardsScene({ live }: { live: LiveScene }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  useEffect(() => bringBoards({ live, language, i18n }), [live, language, i18n])
  return null
}
