import { useEffect, useState } from "react"
import type { Api } from "../../../client/api.ts"
import type { StandReply } from "../../../client/presentations/index.ts"
import type { SceneReply, ShowroomReply } from "../../../client/replies.ts"

/** Where one can stand, in every scene: its zones, then its touchpoints. Empty until they are known. */
export function usePlaces(api: Api): readonly StandReply[] {
  const [places, setPlaces] = useState<readonly StandReply[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    async function read(): Promise<void> {
      const { scenes } = await api.get<ShowroomReply>("/api/showroom", leaving.signal)
      const replies = await Promise.all(
        scenes.map(({ id }) => api.get<SceneReply>(`/api/scenes/${encodeURIComponent(id)}`, leaving.signal)),
      )
      setPlaces(
        replies.flatMap(({ scene }) => {
          const stand = (kind: StandReply["kind"]) => (place: { id: string; name: StandReply["name"] }) => ({
            ...{ scene: scene.id, kind, id: place.id, name: place.name, there: true },
          })
          return [...scene.zones.map(stand("zone")), ...scene.touchpoints.map(stand("touchpoint"))]
        }),
      )
    }
    // Without them a step takes place wherever one is, as it did.
    read().catch(() => {})
    return () => leaving.abort()
  }, [api])
  return places
}
