import type { RetentionStep } from "../retention/apply-retention.ts"

/** That a visitor has read what was done about what they said. */
export const BOARD_RETENTION: readonly RetentionStep[] = [
  {
    what: "readings of the boards",
    period: "visitors",
    text: "delete from board_reads where ctid = any(array(select ctid from board_reads where read_at < $1 limit $2))",
  },
]
