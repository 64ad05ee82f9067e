import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { HelpSession, HelpSessionState } from "../../client/help/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { AskForm } from "./ask-form.tsx"
import { Conversation } from "./conversation.tsx"
import styles from "./help.module.css"
import { LeaveWord } from "./leave-word.tsx"
import { OverView } from "./over-view.tsx"
import { WaitingView } from "./waiting-view.tsx"

export interface HelpPanelProps {
  session: HelpSession
  surface: "scene" | "list"
  onClose: () => void
}

type View = "loading" | "nobody" | "ask" | "waiting" | "talking" | "over"

function viewOf(
  memory: HelpSessionState["memory"],
  reply: HelpSessionState["reply"],
  hours: HelpSessionState["hours"],
  trouble: HelpSessionState["trouble"],
): View {
  if (memory === null) {
    if (hours === null && trouble === null) return "loading"
    return hours?.guides === 0 ? "nobody" : "ask"
  }
  switch (reply?.progress.kind) {
    case "ended":
    case "message":
      return "over"
    case "taken":
      return "talking"
    case "waiting":
    case undefined:
      return "waiting"
  }
}

/** What there is to see and do, by how one's request goes. */
export function HelpPanel({ session, surface, onClose }: HelpPanelProps) {
  const { i18n } = useLingui()
  const { help, visit } = useShop()
  const { memory, reply, hours, trouble } = useStore(session.store)
  const beside = useStore(help.store, (state) => state.productId)
  const inHand = useStore(visit, ({ activity }) => ("productId" in activity ? activity.productId : null))
  const productId = beside ?? inHand
  const [leaving, setLeaving] = useState(false)
  const asked = memory !== null
  useEffect(() => {
    if (!asked) void session.lookUp()
  }, [session, asked])

  const view = viewOf(memory, reply, hours, trouble)
  const frame = useRef<HTMLDivElement>(null)
  // what one pressed is gone with its view: the keyboard stays in the panel
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view may have taken the focus away
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus()
  }, [view, leaving])
  useEffect(() => {
    if (view !== "waiting") setLeaving(false)
  }, [view])

  function show() {
    switch (view) {
      case "loading":
        return (
          <p className={styles.body} role="status">
            {i18n._("help.loading")}
          </p>
        )
      case "nobody":
        return <LeaveWord session={session} productId={productId} />
      case "ask":
        return <AskForm session={session} productId={productId} />
      case "over":
        return <OverView session={session} onClose={onClose} />
      case "talking":
        return <Conversation session={session} surface={surface} />
      case "waiting":
        return leaving ? (
          <LeaveWord session={session} productId={productId} onBack={() => setLeaving(false)} />
        ) : (
          <WaitingView session={session} surface={surface} onLeaveWord={() => setLeaving(true)} />
        )
    }
  }
  return (
    <div className={styles.content} ref={frame} tabIndex={-1}>
      {show()}
    </div>
  )
}
