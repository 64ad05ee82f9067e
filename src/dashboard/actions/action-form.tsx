import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { MAX_DEED, MAX_DOER, type Measure } from "../../domain/target.ts"
import type { ActionReply, SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import { Button } from "../../ui/button.tsx"
import type { CaseOrigin } from "../state/case-origin.ts"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { focusFirstField } from "./focus-first-field.ts"
import { LinkFields } from "./link-fields.tsx"
import { MeasureFields } from "./measure-fields.tsx"
import { ProblemNote } from "./problem-note.tsx"
import { useMeasureWords } from "./use-measure-words.ts"
import { useSaving } from "./use-saving.ts"
import "./done-messages.ts"

export interface ActionFormProps {
  id: string
  actions: ActionsApi
  /** `null`: a new one. */
  action: ActionReply | null
  targets: readonly TargetLine[]
  options: readonly SegmentLabel[]
  /** What a new one comes from. */
  begun: Begun | null
  today: string
  onKept: (action: ActionReply) => void
  onReload: () => void
  onCancel: () => void
}

/** The goal, or the case, that a new action is for. */
export interface Begun {
  readonly target: string | null
  readonly from: CaseOrigin | null
}

/** What a case's action can be measured by: the number that was low, where it was; else with what it was about. */
function measureOf(
  { metric, touchpoint, product }: CaseOrigin,
  options: readonly SegmentLabel[],
): Measure | null {
  if (metric === null) return null
  const about = { touchpoint, product }
  const filter = (["touchpoint", "product"] as const).find((name) =>
    options.some((option) => option.filter === name && option.key === about[name]),
  )
  const key = filter && about[filter]
  return { metric, segment: filter && key ? { [filter]: key } : {} }
}

const UNMEASURED = ""
const OWN = "own"
const NEW: Measure = { metric: "csat", segment: {} }

/** Notes what was done, when, by whom, and what it is measured by. */
export function ActionForm(props: ActionFormProps) {
  const { id, actions, action, targets, options, begun, today, onKept, onReload, onCancel } = props
  const { i18n } = useLingui()
  const words = useMeasureWords()
  const { busy, problem, run } = useSaving()
  const suits = begun?.from ? measureOf(begun.from, options) : null
  const [what, setWhat] = useState(action?.what ?? "")
  const [on, setOn] = useState(action?.on ?? today)
  const [who, setWho] = useState(action?.who ?? "")
  const [by, setBy] = useState(
    action
      ? (action.target ?? (action.measure ? OWN : UNMEASURED))
      : (begun?.target ?? (suits ? OWN : UNMEASURED)),
  )
  const [measure, setMeasure] = useState<Measure>(action?.measure ?? suits ?? NEW)
  const [cases, setCases] = useState(action?.cases ?? (begun?.from ? [begun.from.id] : []))
  const [entries, setEntries] = useState(action?.entries ?? [])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstField(form.current), [])
  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const { metric, segment } = measure
    const asked =
      by === OWN
        ? { target: null, measure: { metric, segment } }
        : { target: by === UNMEASURED ? null : by, measure: null }
    void run(async () => {
      const body = { version: action?.version ?? 0, what, on, who, ...asked, cases, entries }
      onKept(await actions.saveAction(id, body))
    })
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <label className={styles.wide}>
        {i18n._("goals.field.what")}
        <textarea
          rows={2}
          required
          maxLength={MAX_DEED}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
      </label>
      <div className={styles.fields}>
        <label>
          {i18n._("goals.field.on")}
          <input type="date" required max={today} value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
        <label>
          {i18n._("goals.field.who")}
          <input
            type="text"
            maxLength={MAX_DOER}
            placeholder={i18n._("goals.field.who.me")}
            value={who}
            onChange={({ target }) => setWho(target.value)}
          />
        </label>
        <label>
          {i18n._("goals.field.by-what")}
          <select value={by} onChange={({ target }) => setBy(target.value)}>
            <option value={UNMEASURED}>{i18n._("goals.unmeasured")}</option>
            <option value={OWN}>{i18n._("goals.own-measure")}</option>
            {targets.length > 0 ? (
              <optgroup label={i18n._("goals.targets")}>
                {targets.map((target) => (
                  <option key={target.id} value={target.id}>
                    {words.metric(target.metric)}, {words.place(target.labels)}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
        </label>
      </div>
      {by === OWN ? <MeasureFields measure={measure} options={options} onMeasure={setMeasure} /> : null}
      <LinkFields {...{ actions, cases, entries }} onCases={setCases} onEntries={setEntries} />
      <ProblemNote problem={problem} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" unavailable={busy}>
          {i18n._(action ? "goals.save" : "goals.note-action")}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n._("goals.cancel")}
        </Button>
      </div>
    </form>
  )
}
