import { useLingui } from "@lingui/react"
import { JOURNEY_NODES, LEAVER_METRICS } from "../../protocol/journeys.ts"
import { useWords } from "../format/use-words.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import type { JourneysApi } from "./ask-journeys.ts"
import { FlowDownload } from "./flow-download.tsx"
import styles from "./journeys-page.module.css"
import type { JourneysView } from "./journeys-view.ts"
import "./messages.ts"

export interface JourneysToolsProps extends Pick<PageProps, "reading" | "turn" | "onSignedOut"> {
  view: JourneysView
  onChange: (parts: Partial<JourneysView>) => void
  journeys: JourneysApi
}

const ALL = "all"

/** What the stops are, of which visits, and what the colour says. */
export function JourneysTools({ view, onChange, journeys, reading, turn, onSignedOut }: JourneysToolsProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const { loading } = usePageData("journey-products", { reading, turn, onSignedOut }, (signal) =>
    journeys.products(reading.period, signal),
  )
  const seen = loading.kind === "ready" ? loading.data.filter(({ key }) => !key.startsWith("(")) : []
  const products = seen.map(({ key, label }) => ({ id: key, label }))
  // The product that is filtered by stays in the list where nobody took it in hand.
  const { product } = view
  const isMissing = product !== null && !products.some(({ id }) => id === product)
  return (
    <div className={styles.tools}>
      <Segmented
        label={i18n._("journeys.nodes")}
        options={JOURNEY_NODES.map((id) => ({ id, label: i18n._(`journeys.nodes.${id}`) }))}
        value={view.nodes}
        onChoose={(nodes) => onChange({ nodes, open: null })}
      />
      <Segmented
        label={i18n._("journeys.judge")}
        options={LEAVER_METRICS.map((id) => ({ id, label: words.metric(id) }))}
        value={view.judge}
        onChoose={(judge) => onChange({ judge })}
      />
      <ChoiceSelect
        label={i18n._("journeys.product")}
        value={product ?? ALL}
        options={[
          { id: ALL, label: i18n._("journeys.product.all") },
          ...products.toSorted((a, b) => a.label.localeCompare(b.label, i18n.locale)),
          ...(isMissing && product !== null ? [{ id: product, label: i18n._("journeys.product.this") }] : []),
        ]}
        onChoose={(id) => onChange({ product: id === ALL ? null : id, open: null })}
      />
      <FlowDownload journeys={journeys} days={reading.period} />
    </div>
  )
}
