import { useLingui } from "@lingui/react"
import { useWords } from "../format/use-words.ts"
import type { Beside } from "./ask-rows.ts"
import styles from "./forest.module.css"
import "./messages.ts"

/** How many wrote something with their answer; of a few it isn't told. */
export function WordsCell({ beside }: { beside: Beside }) {
  const { i18n } = useLingui()
  const words = useWords()
  if (beside.words !== null) return words.number(beside.words)
  const why = i18n._("segments.words.few")
  return (
    <span className={styles.absent} title={why}>
      <span aria-hidden="true">–</span>
      <span className={styles.said}>{why}</span>
    </span>
  )
}
