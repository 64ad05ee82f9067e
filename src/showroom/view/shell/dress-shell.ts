import type { Group, Texture } from "three"
import { dressParts } from "./dress-room.ts"
import type { Place } from "./place.ts"

/** Puts the baked light on the architecture. `lightmaps`: by the beginning of a part's name, as in `Shell.lightmaps`. */
export function dressShell(shell: Group, lightmaps: ReadonlyMap<string, Texture>, place: Place): Group {
  const lightmapOf = (part: string) => [...lightmaps].find(([name]) => part.startsWith(name))?.[1] ?? null
  return dressParts(shell, lightmapOf, place)
}
