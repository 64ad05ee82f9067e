import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react"
import type { PageTools } from "../../client/page-tools.ts"
import type { StageState, StageStore } from "../../client/stage-store.ts"
import { Pill } from "../../ui/pill.tsx"
import pillStyles from "../view/prompt-pill.module.css"
import { PromptPill } from "../view/prompt-pill.tsx"
import layered from "../view/prompt-view.module.css"
import { useArrangement } from "../view/use-arrangement.ts"
import { useFocusReturn } from "../view/use-focus-return.ts"
import styles from "./reply-card.module.css"

export interface ReplyViewProps {
  id: string
  /** The few words on the pill. */
  teaser: string
  /** What it says when it is opened; its heading is marked by `data-reply-title`. */
  card: (close: () => void) => ReactNode
  anchor: StageState["subject"]
  /** Whether the visitor is where it was asked. */
  here: boolean
  surface: "scene" | "list"
  stage: StageStore
  tools: PageTools
  announce: (words: string) => void
  /** It is opened: that counts as read. */
  onOpen: () => void
  onDone: () => void
}

const EXPECTED = { width: 220, height: 44 }

/** One thing that is said to the visitor on the page: a pill beside its thing, and a card when it is wanted. It never takes the focus by itself. */
export function ReplyView(props: ReplyViewProps) {
  const { id, teaser, card, anchor, here, surface, stage, tools, announce, onOpen, onDone } = props
  const [opened, setOpened] = useState(false)
  const wantsFocus = useRef(false)
  const { form, edge, layer, shell, line, dot } = useArrangement({
    ...{ stage, tools, surface },
    about: anchor ? "object" : here ? "here" : "elsewhere",
    held: opened,
    expected: EXPECTED,
  })
  const focus = useFocusReturn(layer)

  useEffect(() => {
    if (!anchor) return
    stage.getState().follow(anchor)
    return () => {
      // A question that came meanwhile follows something of its own.
      if (stage.getState().subject === anchor) stage.getState().follow(null)
    }
  }, [stage, anchor])

  const isThere = form !== "hidden"
  useEffect(() => {
    if (isThere) announce(teaser)
  }, [isThere, teaser, announce])

  useEffect(() => {
    if (!opened || !wantsFocus.current) return
    const heading = shell.current?.querySelector<HTMLElement>("[data-reply-title]")
    if (!heading) return
    wantsFocus.current = false
    heading.focus({ preventScroll: true })
  })

  function open() {
    focus.mark()
    wantsFocus.current = true
    setOpened(true)
    onOpen()
  }
  function close() {
    focus.giveBack()
    onDone()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && opened) {
      event.preventDefault()
      close()
    }
    // What is pressed inside is meant for the answer: the scene would walk on it.
    if (opened) event.stopPropagation()
  }
  const pill = <PromptPill teaser={teaser} edge={edge} onOpen={open} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its own controls do
    <div
      ref={layer}
      className={layered.layer}
      data-surface={surface}
      data-reply={id}
      {...(opened ? { "data-panel": "reply" } : {})}
      onKeyDown={onKeyDown}
      onFocus={focus.onFocus}
    >
      {form === "pill" ? pill : null}
      {form === "beside" || form === "docked" ? (
        <>
          <div ref={line} className={layered.line} aria-hidden="true" />
          <div ref={dot} className={layered.dot} aria-hidden="true" />
          <div ref={shell} className={layered.shell}>
            <div className={layered.entrance}>
              {opened ? card(close) : <BesidePill {...{ teaser, open }} />}
            </div>
          </div>
        </>
      ) : null}
    </div>
  )
}

/** The pill where a card would stand: its place is the shell's. */
function BesidePill({ teaser, open }: { teaser: string; open: () => void }) {
  return (
    <Pill className={`${pillStyles.pill} ${styles.still}`} onClick={open}>
      <span className={pillStyles.dot} aria-hidden="true" />
      <span className={pillStyles.label}>{teaser}</span>
    </Pill>
  )
}
