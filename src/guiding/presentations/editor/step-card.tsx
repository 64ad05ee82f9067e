import { useLingui } from "@lingui/react"
import type { KeyboardEvent } from "react"
import type { Api } from "../../../client/api.ts"
import {
  MAX_CAPTION,
  MAX_POINTS,
  type StandReply,
  type StepReply,
} from "../../../client/presentations/index.ts"
import type { Language } from "../../../domain/language.ts"
import { Icon } from "../../../ui/icon.tsx"
import type { PresentationTools } from "../presentation-tools.ts"
import { textOf } from "../words.ts"
import styles from "./editor.module.css"
import "./messages.ts"
import { StepProducts } from "./step-products.tsx"

export interface StepCardProps {
  api: Api
  tools: PresentationTools
  step: StepReply
  index: number
  of: number
  languages: readonly Language[]
  places: readonly StandReply[]
  onChange: (change: Partial<StepReply>) => void
  /** Moves it by so many places. */
  onMove: (by: number) => void
  onRepeat: () => void
  onRemove: () => void
  /** It is dragged, or something is dropped in its place. */
  onDrag: () => void
  onDrop: () => void
}

const keyOf = ({ scene, kind, id }: StandReply) => `${scene} ${kind} ${id}`

function StandField({ step, places, onChange }: Pick<StepCardProps, "step" | "places" | "onChange">) {
  const { i18n } = useLingui()
  const { stand } = step
  const isKnown = stand === null || places.some((place) => keyOf(place) === keyOf(stand))
  const group = (kind: StandReply["kind"]) =>
    places
      .filter((place) => place.kind === kind)
      .map((place) => (
        <option key={keyOf(place)} value={keyOf(place)}>
          {textOf(place.name)}
        </option>
      ))
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>{i18n._("edit.stand")}</span>
      <select
        className={styles.select}
        value={stand ? keyOf(stand) : ""}
        onChange={({ target }) =>
          onChange({ stand: places.find((place) => keyOf(place) === target.value) ?? null })
        }
      >
        <option value="">{i18n._("edit.stand.any")}</option>
        {stand && !isKnown ? (
          <option value={keyOf(stand)}>
            {stand.there ? textOf(stand.name) : i18n._("edit.stand.gone", { name: textOf(stand.name) })}
          </option>
        ) : null}
        <optgroup label={i18n._("edit.stand.zones")}>{group("zone")}</optgroup>
        <optgroup label={i18n._("edit.stand.touchpoints")}>{group("touchpoint")}</optgroup>
      </select>
    </label>
  )
}

/** One step as it is written. Its handle is dragged, or moved by Alt and an arrow. */
export function StepCard(props: StepCardProps) {
  const { api, tools, step, index, of, languages, places, onChange, onMove, onRepeat, onRemove } = props
  const { i18n } = useLingui()
  const n = index + 1
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    onMove(event.key === "ArrowUp" ? -1 : 1)
  }
  return (
    <li
      className={styles.step}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <div className={styles.stepHead}>
        <button
          type="button"
          className={styles.handle}
          draggable
          data-step-handle={step.id}
          aria-label={i18n._("edit.step.move", { n })}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.effectAllowed = "move"
            dataTransfer.setData("text/plain", step.id)
            props.onDrag()
          }}
          onKeyDown={press}
        >
          <Icon name="list" size={18} />
        </button>
        <h3 className={styles.stepTitle}>{i18n._("edit.step", { n })}</h3>
        <div className={styles.stepDeeds}>
          <button
            type="button"
            className={styles.small}
            aria-label={i18n._("edit.step.up", { n })}
            aria-disabled={index === 0 || undefined}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className={styles.small}
            aria-label={i18n._("edit.step.down", { n })}
            aria-disabled={n === of || undefined}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
          <button
            type="button"
            className={styles.small}
            aria-label={i18n._("edit.step.repeat.n", { n })}
            onClick={onRepeat}
          >
            {i18n._("edit.step.repeat")}
          </button>
          <button
            type="button"
            className={styles.small}
            aria-label={i18n._("edit.step.remove.n", { n })}
            onClick={onRemove}
          >
            {i18n._("edit.step.remove")}
          </button>
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <StandField step={step} places={places} onChange={onChange} />
          <StepProducts
            api={api}
            tools={tools}
            products={step.products}
            onChange={(products) => onChange({ products })}
          />
        </div>
        <div className={styles.column}>
          {languages.map((language) => (
            <label key={language} className={styles.labelled}>
              <span className={styles.label}>{i18n._(`edit.caption.${language}`)}</span>
              <textarea
                className={styles.area}
                rows={3}
                lang={language}
                maxLength={MAX_CAPTION}
                value={step.caption[language]}
                onChange={({ target }) =>
                  onChange({ caption: { ...step.caption, [language]: target.value } })
                }
              />
            </label>
          ))}
          <label className={styles.labelled} data-private>
            <span className={styles.label}>{i18n._("edit.points")}</span>
            <textarea
              className={styles.area}
              rows={3}
              maxLength={MAX_POINTS}
              value={step.points}
              onChange={({ target }) => onChange({ points: target.value })}
            />
          </label>
        </div>
      </div>
    </li>
  )
}
