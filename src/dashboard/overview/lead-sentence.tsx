import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import { leadOf } from "../reading/lead.ts"
import styles from "./lead-sentence.module.css"
import { leadWords } from "./lead-words.ts"
import type { Overview } from "./load-overview.ts"

/** What can be said of the period in a sentence: only what the tests support. */
export function LeadSentence({ overview, days }: { overview: Overview; days: number }) {
  const { i18n } = useLingui()
  const lead = useMemo(() => leadOf({ numbers: overview.numbers, parts: overview.touchpoints }), [overview])
  const { first, second } = leadWords(lead, days, i18n)
  return (
    <p className={styles.lead}>
      {first} {second ? <em>{second}</em> : null}
    </p>
  )
}
