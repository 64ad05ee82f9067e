import { type FocusEvent, type RefObject, useRef } from "react"

export interface FocusReturn {
  /** For the layer's `onFocus`: remembers where the focus came from. */
  onFocus: (event: FocusEvent) => void
  /** Remembers where the focus is now, before it is taken by a key. */
  mark: () => void
  /** Gives the focus back, if the layer has it. */
  giveBack: () => void
}

/** A question borrows the focus when the visitor asks it to, and gives it back to whatever had it. */
export function useFocusReturn(layer: RefObject<HTMLElement | null>): FocusReturn {
  const lender = useRef<HTMLElement | null>(null)
  function lend(from: EventTarget | null | undefined) {
    if (from instanceof HTMLElement && !layer.current?.contains(from)) lender.current = from
  }
  return {
    onFocus: ({ relatedTarget }) => lend(relatedTarget),
    mark: () => lend(layer.current?.ownerDocument.activeElement),
    giveBack() {
      const active = layer.current?.ownerDocument.activeElement
      if (!(active instanceof HTMLElement) || !layer.current?.contains(active)) return
      if (lender.current?.isConnected) lender.current.focus({ preventScroll: true })
      else active.blur()
    },
  }
}
