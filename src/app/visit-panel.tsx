import type { ComponentProps } from "react"
import { createPortal } from "react-dom"
import { PanelFrame } from "../shop/together/panel-frame.tsx"

/** A panel opened from a visit's bar: on the page, as within the bar it would lie under other controls, or be cut off by it. */
export function VisitPanel(props: ComponentProps<typeof PanelFrame>) {
  return createPortal(<PanelFrame {...props} />, document.body)
}
