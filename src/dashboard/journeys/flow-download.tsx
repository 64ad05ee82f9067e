import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { EXPORTS } from "../api/export-path.ts"
import styles from "../download/download-menu.module.css"
import "../download/messages.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import { usePopover } from "../frame/use-popover.ts"
import type { Days } from "../period/period.ts"
import type { JourneysApi } from "./ask-journeys.ts"
import "./messages.ts"

/** The flow as it is on the screen, as a file. */
export function FlowDownload({ journeys, days }: { journeys: JourneysApi; days: Days }) {
  const { i18n } = useLingui()
  const { open, toggle, close, opener, box } = usePopover()
  return (
    <div {...box} className={styles.box} data-from="start">
      <ToolButton ref={opener} aria-expanded={open} onClick={toggle}>
        {i18n._("journeys.download")}
        <Icon name="chevron-down" size={14} />
      </ToolButton>
      {open ? (
        <section className={styles.panel} data-from="start" aria-label={i18n._("journeys.download")}>
          <p className={styles.what}>{i18n._("journeys.download.what")}</p>
          <ul className={styles.files}>
            {EXPORTS.map((format) => (
              <li key={format}>
                <a className={styles.file} href={journeys.file(format, days)} download onClick={close}>
                  <b>{i18n._(`download.${format}`)}</b> <span>{i18n._(`download.for.${format}`)}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{i18n._("journeys.download.hidden")}</p>
        </section>
      ) : null}
    </div>
  )
}
