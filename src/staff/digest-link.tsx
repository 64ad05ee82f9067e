import { useLingui } from "@lingui/react"
import { currentLanguage } from "../client/language.ts"
import "./messages.ts"

/** To the week as everybody who works here may read it: a page of the server's, not of this one. */
export function DigestLink({ className }: { className: string | undefined }) {
  const { i18n } = useLingui()
  return (
    <a href={`/digest?lang=${currentLanguage()}`} className={className}>
      {i18n._("staff.digest")}
    </a>
  )
}
