import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react"
import { useShop } from "../../../client/shop-context.ts"
import type { ProductTexts } from "../../../domain/product.ts"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import "../messages.ts"
import styles from "./hotspots.module.css"
import { placeNote } from "./place-note.ts"

export interface HotspotDotProps {
  /** From 1, in the order of the Tab key. */
  number: number
  hotspot: NonNullable<ProductTexts["hotspots"]>[number]
  open: boolean
  onOpen: (open: boolean) => void
}

/** A panel at the right, or a sheet below on a narrow, tall page, takes this much of it: as the scene leaves it free. */
const PANEL = { widest: 392, share: 0.46, margin: 24 }
const SHEET_SHARE = 0.46
const NARROW = 760
/** What stands over the sheet on a phone: how the product moves. */
const FOOT = 64

function freePage() {
  const { innerWidth: width, innerHeight: height } = window
  const panel = Math.min(PANEL.widest, width * PANEL.share) + PANEL.margin
  return width < NARROW && height >= width
    ? { x: 0, y: 72, width, height: height * (1 - SHEET_SHARE) - 72 - FOOT }
    : { x: 0, y: 84, width: width - panel, height: height - 168 }
}

/** One point of the product: a button; its note opens when it is tapped or comes to be focused. */
export function HotspotDot({ number, hotspot, open, onOpen }: HotspotDotProps) {
  const { i18n } = useLingui()
  const { inspecting } = useShop()
  const note = useRef<HTMLDivElement>(null)
  const leader = useRef<HTMLDivElement>(null)
  const textId = useId()
  const { id, title, text } = hotspot

  const turnHere = () => {
    inspecting.getState().face(id)
    onOpen(true)
  }
  const close = () => {
    onOpen(false)
    if (inspecting.getState().facing === id) inspecting.getState().face(null)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return
    // The first Escape closes the note, the next puts the product back.
    event.preventDefault()
    close()
  }

  useLayoutEffect(() => {
    if (!open) return
    const follow = () => {
      const element = note.current
      const { points, held } = inspecting.getState()
      const dot = points.find((point) => point.id === id)
      if (!element || !dot) return
      const free = freePage()
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const { x, y, side } = placeNote(dot, size, free, held ?? { x: dot.x, y: dot.y, width: 0, height: 0 })
      element.style.transform = `translate(${(x - dot.x).toFixed(1)}px, ${(y - dot.y).toFixed(1)}px)`
      const reach = side === null ? 0 : side === "right" ? x - dot.x : dot.x - (x + size.width)
      if (leader.current)
        leader.current.style.transform = `scaleX(${((side === "right" ? 1 : -1) * Math.max(0, reach)).toFixed(1)})`
    }
    follow()
    return inspecting.subscribe(follow)
  }, [open, inspecting, id])

  return (
    <li className={styles.point} data-point={id} data-open={open || undefined}>
      {open ? (
        <>
          <div className={styles.leader} ref={leader} />
          <div className={styles.note} ref={note} aria-hidden="true">
            <b>{title}</b>
            {text}
          </div>
        </>
      ) : null}
      <button
        type="button"
        className={styles.dot}
        aria-label={i18n._("product.hotspot", { number, title })}
        aria-describedby={textId}
        aria-expanded={open}
        onFocus={turnHere}
        onBlur={close}
        onClick={() => (open ? undefined : turnHere())}
        onKeyDown={leave}
      >
        <span className={styles.mark}>{number}</span>
      </button>
      <VisuallyHidden>
        <span id={textId}>{text}</span>
      </VisuallyHidden>
    </li>
  )
}
