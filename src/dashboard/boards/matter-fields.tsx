import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { EntryPlace } from "../../domain/board.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import type { EntriesReply, EntryFigure } from "../../protocol/boards.ts"
import type { Draft } from "./draft.ts"
import styles from "./entry-editor.module.css"
import { FigureLine } from "./figure-line.tsx"

export interface MatterFieldsProps {
  draft: Draft
  places: EntriesReply["places"]
  today: string
  /** Before and after; `null`: what was written isn't kept yet. */
  figure: EntryFigure | null
  onWrite: (change: Partial<Draft>) => void
}

const STORE = ""
const NO_METRIC = ""
const optionOf = (place: EntryPlace) => (place ? `${place.kind} ${place.id}` : STORE)

/** Products that what it comes from is about, each once. */
export function productsOf({ links, place }: Draft): ReadonlyMap<string, string> {
  const products = new Map(links.flatMap(({ product }) => (product ? [[product.id, product.label]] : [])))
  if (place?.kind === "product" && !products.has(place.id)) products.set(place.id, place.id)
  return products
}

/** Since when, where it belongs, and what it is measured by. */
export function MatterFields({ draft, places, today, figure, onWrite }: MatterFieldsProps) {
  const { i18n } = useLingui()
  const id = useId()
  const { on, place, metric, outcome } = draft
  const options = [
    ...places,
    ...[...productsOf(draft)].map(([key, label]) => ({ kind: "product" as const, id: key, label })),
  ]
  const choosePlace = (value: string) => {
    const chosen = options.find((each) => optionOf(each) === value)
    onWrite({ place: chosen ? { kind: chosen.kind, id: chosen.id } : null })
  }
  return (
    <fieldset className={styles.part}>
      <legend>{i18n._("entries.matter")}</legend>
      <div className={styles.fields}>
        <label>
          {i18n._(`entries.on.${outcome}`)}
          <input
            type="date"
            max={today}
            value={on ?? ""}
            onChange={({ target }) => onWrite({ on: target.value || null })}
          />
        </label>
        <label>
          {i18n._("entries.place")}
          <select value={optionOf(place)} onChange={({ target }) => choosePlace(target.value)}>
            <option value={STORE}>{i18n._("entries.place.store")}</option>
            {(["zone", "touchpoint", "product"] as const).map((kind) => {
              const mine = options.filter((each) => each.kind === kind)
              return mine.length > 0 ? (
                <optgroup key={kind} label={i18n._(`entries.place.${kind}`)}>
                  {mine.map((each) => (
                    <option key={each.id} value={optionOf(each)}>
                      {each.label}
                    </option>
                  ))}
                </optgroup>
              ) : null
            })}
          </select>
        </label>
        <label>
          {i18n._("entries.metric")}
          <select
            value={metric ?? NO_METRIC}
            aria-describedby={`${id}-figure`}
            onChange={({ target }) =>
              onWrite({ metric: PROMPT_METRICS.find((each) => each === target.value) ?? null })
            }
          >
            <option value={NO_METRIC}>{i18n._("entries.metric.none")}</option>
            {PROMPT_METRICS.map((each) => (
              <option key={each} value={each}>
                {i18n._(`dashboard.metric.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={styles.hint} id={`${id}-figure`} role="status">
        {metric === null ? (
          i18n._("entries.figure.how")
        ) : figure === null || figure.kind === "none" ? (
          i18n._("entries.figure.save")
        ) : (
          <FigureLine figure={figure} />
        )}
      </p>
    </fieldset>
  )
}
