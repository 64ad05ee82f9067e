import type { Guided, VisitDoings } from "./guided.ts"
import { createGuidedStore } from "./guided-store.ts"

/** What stands in until one is among others: nothing of it is loaded before. */
export interface GuidedSeam extends Guided {
  /** Takes over the doings; returns what gives them up. */
  begin(doings: VisitDoings): () => void
}

export function createGuided(): GuidedSeam {
  let doings: VisitDoings | null = null
  const store = createGuidedStore()
  return {
    store,
    begin: (taken) => {
      doings = taken
      return () => {
        doings = null
      }
    },
    askFollow: (on) => doings?.askFollow(on),
    askCome: () => doings?.askCome(),
    spotlight: (product) => doings?.spotlight(product),
    pointAt: (at, product) => doings?.pointAt(at, product),
    takePointer: (on) => doings?.takePointer(on),
    end: () => doings?.end(),
    agree: () => doings?.agree(),
    decline: () => doings?.decline(),
    lookAround: (on) => doings?.lookAround(on),
    stepOut: () => doings?.stepOut(),
    stepIn: () => doings?.stepIn(),
    agreeToCome: () => doings?.agreeToCome(),
    dismissCome: () => doings?.dismissCome(),
    dismissSummary: () => store.setState({ summary: null }),
  }
}
