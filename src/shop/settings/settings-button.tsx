import { useLingui } from "@lingui/react"
import { lazy, Suspense, useState } from "react"
import { Icon } from "../../ui/icon.tsx"
import { Pill } from "../../ui/pill.tsx"
import "./messages.ts"

const SettingsDialog = lazy(() =>
  import("./settings-dialog.tsx").then(({ SettingsDialog }) => ({ default: SettingsDialog })),
)

/** Opens what the visitor may choose for their own comfort. */
export function SettingsButton({ className }: { className?: string | undefined }) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Pill
        {...(className ? { className } : {})}
        aria-label={i18n._("settings.open")}
        title={i18n._("settings.open")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="options" />
      </Pill>
      {open ? (
        <Suspense fallback={null}>
          <SettingsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
