import { useLingui } from "@lingui/react"
import { type ReactNode, type RefObject, useEffect, useRef } from "react"
import type { Asking } from "../../../client/journal-store.ts"
import type { PageTools } from "../../../client/page-tools.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import type { Interview } from "../../asking.ts"
import type { PromptCardProps } from "../prompt-card.tsx"
import { followUpOf } from "./follow-up-of.ts"
import { type ReplyPart, ThanksCard } from "./thanks-card.tsx"
import { useAnswer } from "./use-answer.ts"
import "./messages.ts"

export interface AnsweredProps {
  asking: Asking
  prompt: Prompt
  score: number
  /** The showroom's name. */
  shop: string
  byKeyboard: boolean
  /** The pointer or the focus is on it, or something is being written. */
  engaged: boolean
  isFocused: boolean
  interview: Interview
  tools: PageTools
  Reply: ReplyPart | undefined
  /** A score as a face, where the scale has them, and in words. */
  face: (score: number) => ReactNode
  said: (score: number) => string
  /** The key that leaves, to be seen. */
  escape: ReactNode
  /** Draws the question anew. */
  ask: (question: Pick<PromptCardProps, "chosen" | "way" | "onChoose" | "onLeave">) => ReactNode
  announce: (words: string) => void
  focusFirst: () => void
  giveFocusBack: () => void
  /** What Escape does. */
  leave: RefObject<() => void>
  onDraft: (isDrafting: boolean) => void
  onDone: () => void
}

/** All that comes after an answer, until it is over. */
export function Answered(props: AnsweredProps) {
  const { prompt, ask, announce, isFocused, focusFirst, giveFocusBack, onDraft } = props
  const { i18n } = useLingui()
  const followUp = (score: number) => followUpOf(prompt, score)
  const course = useAnswer({ ...props, followUp, impressionId: props.asking.impressionId })
  const { kind, score, added } = course.answer
  const wantsFocus = useRef(false)

  // Going to the scale and back draws another card: only then is there something to focus.
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusFirst()
  })

  function leave() {
    if (kind === "changing") wantsFocus.current = isFocused
    else giveFocusBack()
    onDraft(false)
    course.leave()
  }
  useEffect(() => {
    props.leave.current = leave
  })

  if (kind === "changing" || kind === "changed") {
    return ask({
      chosen: score,
      way: "keep",
      onChoose(other, by) {
        course.choose(other)
        if (other !== score) announce(i18n._("feedback.changed", { said: props.said(other) }))
        if (by === "pointer" || !followUp(other)) giveFocusBack()
      },
      onLeave: leave,
    })
  }
  return (
    <ThanksCard
      impressionId={props.asking.impressionId}
      prompt={prompt}
      shop={props.shop}
      score={score}
      said={props.said(score)}
      face={props.face(score)}
      escape={props.escape}
      added={added}
      // A line can be added to any answer.
      followUp={kind === "follow-up" ? (followUp(score) ?? { question: prompt.commentLabel }) : null}
      takeFocus={props.byKeyboard || isFocused}
      Reply={props.Reply}
      onDraft={onDraft}
      onChange={() => {
        wantsFocus.current = isFocused
        course.change()
      }}
      onOpen={course.open}
      onAdd={(addition) => {
        course.add(addition)
        announce(i18n._("feedback.noted"))
        giveFocusBack()
      }}
      onLeave={leave}
    />
  )
}
