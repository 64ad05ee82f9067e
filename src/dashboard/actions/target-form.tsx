import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import {
  isBetterLow,
  MAX_WHY,
  type Measure,
  TARGET_DAYS,
  TARGET_RANGES,
  type TargetDays,
} from "../../domain/target.ts"
import type { SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import { Button } from "../../ui/button.tsx"
import { addDays } from "../period/day.ts"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { focusFirstField } from "./focus-first-field.ts"
import { MeasureFields } from "./measure-fields.tsx"
import { ProblemNote } from "./problem-note.tsx"
import { useSaving } from "./use-saving.ts"
import "./measure-messages.ts"

export interface TargetFormProps {
  id: string
  actions: ActionsApi
  /** `null`: a new one. */
  target: TargetLine | null
  options: readonly SegmentLabel[]
  today: string
  onKept: (target: TargetLine) => void
  onReload: () => void
  onCancel: () => void
}

const QUARTER = 91
const NEW: Measure = { metric: "csat", segment: {} }

/** Sets a goal, or sets it anew. What it measures stays as it was: another number is another goal. */
export function TargetForm(props: TargetFormProps) {
  const { id, actions, target, options, today, onKept, onReload, onCancel } = props
  const { i18n } = useLingui()
  const { busy, problem, run } = useSaving()
  const [measure, setMeasure] = useState<Measure>(target ?? NEW)
  const [value, setValue] = useState(target ? String(target.value) : "")
  const [by, setBy] = useState(target?.by ?? addDays(today, QUARTER))
  const [days, setDays] = useState<TargetDays>(target?.days ?? 28)
  const [why, setWhy] = useState(target?.why ?? "")
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(form.current), [])
  const { metric, segment } = measure
  const [least, most] = TARGET_RANGES[metric]
  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    void run(async () => {
      const body = { metric, segment, value: Number(value), by, days, why, version: target?.version ?? 0 }
      onKept(await actions.saveTarget(id, body))
    })
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      {target ? null : <MeasureFields measure={measure} options={options} onMeasure={setMeasure} />}
      <div className={styles.fields}>
        <label>
          {i18n._(isBetterLow(metric) ? "goals.field.value.most" : "goals.field.value.least", {
            unit: i18n._(`goals.unit.${metric}`),
          })}
          <input
            type="number"
            inputMode="decimal"
            required
            step={metric === "ces" ? 0.1 : 1}
            min={least}
            max={most}
            value={value}
            onChange={({ target: field }) => setValue(field.value)}
          />
        </label>
        <label>
          {i18n._("goals.field.by")}
          <input
            type="date"
            required
            min={target && target.by < today ? target.by : today}
            value={by}
            onChange={({ target: field }) => setBy(field.value)}
          />
        </label>
        <label>
          {i18n._("goals.field.days")}
          <select
            value={days}
            onChange={({ target: field }) =>
              setDays(TARGET_DAYS.find((each) => String(each) === field.value) ?? days)
            }
          >
            {TARGET_DAYS.map((each) => (
              <option key={each} value={each}>
                {i18n._("goals.days", { days: each })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className={styles.wide}>
        {i18n._("goals.field.why")}
        <textarea
          rows={2}
          maxLength={MAX_WHY}
          value={why}
          onChange={({ target: field }) => setWhy(field.value)}
        />
      </label>
      <ProblemNote problem={problem} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" unavailable={busy}>
          {i18n._(target ? "goals.save" : "goals.set")}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n._("goals.cancel")}
        </Button>
      </div>
    </form>
  )
}
