import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { quietButtonClass } from "../ui/button.tsx"
import "./messages.ts"
import { usePageTitle } from "../ui/use-page-title.ts"
import { PlainPage } from "./plain-page.tsx"

/** An address that leads nowhere says so, and where to go instead. */
export function NotePage() {
  const { i18n } = useLingui()
  const title = i18n._("app.missing.title")
  usePageTitle(title)
  return (
    <PlainPage title={title} text={i18n._("app.missing.text")}>
      <Link href="/" className={quietButtonClass}>
        {i18n._("app.home")}
      </Link>
      <Link href="/list" className={quietButtonClass}>
        {i18n._("app.list")}
      </Link>
    </PlainPage>
  )
}
