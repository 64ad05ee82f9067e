import { useLingui } from "@lingui/react"
import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import { WIRE_METRICS } from "../../protocol/metrics.ts"
import { Dialog } from "../../ui/dialog.tsx"
import { useWords } from "../format/use-words.ts"
import styles from "./how-dialog.module.css"
import "./how-messages.ts"

/** The definitions that every number on the screen was computed by. */
export function HowDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui()
  const words = useWords()
  return (
    <Dialog title={i18n._("how.title")} headed closeLabel={i18n._("dashboard.close")} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={i18n._("how.title")}>
        <p>{i18n._("how.intro")}</p>
        <dl className={styles.list}>
          {[...WIRE_METRICS, "frt" as const].map((metric) => {
            const { interval, version } =
              METRIC_DEFINITIONS[metric === "frt" ? "first-response-time" : metric]
            return (
              <div key={metric}>
                <dt>
                  {metric === "easy-share" ? i18n._("how.easy-share") : words.metric(metric)}{" "}
                  <small>{i18n._("how.version", { version })}</small>
                </dt>
                <dd>
                  <span>{i18n._("how.formula")}</span> {i18n._(`how.formula.${metric}`)}
                </dd>
                {interval ? (
                  <dd>
                    <span>{i18n._("how.interval")}</span> {i18n._(`how.interval.${interval}`)}
                  </dd>
                ) : null}
              </div>
            )
          })}
        </dl>
        <p>{i18n._("how.marks")}</p>
        <p>{i18n._("how.waiting")}</p>
        <p>{i18n._("how.change")}</p>
        <p>{i18n._("how.many")}</p>
      </section>
    </Dialog>
  )
}
