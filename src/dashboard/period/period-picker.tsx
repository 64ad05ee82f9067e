import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { formatDays } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import "../frame/messages.ts"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { usePopover } from "../frame/use-popover.ts"
import { CustomPeriod } from "./custom-period.tsx"
import type { Day } from "./day.ts"
import { AGAINST, type Against, LAST_DAYS, type Period, type PeriodChoice } from "./period.ts"
import styles from "./period-picker.module.css"

export interface PeriodPickerProps {
  choice: PeriodChoice
  period: Period
  /** The last day that can be asked for. */
  today: Day
  onChoose: (choice: PeriodChoice) => void
  against: Against
  onAgainst: (against: Against) => void
}

/** Which days are read, and which they are compared with. */
export function PeriodPicker(props: PeriodPickerProps) {
  const { choice, period, today, onChoose, against, onAgainst } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const { open, toggle, close, opener, box } = usePopover()
  const days = formatDays(period, language, today)
  const previous = formatDays(period.previous, language, today)

  const choose = (next: PeriodChoice) => {
    onChoose(next)
    close()
  }
  return (
    <div {...box} className={styles.box}>
      <ToolButton
        ref={opener}
        aria-expanded={open}
        aria-label={i18n._("frame.period.choose", { days, previous })}
        onClick={toggle}
      >
        <span>{days}</span>
        <small className={styles.previous}>{i18n._("frame.period.vs", { previous })}</small>
        <Icon name="chevron-down" size={14} />
      </ToolButton>
      {open ? (
        <fieldset className={styles.panel} aria-label={i18n._("frame.period.title")}>
          {LAST_DAYS.map((count) => (
            <button
              key={count}
              type="button"
              className={styles.last}
              aria-pressed={choice.kind === "last" && choice.days === count}
              onClick={() => choose({ kind: "last", days: count })}
            >
              {i18n._("frame.period.last", { days: count })}
            </button>
          ))}
          <CustomPeriod
            from={period.from}
            to={period.to}
            today={today}
            onApply={({ from, to }) => choose({ kind: "custom", from, to })}
          />
          <div className={styles.against}>
            <span>{i18n._("frame.period.against")}</span>
            <Segmented
              label={i18n._("frame.period.against")}
              options={AGAINST.map((id) => ({ id, label: i18n._(`frame.period.against.${id}`) }))}
              value={against}
              onChoose={onAgainst}
            />
          </div>
          <p className={styles.note}>{i18n._("frame.period.note")}</p>
        </fieldset>
      ) : null}
    </div>
  )
}
