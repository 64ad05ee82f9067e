import { useLingui } from "@lingui/react"
import { formatDays } from "../../format/days.ts"
import { useWords } from "../../format/use-words.ts"
import type { Trial } from "./simulate.ts"
import styles from "./trial-panel.module.css"

/** Over which visits it was tried. */
export function OverNote({ draft: { visits }, days }: Pick<Trial, "draft" | "days">) {
  const { i18n } = useLingui()
  const words = useWords()
  return (
    <p className={styles.note}>
      {visits.replayed === 0
        ? i18n._("prompts.trial.none")
        : i18n._("prompts.trial.over", {
            replayed: words.number(visits.replayed),
            recorded: words.number(visits.recorded),
            days: formatDays(days, words.language),
          })}
    </p>
  )
}
