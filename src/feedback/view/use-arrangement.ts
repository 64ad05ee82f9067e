import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { PageTools } from "../../client/page-tools.ts"
import type { StageStore } from "../../client/stage-store.ts"
import { type Arrangement, arrange, type Form } from "./arrange.ts"
import type { Side, Size } from "./place-card.ts"
import { readingScale } from "./reading-angle.ts"

export interface ArrangementOptions {
  stage: StageStore
  tools: PageTools
  surface: "scene" | "list"
  /** `object`: beside what the stage follows. Otherwise whether the visitor is at the place that it is about. */
  about: "object" | "here" | "elsewhere"
  held: boolean
  /** What a card measures before it is first drawn. */
  expected: Size
}

/** An avatar that passes in front of an object doesn't fold its question away. */
const UNSEEN_MS = 300
/** How long the scene may take to find what it was told to follow. */
const PATIENCE_MS = 500

export interface ArrangedRefs {
  readonly layer: RefObject<HTMLDivElement | null>
  readonly shell: RefObject<HTMLDivElement | null>
  readonly line: RefObject<HTMLDivElement | null>
  readonly dot: RefObject<HTMLDivElement | null>
}

/**
 * Moves a card with its object. Positions are written to the elements once a frame, outside React; only a change of form
 * renders.
 */
export function useArrangement(
  options: ArrangementOptions,
): ArrangedRefs & { readonly form: Form; readonly edge: "left" | "right" } {
  const { stage, tools } = options
  const [{ form, edge }, setShape] = useState<Pick<Arrangement, "form" | "edge">>({
    form: "hidden",
    edge: "right",
  })
  const layer = useRef<HTMLDivElement>(null)
  const shell = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const dot = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  latest.current = options
  const memory = useRef({
    patient: false,
    seenAt: Number.NEGATIVE_INFINITY,
    stood: false,
    previous: undefined as Side | undefined,
    lastEdge: "right" as "left" | "right",
    size: null as Size | null,
  })

  const update = useCallback(() => {
    const view = layer.current?.ownerDocument.defaultView
    if (!view) return
    const { surface, about, held, expected } = latest.current
    const { sighting, reach, subject } = stage.getState()
    const { now } = tools
    const known = memory.current
    if (sighting?.seen) known.seenAt = now()
    else if (about === "object" && now() - known.seenAt < UNSEEN_MS) return
    const viewport = { width: view.innerWidth, height: view.innerHeight }
    const scale = readingScale(viewport)
    layer.current?.style.setProperty("--reading", String(scale))
    const next = arrange({
      ...known,
      surface,
      subject: about === "object" ? { kind: "object", sighting } : { kind: "place", here: about === "here" },
      card: known.size ?? { width: expected.width * scale, height: expected.height * scale },
      viewport,
      reach: reach && { ...reach.rect, asked: reach.slotId === subject?.id },
      held: held || shell.current?.contains(view.document.activeElement) === true,
    })
    known.previous = next.side ?? undefined
    known.lastEdge = next.edge
    known.stood = next.form === "beside"
    draw(next, { shell: shell.current, line: line.current, dot: dot.current })
    setShape((shape) =>
      shape.form === next.form && shape.edge === next.edge ? shape : { form: next.form, edge: next.edge },
    )
  }, [stage, tools])

  useEffect(() => {
    const view = layer.current?.ownerDocument.defaultView
    let settle = () => {}
    const unsubscribe = stage.subscribe(({ sighting }) => {
      update()
      settle()
      // When the object goes, no further frame may come: look once more when its grace is over.
      settle = sighting?.seen ? () => {} : tools.later(update, UNSEEN_MS + 10)
    })
    const impatient = tools.later(() => {
      memory.current.patient = true
      update()
    }, PATIENCE_MS)
    view?.addEventListener("resize", update)
    return () => {
      unsubscribe()
      settle()
      impatient()
      view?.removeEventListener("resize", update)
    }
  }, [stage, tools, update])

  // What the card shows has changed, or React has drawn it anew: measure, and put it where it belongs before it is painted.
  useLayoutEffect(() => {
    const card = shell.current
    const Observer = card?.ownerDocument.defaultView?.ResizeObserver
    const measure = () => {
      if (!card) return
      const { offsetWidth: width, offsetHeight: height } = card
      memory.current.size = width > 0 ? { width, height } : null
      update()
    }
    measure()
    update()
    if (!card || !Observer) return
    const observer = new Observer(measure)
    observer.observe(card)
    return () => observer.disconnect()
  })

  return { form, edge, layer, shell, line, dot }
}

function draw(
  { form, x, y, leader }: Arrangement,
  elements: { shell: HTMLElement | null; line: HTMLElement | null; dot: HTMLElement | null },
): void {
  const { shell, line, dot } = elements
  if (!shell || form === "pill" || form === "hidden") return
  shell.style.transform = `translate3d(${Math.round(x)}px, ${Math.round(y)}px, 0)`
  if (!line || !dot) return
  line.style.opacity = leader ? "1" : "0"
  dot.style.opacity = leader ? "1" : "0"
  if (!leader) return
  const { from, to } = leader
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  const across = from.y === to.y
  const length = Math.abs(across ? to.x - from.x : to.y - from.y)
  line.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${across ? `${length}, 1.5` : `1.5, ${length}`})`
  dot.style.transform = `translate3d(${to.x}px, ${to.y}px, 0)`
}
