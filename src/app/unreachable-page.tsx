import { useLingui } from "@lingui/react"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import "./messages.ts"
import { PlainPage } from "./plain-page.tsx"

export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  const { i18n } = useLingui()
  return (
    <PlainPage title={i18n._("app.unreachable.title")} text={i18n._("app.unreachable.text")}>
      <Button onClick={onRetry}>
        <Icon name="retry" />
        {i18n._("app.retry")}
      </Button>
    </PlainPage>
  )
}
