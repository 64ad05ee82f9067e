import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { Asking } from "../../client/journal-store.ts"
import { currentLanguage } from "../../client/language.ts"
import type { PageTools } from "../../client/page-tools.ts"
import type { StageStore } from "../../client/stage-store.ts"
import type { Prompt, PromptMetric } from "../../domain/prompt.ts"
import { Kbd } from "../../ui/kbd.tsx"
import type { Interview, Leaving } from "../asking.ts"
import type { ReplyPart } from "./after/thanks-card.tsx"
import { Face } from "./face.tsx"
import { laterPart } from "./later-part.ts"
import { usePart } from "./part.ts"
import { PromptCard, type PromptCardProps } from "./prompt-card.tsx"
import { PromptPill, WordPill } from "./prompt-pill.tsx"
import styles from "./prompt-view.module.css"
import { highestOf } from "./scale-of.ts"
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
  /** The showroom's name. */
  shop: string
  /** Where it belongs on the page. */
  position: "object" | "here" | "elsewhere"
  surface: "scene" | "list"
  stage: StageStore
  interview: Interview
  tools: PageTools
  announce: (words: string) => void
  onDone: () => void
  Reply: ReplyPart | undefined
}

/** CSS pixels: what a card takes up before it is measured. */
const WIDTHS: Readonly<Record<PromptMetric, number>> = { csat: 320, ces: 364, nps: 468 }
const HEIGHT = 240

/** One question on the page, from its first appearance to its last. */
export function PromptView(props: PromptViewProps) {
  const { asking, prompt, about, shop, position, surface, stage, interview, tools, announce, onDone } = props
  const { i18n } = useLingui()
  const language = currentLanguage()
  const [opened, setOpened] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [isHovered, setHovered] = useState(false)
  const [isDrafting, setDrafting] = useState(false)
  const byKeyboard = useRef(false)
  const wantsFocus = useRef(false)
  const isAnnounced = useRef(false)
  const leaveAnswer = useRef(onDone)
  const words = useRef<HTMLHeadingElement & HTMLSpanElement>(null)
  const engaged = isFocused || isHovered || isDrafting
  const course = usePhase({ asking, interview, tools, engaged, come: laterPart.come, onDone })
  const { phase } = course
  const { form, edge, layer, shell, line, dot } = useArrangement({
    stage,
    tools,
    surface,
    about: position,
    held: opened || phase.kind !== "asking",
    expected: { width: WIDTHS[prompt.metric], height: HEIGHT },
  })
  const focus = useFocusReturn(layer)
  const later = usePart(laterPart)

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
      if (form === "beside" || form === "docked") leaveNow()
    },
  })

  function takeFocus() {
    if (wantsFocus.current) focusFirst()
  }

  function focusFirst() {
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

  const thanked = (score: number) => i18n._("feedback.thanked", { score, max: highestOf(prompt.scale), shop })

  function choose(score: number, by: "keyboard" | "pointer") {
    byKeyboard.current = by === "keyboard"
    course.choose(score)
    announce(thanked(score))
    if (!(byKeyboard.current && later?.followUpOf(prompt, score))) focus.giveBack()
  }

  function leaveNow() {
    if (phase.kind === "asking") leave("later")
    else if (phase.kind === "answered") leaveAnswer.current()
  }

  function leave(how: Leaving) {
    announce(i18n._(`feedback.left.${how}`))
    focus.giveBack()
    course.leave(how)
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is pressed inside is meant for the question: the scene would walk on it.
    const isOurs =
      event.key === "Escape" || event.key === "Enter" || event.key === " " || event.defaultPrevented
    if (isOurs || event.target instanceof HTMLInputElement) event.stopPropagation()
    if (event.key === "Escape") {
      event.preventDefault()
      leaveNow()
    }
  }

  /** The scale, with what it does. */
  function ask(question: Pick<PromptCardProps, "chosen" | "way" | "onChoose" | "onLeave">) {
    return (
      <PromptCard
        key={question.way}
        prompt={prompt}
        question={fillNodes(prompt.question[language], about)}
        questionRef={words}
        {...question}
      />
    )
  }

  function body() {
    switch (phase.kind) {
      case "asking":
      case "chosen": {
        const chosen = phase.kind === "asking" ? null : phase.score
        return ask({ chosen, way: "later", onChoose: choose, onLeave: leave })
      }
      case "answered":
        if (!later) return <WordPill>{thanked(phase.score)}</WordPill>
        return (
          <later.Answered
            {...props}
            score={phase.score}
            byKeyboard={byKeyboard.current}
            engaged={engaged}
            face={(score) => prompt.metric === "csat" && <Face score={score} />}
            said={(score) => i18n._("feedback.score", { score, max: highestOf(prompt.scale) })}
            escape={<Kbd>Esc</Kbd>}
            ask={ask}
            isFocused={isFocused}
            focusFirst={focusFirst}
            giveFocusBack={focus.giveBack}
            leave={leaveAnswer}
            onDraft={setDrafting}
          />
        )
      case "left":
        return <WordPill>{i18n._(`feedback.left.${phase.how}`)}</WordPill>
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
