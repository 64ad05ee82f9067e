import * as v from "valibot"
import { type CartStore, countItems } from "../client/cart-store.ts"
import { createRecorder, type EventSink, type RecorderOptions } from "../client/recorder.ts"
import type { SafeStorage } from "../client/safe-storage.ts"
import type { VisitStore } from "../client/visit-store.ts"
import type { VisitorStore } from "../client/visitor/visitor-store.ts"
import { createLeavingNotes } from "./leaving-notes.ts"

const KEY = "vetrina.visit-span"

const Span = v.object({ visitId: v.string(), startedAt: v.number(), ended: v.boolean() })
type Span = v.InferOutput<typeof Span>

export interface VisitSpanOptions {
  visit: VisitStore
  cart: CartStore
  visitor: VisitorStore
  sink: EventSink
  envelope: Omit<RecorderOptions, "sink">
  window: Pick<Window, "addEventListener" | "removeEventListener" | "document">
  local: SafeStorage
  session: SafeStorage
}

/**
 * Writes down that a visit began, when the visitor comes in by the door or by the list, and that it ended, when the
 * page goes: each once a visit, however often the page is loaded in its tab. A page that is killed while hidden
 * never hears of its end; it leaves a note when it is hidden, which a later page of this browser sends. Notes outlive the
 * tab: only who agreed to be remembered leaves any.
 * Returns the function that stops it.
 */
export function startVisitSpan({
  visit,
  cart,
  visitor,
  sink,
  envelope,
  window,
  local,
  session,
}: VisitSpanOptions): () => void {
  const { now } = envelope
  const notes = createLeavingNotes(local, now)
  const isRemembered = () => visitor.getState().consent === "given"
  if (isRemembered()) for (const event of notes.takeOld()) void sink.add(event)
  else notes.forget()
  const stopForgetting = visitor.subscribe(() => {
    if (!isRemembered()) notes.forget()
  })
  const record = createRecorder({ ...envelope, sink })
  const draft = createRecorder({ ...envelope, sink: { add: async () => {} } })

  let span = session.read(KEY, (stored): Span | null => {
    const parsed = v.safeParse(Span, stored)
    return parsed.success && parsed.output.visitId === visit.getState().visitId ? parsed.output : null
  })
  const keep = (next: Span) => {
    span = next
    session.write(KEY, next)
  }
  const ending = (startedAt: number) => ({
    type: "visit.ended" as const,
    seconds: Math.max(0, Math.round((now() - startedAt) / 1000)),
    items: countItems(cart.getState().lines),
  })

  function begin() {
    const { visitId, present } = visit.getState()
    if (!present || span?.visitId === visitId) return
    keep({ visitId, startedAt: now(), ended: false })
    record({ type: "visit.started" })
  }
  let noteLeft = false
  function visibility() {
    if (!span || span.ended) return
    if (window.document.visibilityState === "hidden")
      noteLeft = isRemembered() && notes.leave(draft(ending(span.startedAt)))
    else if (noteLeft && !notes.takeBack(span.visitId)) keep({ ...span, ended: true })
  }
  function leave() {
    if (!span || span.ended) return
    if (visit.getState().activity.kind === "inspecting") visit.getState().putBack()
    const event = draft(ending(span.startedAt))
    if (isRemembered()) notes.leave(event)
    keep({ ...span, ended: true })
    void sink.add(event).then(() => notes.takeBack(event.visitId))
  }

  begin()
  const stop = visit.subscribe(begin)
  window.document.addEventListener("visibilitychange", visibility)
  // before the outbox hears it, so that the ending is among what it sends with its last breath
  window.addEventListener("pagehide", leave, { capture: true })
  return () => {
    stop()
    stopForgetting()
    window.document.removeEventListener("visibilitychange", visibility)
    window.removeEventListener("pagehide", leave, { capture: true })
  }
}
