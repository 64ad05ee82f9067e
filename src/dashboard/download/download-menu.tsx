import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { EXPORTS, exportPath } from "../api/export-path.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import { usePopover } from "../frame/use-popover.ts"
import type { Reading } from "../reading/reading.ts"
import styles from "./download-menu.module.css"
import "./messages.ts"

/** The answers behind the page, as a file. */
export function DownloadMenu({ reading }: { reading: Pick<Reading, "period" | "filters" | "language"> }) {
  const { i18n } = useLingui()
  const { open, toggle, close, opener, box } = usePopover()
  const { period, filters, language } = reading
  return (
    <div {...box} className={styles.box}>
      <ToolButton ref={opener} aria-expanded={open} onClick={toggle}>
        {i18n._("download.open")}
        <Icon name="chevron-down" size={14} />
      </ToolButton>
      {open ? (
        <section className={styles.panel} aria-label={i18n._("download.title")}>
          <p className={styles.what}>{i18n._("download.what")}</p>
          <ul className={styles.files}>
            {EXPORTS.map((format) => (
              <li key={format}>
                <a
                  className={styles.file}
                  href={exportPath(format, { days: period, filters, language })}
                  download
                  onClick={close}
                >
                  <b>{i18n._(`download.${format}`)}</b> <span>{i18n._(`download.for.${format}`)}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{i18n._("download.hidden")}</p>
        </section>
      ) : null}
    </div>
  )
}
