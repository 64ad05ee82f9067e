import type { RetentionStep } from "../retention/apply-retention.ts"

/** What a visit came to goes with its events, and what it added to the counts stays. */
export const SIGNAL_RETENTION: readonly RetentionStep[] = [
  {
    what: "what visits came to",
    period: "events",
    text: `delete from visit_signals where ctid = any(array(
      select ctid from visit_signals where day < $1::date limit $2))`,
  },
  {
    what: "days of visitors",
    period: "visitors",
    text: `delete from visitor_days where ctid = any(array(
      select ctid from visitor_days where day < $1::date limit $2))`,
  },
]
