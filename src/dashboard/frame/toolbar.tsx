import { useLingui } from "@lingui/react"
import { useId, useState } from "react"
import { DEVICES } from "../../domain/event.ts"
import { LANGUAGES } from "../../domain/language.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { DownloadMenu } from "../download/download-menu.tsx"
import type { Day } from "../period/day.ts"
import { PeriodPicker } from "../period/period-picker.tsx"
import type { Reading } from "../reading/reading.ts"
import type { ChangeView } from "../state/use-view-state.ts"
import type { ViewState } from "../state/view-state.ts"
import { ChoiceSelect } from "./choice-select.tsx"
import "./messages.ts"
import { ToolButton } from "./tool-button.tsx"
import styles from "./toolbar.module.css"

export interface ToolbarProps {
  view: ViewState
  change: ChangeView
  reading: Reading
  today: Day
  keysWanted: boolean
  onHow: () => void
}

const ALL = "all" as const

export function Toolbar({ view, change, reading, today, keysWanted, onHow }: ToolbarProps) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <section className={styles.toolbar} aria-label={i18n._("frame.filters")}>
      <PeriodPicker
        choice={view.period}
        period={reading.period}
        today={today}
        onChoose={(next) => change({ period: next })}
        against={view.against}
        onAgainst={(against) => change({ against })}
      />
      <ToolButton
        className={styles.opener}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="options" size={16} />
        {i18n._("frame.more")}
      </ToolButton>
      <div id={id} className={styles.rest} data-open={open || undefined}>
        <ChoiceSelect
          label={i18n._("frame.languages")}
          value={view.language ?? ALL}
          options={[
            { id: ALL, label: i18n._("frame.languages.all") },
            ...LANGUAGES.map((id) => ({ id, label: i18n._(`frame.language.${id}`) })),
          ]}
          onChoose={(id) => change({ language: id === ALL ? null : id })}
        />
        <ChoiceSelect
          label={i18n._("frame.devices")}
          value={view.device ?? ALL}
          options={[
            { id: ALL, label: i18n._("frame.devices.all") },
            ...DEVICES.map((id) => ({ id, label: i18n._(`frame.device.${id}`) })),
          ]}
          onChoose={(id) => change({ device: id === ALL ? null : id })}
        />
        <ToolButton
          aria-pressed={view.table}
          aria-keyshortcuts={keysWanted ? "T" : undefined}
          onClick={() => change({ table: !view.table })}
        >
          {i18n._("frame.table")}
          {keysWanted ? <Kbd>T</Kbd> : null}
        </ToolButton>
        <DownloadMenu reading={reading} />
        <ToolButton
          aria-label={i18n._("frame.how")}
          title={i18n._("frame.how")}
          aria-keyshortcuts={keysWanted ? "?" : undefined}
          onClick={onHow}
        >
          ?
        </ToolButton>
      </div>
    </section>
  )
}
