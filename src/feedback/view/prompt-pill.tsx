import type { ReactNode, Ref } from "react"
import { Pill } from "../../ui/pill.tsx"
import styles from "./prompt-pill.module.css"

export interface PromptPillProps {
  teaser: ReactNode
  edge: "left" | "right"
  labelRef?: Ref<HTMLSpanElement>
  onOpen: () => void
}

/** A question that steps aside: silent, at the edge where its object is, until it is wanted. */
export function PromptPill({ teaser, edge, labelRef, onOpen }: PromptPillProps) {
  return (
    <Pill className={styles.pill} data-edge={edge} onClick={onOpen}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.label} ref={labelRef}>
        {teaser}
      </span>
    </Pill>
  )
}

/** A few words that go by themselves. */
export function WordPill({ children }: { children: ReactNode }) {
  return <p className={styles.word}>{children}</p>
}
