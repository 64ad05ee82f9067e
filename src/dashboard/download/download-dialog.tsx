import { useLingui } from "@lingui/react"
import { Dialog } from "../../ui/dialog.tsx"
import { formatDays } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import type { Day } from "../period/day.ts"
import { DownloadFiles, type Exported } from "./download-files.tsx"
import styles from "./download-menu.module.css"
import "./messages.ts"

export interface DownloadDialogProps {
  reading: Exported
  today: Day
  onClose: () => void
}

/** The same files from any section; it says of which days, because these may not be on the screen. */
export function DownloadDialog({ reading, today, onClose }: DownloadDialogProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  return (
    <Dialog title={i18n._("download.title")} headed closeLabel={i18n._("dashboard.close")} onClose={onClose}>
      <div className={styles.dialog}>
        <p className={styles.days}>{formatDays(reading.period, language, today)}</p>
        <p className={styles.what}>{i18n._("download.what")}</p>
        <DownloadFiles reading={reading} onTaken={onClose} />
        <p className={styles.note}>{i18n._("download.hidden")}</p>
      </div>
    </Dialog>
  )
}
