import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from "react"
import { useStore } from "zustand"
import "./messages.ts"
import { useLingui } from "@lingui/react"
import { createJournalStore, JOURNAL_KEY } from "../../client/journal-store.ts"
import { LEDGER_KEY, type LedgerKeeper } from "../../client/ledger-store.ts"
import { type PageTools, pageTools } from "../../client/page-tools.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { type Interview, openQuestion, startAsking } from "../asking.ts"
import { openAsking } from "../rules/write-journal.ts"
import type { ReplyPart } from "./after/thanks-card.tsx"
import { usePart } from "./part.ts"
import { PromptView, type PromptViewProps } from "./prompt-view.tsx"
import { recallPart } from "./recall-part.ts"
import { useAnchor } from "./use-anchor.ts"
import { recall, useLedger } from "./use-ledger.ts"
import { useSubjectName } from "./use-subject-name.ts"

export interface PromptHostProps {
  /** Where it is mounted: over the scene, or over the list. */
  surface: "scene" | "list"
  /** Clock, ids and memory; the browser's own by default. */
  tools?: PageTools
  /** Who answers visitors that would like it; without, nobody is offered an answer. */
  Reply?: ReplyPart
  /** What puts a question, where it isn't the page. */
  View?: ComponentType<PromptViewProps> | undefined
  /** What has the page when no question has; it is given what the rules remember. */
  idle?: (ledger: LedgerKeeper) => ReactNode
}

/** A product that is put back flies home first (480 ms); its question comes after. */
const SETTLE_MS = 600

const isThere = (stored: unknown) => stored !== undefined

/** Watches the visit and puts its questions. Mounted once, on each surface of the shop. */
export function PromptHost({ tools: given, ...props }: PromptHostProps) {
  const { visitor } = useShop()
  const [tools] = useState(() => given ?? pageTools(window))
  const [isRemembered] = useState(
    () =>
      visitor.store.getState().consent === "given" ||
      [JOURNAL_KEY, LEDGER_KEY].some((key) => tools.storage.read(key, isThere)),
  )
  const asker = <Asker {...props} tools={tools} />
  return isRemembered ? <OnceRecalled>{asker}</OnceRecalled> : asker
}

/** Whoever was here before is asked nothing until it is known what they were asked. */
function OnceRecalled({ children }: { children: ReactNode }) {
  return usePart(recallPart) && children
}

function Asker({ surface, tools, Reply, View = PromptView, idle }: PromptHostProps & { tools: PageTools }) {
  const shop = useShop()
  // The words change with the language.
  useLingui()
  const { visit, stage, showroom } = shop
  const [journal] = useState(() => {
    const { visitId } = visit.getState()
    return createJournalStore({ visitId, now: tools.now, storage: tools.storage, recall: recall() })
  })
  const ledger = useLedger(shop.visitor, tools)
  const [interview, setInterview] = useState<Interview | null>(null)
  const announce = useAnnounce()
  const activity = useStore(visit, (state) => state.activity.kind)
  const zone = useStore(visit, (state) => state.place?.zone ?? null)

  useEffect(() => {
    const visitor = () => {
      const { consent, visitorId } = shop.visitor.store.getState()
      return { visitorId: consent === "given" ? visitorId : null, declined: consent === "declined" }
    }
    const started = startAsking({ shop, journal, ledger, visitor, tools, surface })
    setInterview(started)
    return () => started.stop()
  }, [shop, journal, ledger, tools, surface])

  const open = useStore(journal, (state) => openAsking(state)?.impressionId ?? null)
  const [current, setCurrent] = useState<ReturnType<typeof openQuestion>>(null)
  const isAway =
    activity === "inspecting" || activity === "comparing" || (surface === "scene" && activity === "entrance")
  // An answered question stays until its thanks are over, or something else begins.
  const isOver = current !== null && current.asking.impressionId !== open
  const fresh = current === null && open !== null ? openQuestion(journal.getState(), showroom.prompts) : null
  if (fresh) setCurrent(fresh)
  // What is answered on the page isn't put in the headset again, nor the other way round.
  const [by, setBy] = useState(() => View)
  if (by !== View) {
    setBy(() => View)
    if (isOver) setCurrent(null)
  }
  const isIgnored = useStore(
    journal,
    (state) =>
      state.asked.find((each) => each.impressionId === current?.asking.impressionId)?.ending?.kind ===
      "ignored",
  )
  if (isOver && (isAway || isIgnored)) setCurrent(null)

  const asking = current?.asking ?? null
  const anchor = useAnchor(shop, surface === "scene" ? asking : null)
  const about = useSubjectName(shop, asking?.productId ?? null)
  const [settled, setSettled] = useState<string | null>(null)
  const impressionId = asking?.impressionId ?? null
  const onDone = useCallback(() => setCurrent(null), [])

  useEffect(() => {
    if (isAway || impressionId === null) return
    if (anchor) stage.getState().follow(anchor)
    const cancel = tools.later(() => setSettled(impressionId), surface === "scene" ? SETTLE_MS : 0)
    return () => {
      cancel()
      setSettled(null)
      if (anchor) stage.getState().follow(null)
    }
  }, [impressionId, isAway, anchor, stage, surface, tools])

  const touchpoint = showroom.scenes
    .flatMap(({ touchpoints }) => touchpoints)
    .find(({ id }) => id === asking?.touchpointId)
  // What has no place of its own is asked wherever one is.
  const isPlaceless = asking?.productId !== null || asking?.guided !== undefined
  const isHere = isPlaceless || zone === null || zone === touchpoint?.zone
  if (current === null) return idle?.(ledger) ?? null
  const isReady = settled === impressionId && !isAway
  return (
    isReady &&
    interview !== null &&
    about !== null && (
      <View
        key={current.asking.impressionId}
        asking={current.asking}
        prompt={current.prompt}
        about={about}
        shop={showroom.name}
        Reply={Reply}
        position={anchor ? "object" : isHere ? "here" : "elsewhere"}
        surface={surface}
        stage={stage}
        interview={interview}
        tools={tools}
        announce={announce}
        onDone={onDone}
      />
    )
  )
}
