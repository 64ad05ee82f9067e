import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import type { Against } from "../period/period.ts"
import { leadOf } from "../reading/lead.ts"
import styles from "./lead-sentence.module.css"
import { leadWords } from "./lead-words.ts"
import type { Overview } from "./load-overview.ts"

export interface LeadSentenceProps {
  overview: Overview
  /** Of the period. */
  days: number
  against: Against
}

/** What can be said of the period in a sentence: only what the tests support. */
export function LeadSentence({ overview, days, against }: LeadSentenceProps) {
  const { i18n } = useLingui()
  const lead = useMemo(
    () => leadOf({ numbers: overview.numbers, parts: overview.touchpoints, days }),
    [overview, days],
  )
  const { first, second } = leadWords(lead, { days, against }, i18n)
  return (
    <p className={styles.lead}>
      {first} {second ? <em>{second}</em> : null}
    </p>
  )
}
