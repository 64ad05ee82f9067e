import type { RetentionStep } from "../retention/apply-retention.ts"

const oldest = (table: string, where: string) => `array(select ctid from ${table} where ${where} limit $2)`

/** What cases hold of visitors goes when it does elsewhere, also of cases that nobody closes. */
export const CASE_RETENTION: readonly RetentionStep[] = [
  {
    what: "closed cases",
    period: "comments",
    text: `delete from cases where ctid = any(${oldest("cases", "state = 'closed' and closed_at < $1")})`,
  },
  {
    what: "words of cases",
    period: "comments",
    text: `update cases set comment = null
      where ctid = any(${oldest("cases", "comment is not null and opened_at < $1")})`,
  },
  {
    what: "what visitors answered in cases",
    period: "comments",
    text: `update case_replies set answer = null
      where ctid = any(${oldest("case_replies", "answer is not null and answered_at < $1")})`,
  },
  {
    what: "what visitors wrote in cases",
    period: "comments",
    text: `update case_history set detail = detail - 'text'
      where ctid = any(${oldest("case_history", "by_id is null and detail ? 'text' and at < $1")})`,
  },
  {
    what: "visitors of cases",
    period: "visitors",
    text: `update cases set visitor = null
      where ctid = any(${oldest("cases", "visitor is not null and opened_at < $1")})`,
  },
]
