import { useLingui } from "@lingui/react"
import { type ReactNode, type Ref, useId } from "react"
import { currentLanguage } from "../../client/language.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { Kbd } from "../../ui/kbd.tsx"
import type { Leaving } from "../asking.ts"
import { laterPart } from "./later-part.ts"
import { usePart } from "./part.ts"
import styles from "./prompt-card.module.css"
import { Scale } from "./scale.tsx"
import { scoresOf } from "./scale-of.ts"

export interface PromptCardProps {
  prompt: Prompt
  /** The question in the visitor's language. */
  question: ReactNode
  questionRef?: Ref<HTMLHeadingElement>
  chosen: number | null
  /** What the way out is called: not now, or keep the answer as it is. */
  way: "later" | "keep"
  onChoose: (score: number, by: "keyboard" | "pointer") => void
  onLeave: (how: Leaving) => void
}

/** A question with its scale. Nothing is chosen beforehand, and nothing hurries. */
export function PromptCard({
  prompt,
  question,
  questionRef,
  chosen,
  way,
  onChoose,
  onLeave,
}: PromptCardProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const questionId = useId()
  const later = usePart(laterPart)
  const { metric, scale, lowLabel, highLabel } = prompt
  return (
    <section className={styles.card} data-metric={metric} aria-labelledby={questionId}>
      <h2 id={questionId} ref={questionRef} className={styles.question}>
        {question}
      </h2>
      <Scale
        metric={metric}
        scale={scale}
        lowLabel={lowLabel[language]}
        highLabel={highLabel[language]}
        questionId={questionId}
        chosen={chosen}
        onChoose={onChoose}
      />
      <div className={styles.foot}>
        <span className={styles.ways}>
          <button type="button" className={styles.leave} onClick={() => onLeave("later")}>
            {i18n._(way === "later" ? "feedback.later" : "feedback.keep")}
            <Kbd>Esc</Kbd>
          </button>
          {way === "later" && later && <later.MoreWays onLeave={onLeave} />}
        </span>
        {later && <later.KeysHint scores={scoresOf(scale)} />}
      </div>
    </section>
  )
}
