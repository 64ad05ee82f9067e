import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { PromptViewProps } from "../view/prompt-view.tsx"
import { usePhase } from "../view/use-phase.ts"
import { AnsweredInHeadset } from "./answered-in-headset.tsx"
import { type Pressed, questionParts, waysParts } from "./question-panel.ts"
import { useQuestionPanel } from "./use-question-panel.ts"
import { useSeenPanel } from "./use-seen-panel.ts"

/** What comes after an answer has come with the question. */
const isHere = () => true

type Props = PromptViewProps & Pick<ReturnType<typeof usePhase>, "choose" | "leave">

/** The question itself, or the other ways not to answer it. */
function Question({ asking, prompt, about, chosen, choose, leave }: Props & { chosen: number | null }) {
  const { i18n } = useLingui()
  const { headset } = useShop()
  const [more, setMore] = useState(false)

  function onPress(pressed: Pressed) {
    if (pressed.kind === "score") choose(pressed.score)
    else if (pressed.kind === "leave") leave(pressed.how)
    else setMore(pressed.kind === "more")
  }
  useQuestionPanel(headset, asking.impressionId, {
    key: `${more} ${chosen} ${about} ${i18n.locale}`,
    parts: more ? waysParts() : questionParts({ prompt, about }, { chosen, way: "later" }),
    onPress,
  })
  return null
}

/** What is said to whoever has left it. */
function Left({ impressionId, words }: { impressionId: string; words: string }) {
  const { headset } = useShop()
  useQuestionPanel(headset, impressionId, {
    key: words,
    parts: [{ kind: "text", text: words }],
    onPress: () => {},
  })
  return null
}

/**
 * A question as somebody meets it with a headset on: the same words, rules and course as on the page, drawn in the store beside
 * its thing.
 */
export function HeadsetPrompt(props: PromptViewProps) {
  const { asking, interview, tools, onDone } = props
  const { headset } = useShop()
  const { i18n } = useLingui()
  const engaged = useStore(headset, (state) => state.engaged)
  const course = usePhase({ asking, interview, tools, engaged, come: isHere, onDone })
  const { phase } = course
  useSeenPanel({
    headset,
    counts: phase.kind === "asking",
    onSeen: () => interview.shown(asking.impressionId),
    tools,
  })
  switch (phase.kind) {
    case "asking":
    case "chosen":
      return <Question {...props} {...course} chosen={phase.kind === "chosen" ? phase.score : null} />
    case "answered":
      return <AnsweredInHeadset {...props} score={phase.score} engaged={engaged} />
    case "left":
      return <Left impressionId={asking.impressionId} words={i18n._(`feedback.left.${phase.how}`)} />
  }
}
