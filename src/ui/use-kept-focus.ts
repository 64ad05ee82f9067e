import { type RefObject, useEffect, useRef } from "react"

export interface KeptFocus<T extends HTMLElement> {
  /** Of what takes the focus; it has `tabIndex={-1}`. */
  readonly ref: RefObject<T | null>
  /** To be called before what was pressed may be taken away. */
  readonly pressed: () => void
}

/** When what one pressed is gone with a change of `what`, the focus goes to what held it, and isn't lost. */
export function useKeptFocus<T extends HTMLElement>(what: string): KeptFocus<T> {
  const ref = useRef<T>(null)
  const isOwn = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change may have taken the focus away
  useEffect(() => {
    if (!isOwn.current || document.activeElement !== document.body) return
    isOwn.current = false
    ref.current?.focus({ preventScroll: true })
  }, [what])
  return {
    ref,
    pressed: () => {
      isOwn.current = true
    },
  }
}
