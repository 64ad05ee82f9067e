import type { I18n } from "@lingui/core"
import { useLingui } from "@lingui/react"
import { DEVICES } from "../../domain/event.ts"
import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import { LANGUAGES } from "../../domain/language.ts"
import type { Labelled } from "../../protocol/cases.ts"
import { formatDays } from "../format/days.ts"
import { languageIn } from "../format/words.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import "./messages.ts"
import styles from "./visits-page.module.css"
import { VISIT_DAYS, VISIT_KINDS, type VisitsView } from "./visits-view.ts"

export interface VisitsToolsProps {
  view: VisitsView
  zones: readonly Labelled[]
  /** What the product of the filter is called. */
  product: string | null
  onChange: (change: Partial<VisitsView>) => void
}

const ANY = "any"
const RANGE = "range"

/** What the stop is called where visits went no further. */
function leftName(i18n: I18n, left: string, zones: readonly Labelled[]): string {
  const [nodes, ...rest] = left.split(":")
  const key = rest.join(":")
  const stage = JOURNEY_STAGES.find((each) => each === key)
  if (nodes === "stage" && stage) return i18n._(`dashboard.stage.${stage}`)
  return zones.find(({ id }) => id === key)?.label ?? key
}

/** Which visits are shown. */
export function VisitsTools({ view, zones, product, onChange }: VisitsToolsProps) {
  const { i18n } = useLingui()
  // The zone that is filtered by stays in the list when no visit on the screen was in it.
  const known = view.zone !== null && !zones.some(({ id }) => id === view.zone)
  const places = known && view.zone !== null ? [...zones, { id: view.zone, label: view.zone }] : zones
  return (
    <div className={styles.tools}>
      <Segmented
        label={i18n._("visits.kinds")}
        options={VISIT_KINDS.map((id) => ({ id, label: i18n._(`visits.kind.${id}`) }))}
        value={view.kind}
        onChoose={(kind) => onChange({ kind, open: null })}
      />
      <ChoiceSelect
        label={i18n._("visits.days")}
        value={view.range ? RANGE : String(view.days)}
        options={[
          ...(view.range ? [{ id: RANGE, label: formatDays(view.range, languageIn(i18n)) }] : []),
          ...VISIT_DAYS.map((days) => ({
            id: String(days),
            label: i18n._("visits.days.last", { days }),
          })),
        ]}
        onChoose={(id) => {
          const days = VISIT_DAYS.find((each) => String(each) === id)
          if (days) onChange({ days, range: null, open: null })
        }}
      />
      <ChoiceSelect
        label={i18n._("visits.zone")}
        value={view.zone ?? ANY}
        options={[{ id: ANY, label: i18n._("visits.zone.any") }, ...places]}
        onChoose={(zone) => onChange({ zone: zone === ANY ? null : zone, open: null })}
      />
      <ChoiceSelect
        label={i18n._("visits.device")}
        value={view.device ?? ANY}
        options={[
          { id: ANY, label: i18n._("visits.device.any") },
          ...DEVICES.map((id) => ({ id, label: i18n._(`frame.device.${id}`) })),
        ]}
        onChoose={(chosen) =>
          onChange({ device: DEVICES.find((device) => device === chosen) ?? null, open: null })
        }
      />
      <ChoiceSelect
        label={i18n._("visits.language")}
        value={view.language ?? ANY}
        options={[
          { id: ANY, label: i18n._("visits.language.any") },
          ...LANGUAGES.map((id) => ({
            id,
            label: new Intl.DisplayNames([i18n.locale], { type: "language" }).of(id) ?? id,
          })),
        ]}
        onChoose={(chosen) =>
          onChange({ language: LANGUAGES.find((language) => language === chosen) ?? null, open: null })
        }
      />
      {view.left === null ? null : (
        <ToolButton onClick={() => onChange({ left: null, open: null })}>
          {i18n._("visits.left", { stop: leftName(i18n, view.left, places) })}{" "}
          <span aria-hidden="true">×</span>
        </ToolButton>
      )}
      {product === null ? null : (
        <ToolButton onClick={() => onChange({ product: null, open: null })}>
          {i18n._("visits.product", { product })} <span aria-hidden="true">×</span>
        </ToolButton>
      )}
    </div>
  )
}
