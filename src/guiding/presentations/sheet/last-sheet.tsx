import { useLingui } from "@lingui/react"
import { useState } from "react"
import { recallPresented, recallSheet, sheetOf } from "../../../client/presentations/index.ts"
import { ordered } from "../../../domain/order-sheet.ts"
import { VisitRow } from "../../visit/visit-bar.tsx"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import "../run/messages.ts"
import styles from "../run/step.module.css"
import { sheetAddress } from "./sheet-address.ts"

/** The code of the sheet with something on it, of what was presented last in this tab; `null`: there is none. */
function lastOf({ local, tab }: PresentationTools): string | null {
  const presentation = recallPresented(tab)
  if (presentation === null) return null
  const code = sheetOf(local, presentation, () => "")
  return code !== "" && ordered(recallSheet(local, code).lines).length > 0 ? code : null
}

/** The way to one's order sheet when the visit is over. */
export function LastSheet(props: { tools?: PresentationTools }) {
  const { i18n } = useLingui()
  const [code] = useState(() => lastOf(props.tools ?? presentationTools(window)))
  if (code === null) return null
  return (
    <VisitRow>
      <a className={styles.link} href={sheetAddress(code)} target="_blank" rel="noreferrer">
        {i18n._("present.sheet.yours")}
      </a>
    </VisitRow>
  )
}
