import { useLingui } from "@lingui/react"
import type { PromptState } from "../../protocol/prompts.ts"
import styles from "./state-chip.module.css"

/** Whether it is asked. */
export function StateChip({ state, isHeld }: { state: PromptState | null; isHeld: boolean }) {
  const { i18n } = useLingui()
  const name = isHeld && state === "live" ? "unusable" : (state ?? "new")
  return (
    <span className={styles.chip} data-state={name}>
      {i18n._(`prompts.state.${name}`)}
    </span>
  )
}
