import type { Group, Texture } from "three"
import { type DressOptions, dressParts } from "./dress-room.ts"

export interface DressShellOptions extends DressOptions {
  /** By the beginning of a part's name, as in `Shell.lightmaps`. */
  readonly lightmaps: ReadonlyMap<string, Texture>
}

/** Puts the baked light on the architecture. */
export function dressShell(shell: Group, { lightmaps, ...options }: DressShellOptions): Group {
  const lightmapOf = (part: string) => [...lightmaps].find(([name]) => part.startsWith(name))?.[1] ?? null
  return dressParts(shell, lightmapOf, options)
}
