import { useEffect, useRef, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { FilledLine } from "../cart/subtotals.ts"
import type { CheckoutTools } from "./checkout-tools.ts"
import { type HandOverOutcome, handOver } from "./hand-over.ts"
import { noteReturn } from "./note-return.ts"

export type HandOverState = { readonly kind: "idle" | "asking" } | HandOverOutcome

/** Hands over once, however often it is asked to; ready again when the visitor comes back to the page. */
export function useHandOver(tools: CheckoutTools): {
  readonly state: HandOverState
  readonly start: (lines: readonly FilledLine[]) => Promise<HandOverOutcome | null>
} {
  const shop = useShop()
  const [state, setState] = useState<HandOverState>({ kind: "idle" })
  const busy = useRef(false)
  const { onReturn } = tools
  useEffect(
    () =>
      onReturn(() => {
        busy.current = false
        setState({ kind: "idle" })
        noteReturn(shop, tools)
      }),
    [onReturn, shop, tools],
  )
  async function start(lines: readonly FilledLine[]): Promise<HandOverOutcome | null> {
    if (busy.current) return null
    busy.current = true
    setState({ kind: "asking" })
    const outcome = await handOver(shop, lines, tools)
    busy.current = outcome.kind === "left"
    setState(outcome)
    return outcome
  }
  return { state, start }
}
