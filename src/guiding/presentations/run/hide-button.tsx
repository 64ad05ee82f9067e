import { useLingui } from "@lingui/react"
import { Icon } from "../../../ui/icon.tsx"
import { VisitButton } from "../../visit/visit-bar.tsx"
import "./messages.ts"

/** Makes room for what is shown, and brings the words back. */
export function HideButton({ hidden, onToggle }: { hidden: boolean; onToggle: () => void }) {
  const { i18n } = useLingui()
  const label = i18n._(hidden ? "present.show" : "present.hide")
  return (
    <VisitButton expanded={!hidden} label={label} onClick={onToggle} brief>
      <Icon name={hidden ? "plus" : "minus"} size={18} />
      <span>{label}</span>
    </VisitButton>
  )
}
