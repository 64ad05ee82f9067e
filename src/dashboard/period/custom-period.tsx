import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { ToolButton } from "../frame/tool-button.tsx"
import { type Day, daysBetween, isDay } from "./day.ts"
import { type Days, MOST_DAYS } from "./period.ts"
import styles from "./period-picker.module.css"

export interface CustomPeriodProps extends Days {
  today: Day
  onApply: (days: Days) => void
}

function isPeriod({ from, to }: Days, today: Day): boolean {
  if (!isDay(from) || !isDay(to) || to > today) return false
  const days = daysBetween(from, to)
  return days >= 1 && days <= MOST_DAYS
}

/** Two days of one's own. */
export function CustomPeriod({ from: firstFrom, to: firstTo, today, onApply }: CustomPeriodProps) {
  const { i18n } = useLingui()
  const id = useId()
  const [from, setFrom] = useState(firstFrom)
  const [to, setTo] = useState(firstTo)
  const [invalid, setInvalid] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPeriod({ from, to }, today)) onApply({ from, to })
    else setInvalid(true)
  }
  return (
    <form className={styles.custom} onSubmit={submit} noValidate>
      <label>
        {i18n._("frame.period.from")}
        <input
          type="date"
          value={from}
          max={today}
          onChange={(event) => setFrom(event.target.value)}
          aria-describedby={invalid ? id : undefined}
        />
      </label>
      <label>
        {i18n._("frame.period.to")}
        <input
          type="date"
          value={to}
          max={today}
          onChange={(event) => setTo(event.target.value)}
          aria-describedby={invalid ? id : undefined}
        />
      </label>
      <ToolButton type="submit">{i18n._("frame.period.apply")}</ToolButton>
      {invalid ? (
        <p id={id} role="alert" className={styles.invalid}>
          {i18n._("frame.period.invalid", { most: MOST_DAYS })}
        </p>
      ) : null}
    </form>
  )
}
