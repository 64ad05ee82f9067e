import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { HelpSession } from "../../client/help/index.ts"
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

  if (memory === null) {
    if (hours === null && trouble === null)
      return (
        <p className={styles.body} role="status">
          {i18n._("help.loading")}
        </p>
      )
    if (hours?.guides === 0) return <LeaveWord session={session} productId={productId} />
    return <AskForm session={session} productId={productId} />
  }
  const progress = reply?.progress
  if (progress?.kind === "ended" || progress?.kind === "message")
    return <OverView session={session} progress={progress} onClose={onClose} />
  if (progress?.kind === "taken") return <Conversation session={session} surface={surface} />
  if (leaving) return <LeaveWord session={session} productId={productId} onBack={() => setLeaving(false)} />
  return <WaitingView session={session} surface={surface} onLeaveWord={() => setLeaving(true)} />
}
