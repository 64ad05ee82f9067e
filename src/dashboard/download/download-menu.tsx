import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { usePopover } from "../frame/use-popover.ts"
import { DownloadFiles, type Exported } from "./download-files.tsx"
import styles from "./download-menu.module.css"
import "./messages.ts"

/** The answers behind the page, as a file. */
export function DownloadMenu({ reading }: { reading: Exported }) {
  const { i18n } = useLingui()
  const { open, toggle, close, opener, box } = usePopover()
  return (
    <div {...box} className={styles.box}>
      <ToolButton ref={opener} aria-expanded={open} onClick={toggle}>
        {i18n._("download.open")}
        <Icon name="chevron-down" size={14} />
      </ToolButton>
      {open ? (
        <section className={styles.panel} aria-label={i18n._("download.title")}>
          <p className={styles.what}>{i18n._("download.what")}</p>
          <DownloadFiles reading={reading} onTaken={close} />
          <p className={styles.note}>{i18n._("download.hidden")}</p>
        </section>
      ) : null}
    </div>
  )
}
