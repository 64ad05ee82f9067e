import { useLingui } from "@lingui/react"
import { lazy, Suspense, useState } from "react"
import { ToolButton } from "../frame/tool-button.tsx"
import type { PageProps } from "../page-props.ts"
import "./messages.ts"
import styles from "./signals-fold.module.css"

const SignalsStrip = lazy(() =>
  import("../signals/index.ts").then(({ SignalsStrip }) => ({ default: SignalsStrip })),
)

/** What the whole store tells without being asked: read when somebody wants to see it. */
export function SignalsFold(page: Pick<PageProps, "reading" | "turn" | "onSignedOut">) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.fold}>
      <ToolButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {i18n._(open ? "overview.signals.close" : "overview.signals.open")}
      </ToolButton>
      {open ? (
        <Suspense fallback={<p role="status">{i18n._("dashboard.loading")}</p>}>
          <SignalsStrip {...page} place={null} />
        </Suspense>
      ) : null}
    </div>
  )
}
