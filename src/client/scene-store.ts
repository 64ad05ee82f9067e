import { createStore, type StoreApi } from "zustand/vanilla"
import type { SceneReply } from "../protocol/showroom.ts"
import type { Api } from "./api.ts"
import type { CatalogueStore } from "./catalogue-store.ts"

/** The scene that the visitor is in, as far as it has arrived. */
export type SceneState =
  | { readonly kind: "absent" }
  | { readonly kind: "loading"; readonly id: string }
  | ({ readonly kind: "ready" } & SceneReply)
  | { readonly kind: "failed"; readonly id: string; readonly error: unknown }

/** One for the showroom, the prompts and the plan, so that a scene is fetched once. */
export type SceneStore = StoreApi<SceneState>

export function createSceneStore(): SceneStore {
  return createStore<SceneState>()(() => ({ kind: "absent" }))
}

/**
 * Fetches a scene and its stock into the stores; a scene that is there, or on its way, is left alone. A failure
 * becomes the store's state and is not thrown: calling again tries again.
 */
export async function loadScene(
  id: string,
  { api, scene, catalogue }: { api: Api; scene: SceneStore; catalogue: CatalogueStore },
): Promise<void> {
  const state = scene.getState()
  if (state.kind === "ready" && state.scene.id === id) return
  if (state.kind === "loading" && state.id === id) return
  scene.setState({ kind: "loading", id }, true)
  const stillWanted = () => {
    const now = scene.getState()
    return now.kind === "loading" && now.id === id
  }
  try {
    const reply = await api.get<SceneReply>(`/api/scenes/${encodeURIComponent(id)}`)
    if (!stillWanted()) return
    catalogue.getState().add(reply.stock.map(({ product }) => product))
    scene.setState({ kind: "ready", ...reply }, true)
  } catch (error) {
    if (stillWanted()) scene.setState({ kind: "failed", id, error }, true)
  }
}
