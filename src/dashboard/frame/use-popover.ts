import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react"

export interface Popover {
  readonly open: boolean
  readonly toggle: () => void
  /** Closes it, and gives the focus back to what opened it. */
  readonly close: () => void
  readonly opener: RefObject<HTMLButtonElement | null>
  /** For the element that holds both the opener and the panel. */
  readonly box: {
    readonly ref: RefObject<HTMLDivElement | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** A panel under a button: closed by Escape, by a press elsewhere and by the focus going elsewhere. */
export function usePopover(): Popover {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener("pointerdown", outside)
    document.addEventListener("focusin", outside)
    return () => {
      document.removeEventListener("pointerdown", outside)
      document.removeEventListener("focusin", outside)
    }
  }, [open])

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) close()
  }
  return { open, toggle: () => setOpen(!open), close, opener, box: { ref: box, onKeyDown } }
}
