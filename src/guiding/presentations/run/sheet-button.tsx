import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import type { Sheet } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { ordered } from "../../../domain/order-sheet.ts"
import { Icon } from "../../../ui/icon.tsx"
import { VisitButton } from "../../visit/visit-bar.tsx"
import type { VisitParts } from "../../visit/visit-parts.ts"
import { OrderPanel } from "../sheet/order-panel.tsx"
import "./messages.ts"

export interface SheetButtonProps {
  sheet: Sheet
  surface: "scene" | "list"
  parts: VisitParts
}

/** One's order sheet, opened beside what is shown. */
export function SheetButton({ sheet, surface, parts }: SheetButtonProps) {
  const { i18n } = useLingui()
  const { talk } = useShop()
  const [open, setOpen] = useState(false)
  const n = useStore(sheet.store, ({ lines }) => ordered(lines).length)
  const label = i18n._(n > 0 ? "present.sheet.n" : "present.sheet", { n })
  const toggle = () => {
    // Of the panels one at a time.
    talk.getState().open(null)
    setOpen(!open)
  }
  return (
    <>
      <VisitButton expanded={open} label={label} onClick={toggle} brief>
        <Icon name="list" size={18} />
        <span>{label}</span>
      </VisitButton>
      {open ? (
        <OrderPanel sheet={sheet} surface={surface} parts={parts} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
