import type { I18n } from "@lingui/core"
import type { Standing } from "../../protocol/actions.ts"
import "./measure-messages.ts"

/** A short word for a list. */
export function standingWord(i18n: I18n, { kind }: Standing, isOver: boolean): string {
  return i18n._(isOver && kind !== "reached" ? `goals.standing.${kind}.over` : `goals.standing.${kind}`)
}

/** Why that is said, and what is missing. */
export function standingReason(i18n: I18n, standing: Standing): string {
  switch (standing.kind) {
    case "reached":
    case "not-reached":
      return i18n._(`goals.because.${standing.kind}`)
    case "unclear":
    case "too-few": {
      const { answers, weeks } = standing
      if (answers === null) return i18n._("goals.because.on-the-goal")
      const missing = weeks === null ? "" : ` ${i18n._("goals.because.weeks", { weeks })}`
      return `${i18n._(`goals.because.${standing.kind}`, { answers })}${missing}`
    }
  }
}
