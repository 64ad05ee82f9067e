import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { localeOf } from "../../domain/language.ts"
import { quietButtonClass } from "../../ui/button.tsx"
import type { Reading } from "../reading/reading.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import styles from "./empty-store.module.css"
import "./messages.ts"

/** Before the first answer: what is asked, and that this page will tell. */
export function EmptyStore({ reading: { showroom, language, filters } }: { reading: Reading }) {
  const { i18n } = useLingui()
  const isFiltered = Object.keys(filters).length > 0
  const questions = showroom.prompts.map(
    ({ teaser }) => `«${teaser[language].replace("{product}", i18n._("overview.empty.product"))}»`,
  )
  const prompts = new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(questions)
  return (
    <section className={styles.empty}>
      <h2>{i18n._("overview.empty.title")}</h2>
      <p>{isFiltered ? i18n._("overview.empty.filtered") : i18n._("overview.empty.text", { prompts })}</p>
      <p className={styles.ways}>
        <Link href="/" className={quietButtonClass}>
          {i18n._("overview.empty.store")}
        </Link>{" "}
        <Link href={SECTION_PATHS.prompts} className={quietButtonClass}>
          {i18n._("overview.empty.prompts")}
        </Link>
      </p>
    </section>
  )
}
