import { useLingui } from "@lingui/react"
import type { TriedStep } from "../../client/help/index.ts"
import styles from "./queue.module.css"

/** What somebody did before they asked, in a line. Nothing of who isn't remembered. */
export function TriedLine({ tried }: { tried: readonly TriedStep[] }) {
  const { i18n } = useLingui()
  if (tried.length === 0) return null
  const wordsOf = ({ what, about, times }: TriedStep) => {
    const words =
      what === "struggled"
        ? i18n._(`desk.tried.struggled.${about ?? "blocked-walk"}`)
        : i18n._(`desk.tried.${what}`, { about: about ?? i18n._("desk.tried.something") })
    return times > 1 ? i18n._("desk.tried.times", { words, n: times }) : words
  }
  return (
    <p className={styles.place}>
      {i18n._("desk.tried")} {tried.map(wordsOf).join(", ")}
    </p>
  )
}
