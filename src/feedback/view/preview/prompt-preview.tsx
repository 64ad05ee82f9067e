import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../../client/language.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import { Kbd } from "../../../ui/kbd.tsx"
import { followUpOf } from "../after/follow-up-of.ts"
import { ThanksCard } from "../after/thanks-card.tsx"
import { Face } from "../face.tsx"
import "../messages.ts"
import { PromptCard } from "../prompt-card.tsx"
import { PromptPill } from "../prompt-pill.tsx"
import { highestOf, scoresOf } from "../scale-of.ts"
import { fillNodes } from "../wording.tsx"
import styles from "./prompt-preview.module.css"

export type PreviewedState = "peripheral" | "open" | "follow-up" | "thanks"

export interface PromptPreviewProps {
  prompt: Prompt
  state: PreviewedState
  /** What was chosen; `null`: what leads to the state that is shown. */
  score: number | null
  /** What the question is about, and the showroom's name. */
  about: string
  shop: string
  onGo: (state: PreviewedState, score: number | null) => void
}

/** A score that has a follow-up, if any has; else the lowest. */
function scoreWithFollowUp(prompt: Prompt): number {
  const scores = scoresOf(prompt.scale)
  return scores.find((score) => followUpOf(prompt, score) !== null) ?? scores[0] ?? 0
}

/** A question as visitors see it, of which nothing is written down. */
export function PromptPreview({ prompt, state, score, about, shop, onGo }: PromptPreviewProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const answered = score ?? (state === "follow-up" ? scoreWithFollowUp(prompt) : highestOf(prompt.scale))
  const after = (chosen: number) => onGo(followUpOf(prompt, chosen) ? "follow-up" : "thanks", chosen)
  if (state === "peripheral")
    return (
      <PromptPill
        teaser={fillNodes(prompt.teaser[language], about)}
        edge="right"
        onOpen={() => onGo("open", null)}
      />
    )
  return (
    <div className={styles.place}>
      {state === "open" ? (
        <PromptCard
          prompt={prompt}
          question={fillNodes(prompt.question[language], about)}
          chosen={null}
          way="later"
          onChoose={after}
          onLeave={() => onGo("peripheral", null)}
        />
      ) : (
        <ThanksCard
          key={`${state} ${answered}`}
          impressionId="preview"
          prompt={prompt}
          shop={shop}
          score={answered}
          said={i18n._("feedback.score", { score: answered, max: highestOf(prompt.scale) })}
          face={prompt.metric === "csat" && <Face score={answered} />}
          escape={<Kbd>Esc</Kbd>}
          added={{}}
          followUp={
            state === "follow-up" ? (followUpOf(prompt, answered) ?? { question: prompt.commentLabel }) : null
          }
          takeFocus={false}
          onDraft={() => {}}
          onChange={() => onGo("open", null)}
          onOpen={() => onGo("follow-up", answered)}
          onAdd={() => onGo("thanks", answered)}
          onLeave={() => onGo(state === "follow-up" ? "thanks" : "peripheral", null)}
        />
      )}
    </div>
  )
}
