import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { quietButtonClass } from "../ui/button.tsx"
import "./messages.ts"
import { usePageTitle } from "../ui/use-page-title.ts"
import { PlainPage } from "./plain-page.tsx"

/** Addresses that lead to no feature yet say so, and where to go instead. */
export function NotePage({ page }: { page: "my-feedback" | "missing" }) {
  const { i18n } = useLingui()
  const title = i18n._(page === "missing" ? "app.missing.title" : `app.title.${page}`)
  usePageTitle(title)
  return (
    <PlainPage title={title} text={i18n._(`app.${page}.text`)}>
      <Link href="/" className={quietButtonClass}>
        {i18n._("app.home")}
      </Link>
      <Link href="/list" className={quietButtonClass}>
        {i18n._("app.list")}
      </Link>
    </PlainPage>
  )
}
