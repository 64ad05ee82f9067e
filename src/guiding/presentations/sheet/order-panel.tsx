import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { Sheet } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { quietButtonClass } from "../../../ui/button.tsx"
import type { VisitParts } from "../../visit/visit-parts.ts"
import "../run/messages.ts"
import "./messages.ts"
import styles from "./sheet.module.css"
import { sheetAddress } from "./sheet-address.ts"
import { SheetLines } from "./sheet-lines.tsx"
import { SheetTotals } from "./sheet-totals.tsx"

export interface OrderPanelProps {
  sheet: Sheet
  surface: "scene" | "list"
  parts: VisitParts
  onClose: () => void
}

/** The order sheet beside what is shown. */
export function OrderPanel({ sheet, surface, parts, onClose }: OrderPanelProps) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const { Panel } = parts
  return (
    <Panel
      title={i18n._("sheet.title")}
      side={surface === "list" ? "list" : walking ? "right" : "left"}
      onClose={onClose}
    >
      <div className={styles.panel}>
        <SheetLines sheet={sheet} />
        <SheetTotals sheet={sheet} />
        {/* another tab: who is on a visit stays there */}
        <a className={quietButtonClass} href={sheetAddress(sheet.code)} target="_blank" rel="noreferrer">
          {i18n._("present.sheet.open")}
        </a>
      </div>
    </Panel>
  )
}
