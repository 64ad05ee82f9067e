import { BoardsScene } from "./boards/boards-scene.tsx"
import { HeatHere } from "./heat/heat-here.tsx"
import type { LiveScene } from "./live-scene.ts"

/** What comes when the store is there: what hangs on its walls, and for marketers what lies on its floor. */
export function Afterwards({ live }: { live: LiveScene }) {
  return (
    <>
      {live.scene.boards.length > 0 ? <BoardsScene live={live} /> : null}
      <HeatHere live={live} />
    </>
  )
}
