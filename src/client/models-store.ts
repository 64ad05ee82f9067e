import { createStore, type StoreApi } from "zustand/vanilla"
import type { ModelFacts } from "./model-facts/model-facts.ts"

/** What the models of products say about themselves, for those that don't draw them. */
export interface ModelsState {
  /** By the model's address; `null` when there is nothing to know. */
  readonly facts: ReadonlyMap<string, ModelFacts | null>
  /** Asks for a model's facts, once; `null` is no model. */
  want(address: string | null): void
}

export type ModelsStore = StoreApi<ModelsState>

export interface ModelsOptions {
  /** Reads a file's description; rejects when it can't be had. */
  read: (file: string) => Promise<unknown>
}

/** Each file is read once, however many of its models are asked about. One that doesn't come is asked for again. */
export function createModelsStore({ read }: ModelsOptions): ModelsStore {
  const files = new Map<string, Promise<unknown>>()
  const asked = new Set<string>()
  return createStore<ModelsState>()((set) => ({
    facts: new Map(),
    want: (address) => {
      if (address === null || asked.has(address)) return
      asked.add(address)
      const [file = "", node = null] = address.split("#")
      const reading = files.get(file) ?? read(file)
      files.set(file, reading)
      Promise.all([reading, import("./model-facts/model-facts.ts")]).then(
        ([description, { readModelFacts }]) =>
          set(({ facts }) => ({ facts: new Map(facts).set(address, readModelFacts(description, node)) })),
        () => {
          asked.delete(address)
          files.delete(file)
        },
      )
    },
  }))
}

/** Reads the description of a GLB over HTTP. */
export function readModelFile(fetch: typeof globalThis.fetch): ModelsOptions["read"] {
  return async (file) => {
    const [response, { readGlbJson }] = await Promise.all([fetch(file), import("./model-facts/glb-json.ts")])
    if (!response.ok || !response.body) throw new Error(`${file}: HTTP ${response.status}`)
    return readGlbJson(response.body)
  }
}
