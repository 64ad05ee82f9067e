import type { RetentionStep } from "../retention/apply-retention.ts"

/** The way of a visit goes with its events, and what it added to the counts stays. */
export const JOURNEY_RETENTION: readonly RetentionStep[] = [
  {
    what: "ways of visits",
    period: "events",
    text: `delete from visit_journeys where ctid = any(array(
      select ctid from visit_journeys where day < $1::date limit $2))`,
  },
]
