import { useLingui } from "@lingui/react"
import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import type { Persona } from "../../domain/persona.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import type { Tone } from "../charts/tone.ts"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { PersonaSelect } from "../personas/persona-select.tsx"
import type { ChangeView } from "../state/use-view-state.ts"
import { SEGMENTS_BY, type SegmentsBy, type ViewState } from "../state/view-state.ts"
import "./messages.ts"
import styles from "./segments-tools.module.css"
import { useBreakdown } from "./use-breakdown.ts"

const TONES: readonly Tone[] = ["below", "data", "few"]
const ALL = "all" as const

export interface SegmentsToolsProps {
  by: SegmentsBy
  showroom: ShowroomReply
  personas: readonly Persona[]
  view: ViewState
  change: ChangeView
}

/** Which rows are shown, and what their marks mean. */
export function SegmentsTools({ by, showroom, personas, view, change }: SegmentsToolsProps) {
  const { i18n } = useLingui()
  const chooseBy = useBreakdown(view)
  const touchpoints = showroom.scenes.flatMap((scene) => scene.touchpoints)
  const used = JOURNEY_STAGES.filter(
    (id) => id === view.stage || touchpoints.some(({ stage }) => stage === id),
  )
  const stages = [ALL, ...used].map((id) => ({
    id,
    label: i18n._(id === ALL ? "segments.stages.all" : `dashboard.stage.${id}`),
  }))
  return (
    <div className={styles.tools}>
      <div className={styles.filters}>
        <Segmented
          label={i18n._("segments.by")}
          options={SEGMENTS_BY.map((id) => ({ id, label: i18n._(`frame.by.${id}`) }))}
          value={by}
          onChoose={chooseBy}
        />
      </div>
      <div className={styles.filters}>
        {by === "touchpoint" ? (
          <Segmented
            label={i18n._("segments.stages")}
            options={stages}
            value={view.stage ?? ALL}
            onChoose={(id) => change({ stage: id === ALL ? null : id })}
          />
        ) : null}
        {by === "persona" ? null : (
          <PersonaSelect
            personas={personas}
            chosen={view.persona}
            onChoose={(persona) => change({ persona, open: null })}
          />
        )}
        <ToolButton aria-pressed={view.enough} onClick={() => change({ enough: !view.enough })}>
          {i18n._("segments.enough")}
        </ToolButton>
      </div>
      <ul className={styles.legend}>
        {TONES.map((tone) => (
          <li key={tone}>
            <svg width={14} height={14} aria-hidden="true">
              <EstimateMark at={7} from={null} to={null} across={7} radius={4.5} tone={tone} />
            </svg>
            {i18n._(`segments.legend.${tone}`)}
          </li>
        ))}
        <li>
          <svg width={6} height={14} aria-hidden="true">
            <line className={styles.mean} x1={3} x2={3} y1={0} y2={14} />
          </svg>
          {i18n._("segments.mean")}
        </li>
      </ul>
    </div>
  )
}
