import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import type { LedgerKeeper } from "../../client/ledger-store.ts"
import { pageTools } from "../../client/page-tools.ts"
import { useShop } from "../../client/shop-context.ts"
import type { AskAgain, Ledger } from "../../domain/ledger.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { DeedCard } from "./deed-card.tsx"
import "./messages.ts"
import { ReplyCard } from "./reply-card.tsx"
import { ReplyView } from "./reply-view.tsx"
import { useReplyAnchor } from "./use-reply-anchor.ts"
import { createWaitingReplies, nextOf } from "./waiting-replies.ts"

export interface ReplyHostProps {
  surface: "scene" | "list"
  visitorId: string
  /** Where it is noted what is to be asked once more; none: nothing is asked. */
  ledger?: LedgerKeeper | undefined
}

/** As it is, when it says so already: nothing is written for nothing. */
function withAgain(ledger: Ledger, again: readonly AskAgain[]): Ledger {
  return JSON.stringify(ledger.again ?? []) === JSON.stringify(again) ? ledger : { ...ledger, again }
}

/**
 * What a person answered, and what was done about what they said, beside the thing it was asked about: shown to who comes
 * back, one at a time.
 */
export function ReplyHost({ surface, visitorId, ledger }: ReplyHostProps) {
  const shop = useShop()
  const { api, visit } = shop
  const waiting = useMemo(() => createWaitingReplies(api, visitorId), [api, visitorId])
  const [tools] = useState(() => pageTools(window))
  const announce = useAnnounce()
  const { i18n } = useLingui()
  const replies = useStore(waiting, (state) => state.replies)
  const deeds = useStore(waiting, (state) => state.deeds)
  const zone = useStore(visit, (state) => state.place?.zone ?? null)
  const activity = useStore(visit, (state) => state.activity.kind)
  const [shownId, setShownId] = useState<string | null>(null)

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void waiting.getState().load()
    }
    look()
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  }, [waiting])

  const again = useStore(waiting, (state) => state.again)
  useEffect(() => {
    if (again) ledger?.change((each) => withAgain(each, again))
  }, [again, ledger])

  // What is being read stays, although it counts as read.
  const kept = <Waiting extends { readonly id: string }>(all: readonly Waiting[]) =>
    all.find(({ id }) => id === shownId)
  const isDeedOpen = kept(deeds) !== undefined
  const reply = isDeedOpen ? null : (kept(replies) ?? nextOf(replies, zone))
  // What somebody wrote to them comes first; what hangs there for everybody can wait.
  const deed = reply ? null : (kept(deeds) ?? nextOf(deeds, zone))
  const shown = reply ?? deed
  const isAway = activity === "inspecting" || activity === "comparing" || activity === "trying"
  const anchor = useReplyAnchor(shop, surface === "scene" ? shown : null)
  // Read is what was opened; without a connection it is told when it is opened the next time.
  const open = (id: string, read: (id: string) => Promise<void>) => () => {
    setShownId(id)
    void read(id).catch(() => {})
  }
  if (!shown || (surface === "scene" && (isAway || activity === "entrance"))) return null
  return (
    <ReplyView
      key={shown.id}
      id={shown.id}
      {...(reply
        ? {
            teaser: i18n._("reply.teaser", { by: reply.by }),
            card: (close) => <ReplyCard reply={reply} replies={waiting.getState()} onClose={close} />,
            onOpen: open(reply.id, waiting.getState().read),
          }
        : {
            teaser: i18n._(`reply.deed.${deed?.outcome ?? "done"}`),
            card: (close) => (deed ? <DeedCard deed={deed} onClose={close} /> : null),
            onOpen: open(shown.id, waiting.getState().readDeed),
          })}
      anchor={anchor}
      here={shown.place.zone === null || zone === null || shown.place.zone === zone}
      surface={surface}
      stage={shop.stage}
      tools={tools}
      announce={announce}
      onDone={() => setShownId(null)}
    />
  )
}
