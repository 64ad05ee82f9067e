import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { quietButtonClass } from "../../ui/button.tsx"
import { SECTION_PATHS } from "../state/sections.ts"
import "./messages.ts"

export function MissingSection() {
  const { i18n } = useLingui()
  return (
    <div>
      <p>{i18n._("frame.missing.text")}</p>
      <p>
        <Link href={SECTION_PATHS.overview} className={quietButtonClass}>
          {i18n._("frame.missing.go")}
        </Link>
      </p>
    </div>
  )
}
