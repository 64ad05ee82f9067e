import { useLingui } from "@lingui/react"
import { EXPORTS, exportPath } from "../api/export-path.ts"
import type { Reading } from "../reading/reading.ts"
import styles from "./download-menu.module.css"
import "./messages.ts"

export type Exported = Pick<Reading, "period" | "filters" | "language">

/** The formats that the answers leave in. */
export function DownloadFiles({ reading, onTaken }: { reading: Exported; onTaken: () => void }) {
  const { i18n } = useLingui()
  const { period, filters, language } = reading
  return (
    <ul className={styles.files}>
      {EXPORTS.map((format) => (
        <li key={format}>
          <a
            className={styles.file}
            href={exportPath(format, { days: period, filters, language })}
            download
            onClick={onTaken}
          >
            <b>{i18n._(`download.${format}`)}</b> <span>{i18n._(`download.for.${format}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
