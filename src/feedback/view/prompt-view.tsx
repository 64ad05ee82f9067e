import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { Asking } from "../../client/journal-store.ts"
import { currentLanguage } from "../../client/language.ts"
import type { StageStore } from "../../client/stage-store.ts"
import type { Prompt, PromptMetric } from "../../domain/prompt.ts"
import type { Interview } from "../asking.ts"
import type { Tools } from "../tools.ts"
import type { Size } from "./place-card.ts"
import { PromptCard } from "./prompt-card.tsx"
import { PromptPill, WordPill } from "./prompt-pill.tsx"
import styles from "./prompt-view.module.css"
import { highestOf, isTroubled } from "./scale-of.ts"
import { ThanksCard } from "./thanks-card.tsx"
import { useArrangement } from "./use-arrangement.ts"
import { useFocusReturn } from "./use-focus-return.ts"
import { useImpression } from "./use-impression.ts"
import { useKeys } from "./use-keys.ts"
import { usePhase } from "./use-phase.ts"
import { fillNodes } from "./wording.tsx"

export interface PromptViewProps {
  asking: Asking
  prompt: Prompt
  /** What it is about: a tame product name, or the showroom's. */
  about: string
  /** Where it belongs on the page. */
  position: "object" | "here" | "elsewhere"
  surface: "scene" | "list"
  stage: StageStore
  interview: Interview
  tools: Tools
  announce: (words: string) => void
  onDone: () => void
}

const EXPECTED: Readonly<Record<PromptMetric, Size>> = {
  csat: { width: 320, height: 249 },
  ces: { width: 364, height: 231 },
  nps: { width: 468, height: 203 },
}

/** One question on the page, from its first appearance to its last. */
export function PromptView(props: PromptViewProps) {
  const { asking, prompt, about, position, surface, stage, interview, tools, announce, onDone } = props
  const { i18n } = useLingui()
  const language = currentLanguage()
  const [opened, setOpened] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [isHovered, setHovered] = useState(false)
  const [isDrafting, setDrafting] = useState(false)
  const byKeyboard = useRef(false)
  const wantsFocus = useRef(false)
  const isAnnounced = useRef(false)
  const words = useRef<HTMLHeadingElement & HTMLSpanElement>(null)
  const engaged = isFocused || isHovered || isDrafting
  const course = usePhase({ asking, interview, tools, engaged, onDone })
  const { phase } = course
  const { form, edge, layer, shell, line, dot } = useArrangement({
    stage,
    tools,
    surface,
    about: position,
    held: opened || phase.kind !== "asking",
    expected: EXPECTED[prompt.metric],
  })
  const focus = useFocusReturn(layer)

  useImpression({
    element: words,
    drawing: form,
    counts: () => {
      const isInSight =
        position !== "object" || surface === "list" || stage.getState().sighting?.seen === true
      return phase.kind === "asking" && (form !== "pill" || isInSight)
    },
    onSeen: () => interview.shown(asking.impressionId),
    tools,
  })

  useKeys({
    layer,
    onQuestion() {
      focus.mark()
      wantsFocus.current = true
      setOpened(true)
      takeFocus()
    },
    onEscape() {
      if (form === "beside" || form === "docked") leave()
    },
  })

  function takeFocus() {
    if (!wantsFocus.current) return
    const target = shell.current?.querySelector<HTMLElement>("[role='radio'][tabindex='0'], input, button")
    if (!target) return
    wantsFocus.current = false
    target.focus({ preventScroll: true })
  }

  // Opening the pill, or going back to the scale, draws the card first: only then is there something to focus.
  useEffect(takeFocus)

  useEffect(() => {
    if (form === "hidden" || isAnnounced.current) return
    isAnnounced.current = true
    announce(i18n._("feedback.announce", { subject: about }))
  }, [form, about, announce, i18n])

  function choose(score: number, by: "keyboard" | "pointer") {
    byKeyboard.current = by === "keyboard"
    course.choose(score)
    announce(i18n._("feedback.thanked", { score, max: highestOf(prompt.scale) }))
    if (!(byKeyboard.current && isTroubled(prompt.metric, score))) focus.giveBack()
  }

  function leave() {
    if (phase.kind === "asking") announce(i18n._("feedback.dismissed"))
    if (phase.kind === "changing") wantsFocus.current = isFocused
    else focus.giveBack()
    setDrafting(false)
    course.leave()
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is pressed inside is meant for the question: the scene would walk on it.
    const isOurs =
      event.key === "Escape" || event.key === "Enter" || event.key === " " || event.defaultPrevented
    if (isOurs || event.target instanceof HTMLInputElement) event.stopPropagation()
    if (event.key === "Escape") {
      event.preventDefault()
      leave()
    }
  }

  function body() {
    switch (phase.kind) {
      case "asking":
      case "chosen":
      case "changing":
        return (
          <PromptCard
            key={phase.kind === "changing" ? "changing" : "asking"}
            prompt={prompt}
            question={fillNodes(prompt.question[language], about)}
            questionRef={words}
            chosen={phase.kind === "asking" ? null : phase.score}
            way={phase.kind === "asking" ? "later" : "keep"}
            onChoose={choose}
            onLeave={leave}
          />
        )
      case "thanks":
        return (
          <ThanksCard
            prompt={prompt}
            score={phase.score}
            comment={phase.comment}
            focusLine={byKeyboard.current}
            onDraft={setDrafting}
            onChange={() => {
              wantsFocus.current = isFocused
              course.change()
            }}
            onSend={(comment) => {
              course.comment(comment)
              announce(i18n._("feedback.noted"))
              focus.giveBack()
            }}
            onLeave={leave}
          />
        )
      case "later":
        return <WordPill>{i18n._("feedback.dismissed")}</WordPill>
    }
  }

  const isCard = form === "beside" || form === "docked"
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its own controls do
    <div
      ref={layer}
      className={styles.layer}
      data-surface={surface}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setFocused(true)
        focus.onFocus(event)
      }}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      {form === "pill" && (
        <PromptPill
          teaser={fillNodes(prompt.teaser[language], about)}
          edge={edge}
          labelRef={words}
          onOpen={() => {
            wantsFocus.current = true
            setOpened(true)
          }}
        />
      )}
      {isCard && (
        <>
          <div ref={line} className={styles.line} aria-hidden="true" />
          <div ref={dot} className={styles.dot} aria-hidden="true" />
          <div
            ref={shell}
            className={styles.shell}
            onPointerEnter={(event) => setHovered(event.pointerType === "mouse")}
            onPointerLeave={() => setHovered(false)}
          >
            <div className={styles.entrance}>{body()}</div>
          </div>
        </>
      )}
    </div>
  )
}
