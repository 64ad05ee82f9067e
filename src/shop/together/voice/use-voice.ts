import { useStore } from "zustand"
import type { Person } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"

/** What it takes to speak with others; `null` until it has come. */
export function useVoice(): Voice | null {
  return useStore(useShop().voice.store)
}

/** The others who are in voice, in the order in which they came. */
export function speakersOf(people: ReadonlyMap<number, Person>): readonly Person[] {
  return [...people.values()].filter(({ voice }) => voice != null)
}
