import { useWords } from "../format/use-words.ts"
import { isBetter, type Verdict } from "../reading/compare.ts"
import type { NumberMetric } from "../reading/measured.ts"
import styles from "./change-line.module.css"

const ARROWS = {
  higher: "M7 11.5V3M3.5 6.5L7 3l3.5 3.5",
  lower: "M7 2.5V11M3.5 7.5L7 11l3.5-3.5",
  same: "M2 7h10",
}

function wordOf(
  metric: NumberMetric,
  { kind, firm }: Exclude<Verdict, { kind: "incomparable" }>,
): "same" | "better" | "worse" {
  if (kind === "same" || !firm) return "same"
  return isBetter(metric, kind) ? "better" : "worse"
}

/** Whether something changed, with the interval of the difference: an arrow never comes without it. */
export function ChangeLine({ metric, verdict }: { metric: NumberMetric; verdict: Verdict }) {
  const words = useWords()
  if (verdict.kind === "incomparable") {
    return <p className={styles.line}>{words.verdict(metric, verdict)}</p>
  }
  return (
    <p className={styles.line} data-verdict={wordOf(metric, verdict)}>
      <svg width={14} height={14} aria-hidden="true">
        <path d={ARROWS[verdict.kind]} fill="none" stroke="currentColor" strokeWidth={1.6} />
      </svg>
      <span>
        <span className={styles.words}>{words.verdict(metric, verdict)}</span>{" "}
        <span className={styles.range}>{words.range(metric, verdict)}</span>
      </span>
    </p>
  )
}
