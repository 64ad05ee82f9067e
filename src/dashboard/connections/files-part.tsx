import { useLingui } from "@lingui/react"
import { EXPORTS } from "../api/export-path.ts"
import styles from "./connections-page.module.css"
import "./messages.ts"

/** The answers of the last weeks as a file; those of a period and filters are where those are chosen. */
export function FilesPart() {
  const { i18n } = useLingui()
  return (
    <section className={styles.part} aria-labelledby="connections-files">
      <h2 id="connections-files">{i18n._("connections.files")}</h2>
      <p>{i18n._("connections.files.about")}</p>
      <ul className={styles.files}>
        {EXPORTS.map((format) => (
          <li key={format}>
            <a href={`/api/export.${format}?lang=${i18n.locale}`} download>
              {i18n._(`connections.files.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
