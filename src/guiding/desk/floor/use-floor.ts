import { useCallback, useEffect, useState } from "react"
import { useStore } from "zustand"
import { ApiError } from "../../../client/api.ts"
import type { FloorReply } from "../../../client/help/index.ts"
import { currentLanguage } from "../../../client/language.ts"
import type { SceneReply } from "../../../client/replies.ts"
import { useDesk } from "../desk-context.ts"

const LOOK_EVERY = 4_000

export type LightTrouble = "gone" | "too-many" | "failed"

export interface DeskFloor {
  /** As it was last told; `null` before that. */
  readonly floor: FloorReply | null
  /** The scene that most of them are in, with what stands in it; `null` until it is known. */
  readonly scene: SceneReply | null
  /** `null`: it was done. */
  readonly light: (guest: string, product: string) => Promise<LightTrouble | null>
}

/** Who walks where others see them, looked at every few seconds while one is on duty. */
export function useFloor(): DeskFloor {
  const { desk, tools } = useDesk()
  const { api, after } = tools
  const onDuty = useStore(desk.store, (state) => state.desk !== null && state.desk.onDutySince !== null)
  const [floor, setFloor] = useState<FloorReply | null>(null)
  const [scene, setScene] = useState<SceneReply | null>(null)
  useEffect(() => {
    if (!onDuty) return setFloor(null)
    const leaving = new AbortController()
    let stop = () => {}
    const look = () => {
      api
        .get<FloorReply>(`/api/desk/floor?lang=${currentLanguage()}`, leaving.signal)
        // What can't be looked up stays as it was: that the line is lost the desk says.
        .then(setFloor, () => {})
        .finally(() => {
          if (!leaving.signal.aborted) stop = after(LOOK_EVERY, look)
        })
    }
    look()
    return () => {
      leaving.abort()
      stop()
    }
  }, [api, after, onDuty])
  const wanted = floor?.guests[0]?.scene ?? null
  useEffect(() => {
    if (wanted === null || scene?.scene.id === wanted) return
    const leaving = new AbortController()
    api.get<SceneReply>(`/api/scenes/${encodeURIComponent(wanted)}`, leaving.signal).then(setScene, () => {})
    return () => leaving.abort()
  }, [api, wanted, scene])
  const light = useCallback(
    async (guest: string, product: string): Promise<LightTrouble | null> => {
      try {
        await api.post("/api/desk/floor/light", { guest, product })
        return null
      } catch (error) {
        if (!(error instanceof ApiError)) return "failed"
        return error.status === 429 ? "too-many" : error.code === "guest-gone" ? "gone" : "failed"
      }
    },
    [api],
  )
  return { floor, scene, light }
}
