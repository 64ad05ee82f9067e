import { useLingui } from "@lingui/react"
import type { PanelPart } from "../../client/headset-panel.ts"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { FollowUpQuestion } from "../view/after/follow-up-of.ts"
import { followUpOf } from "../view/after/follow-up-of.ts"
import { useAnswer } from "../view/after/use-answer.ts"
import type { PromptViewProps } from "../view/prompt-view.tsx"
import { highestOf } from "../view/scale-of.ts"
import { followUpParts, type Pressed, questionParts, thanksParts } from "./question-panel.ts"
import { useQuestionPanel } from "./use-question-panel.ts"

export interface AnsweredInHeadsetProps extends PromptViewProps {
  score: number
  engaged: boolean
}

/** All that comes after an answer: one question by choice, thanks that say what happens next, another score. */
export function AnsweredInHeadset(props: AnsweredInHeadsetProps) {
  const { asking, prompt, about, shop, interview, tools, engaged, onDone } = props
  const { headset } = useShop()
  const { i18n } = useLingui()
  /** Only what can be chosen is asked: nothing can be written here. */
  const choosable = (score: number): FollowUpQuestion | null => {
    const followUp = followUpOf(prompt, score)
    return followUp?.choices ? followUp : null
  }
  const course = useAnswer({
    impressionId: asking.impressionId,
    score: props.score,
    interview,
    tools,
    engaged,
    followUp: choosable,
    onDone,
  })
  const { kind, score, added } = course.answer
  const said = i18n._("feedback.score", { score, max: highestOf(prompt.scale) })
  const choices = followUpOf(prompt, score)?.choices
  const choice = choices?.find(({ id }) => id === added.choice)?.label[currentLanguage()] ?? null

  function parts(): readonly PanelPart[] {
    const followUp = choosable(score)
    switch (kind) {
      case "changing":
      case "changed":
        return questionParts({ prompt, about }, { chosen: score, way: "keep" })
      case "follow-up":
        if (followUp?.choices)
          return followUpParts(score, said, followUp.question[currentLanguage()], followUp.choices)
        break
      case "thanks":
    }
    return thanksParts({
      said,
      shop,
      choice,
      wantsLine: choices === undefined && followUpOf(prompt, score) !== null,
    })
  }

  function onPress(pressed: Pressed) {
    switch (pressed.kind) {
      case "score":
        course.choose(pressed.score)
        break
      case "choice":
        course.add({ choice: pressed.id })
        break
      case "change":
        course.change()
        break
      case "skip":
        course.leave()
        break
      case "leave":
      case "more":
      case "back":
    }
  }

  useQuestionPanel(headset, asking.impressionId, {
    key: `${kind} ${score} ${choice} ${i18n.locale}`,
    parts: parts(),
    onPress,
  })
  return null
}
