import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { BoardPanel } from "./board-panel.tsx"
import { BoardPill } from "./board-pill.tsx"

/** What one stands before, and what one reads. */
export function BoardsLayer() {
  const { boards, stage, visit } = useShop()
  const isNear = useStore(boards, ({ near }) => near !== null)
  const reading = useStore(boards, (state) => state.reading)
  const isWalking = useStore(visit, ({ activity }) => activity.kind === "walking")
  // What is in reach is offered first: both answer to the same key.
  const isFirst = useStore(stage, ({ reach }) => reach === null)
  return (
    <>
      {isNear && isFirst && isWalking && !reading ? <BoardPill /> : null}
      {reading ? <BoardPanel onClose={() => boards.getState().read(false)} /> : null}
    </>
  )
}
