import type { Measures } from "./model-facts.ts"

/** Something whose size one knows, and how a thing stands beside it. */
export type SizeReference =
  /** How far up a person of 1.70 m it reaches. */
  | {
      readonly beside: "person"
      readonly reaches: "shin" | "knee" | "thigh" | "hip" | "chest" | "shoulder" | "head" | "over"
    }
  /** How it compares with a notebook of 14.8 by 21 cm, along its longest side. */
  | { readonly beside: "notebook"; readonly reaches: "hand" | "smaller" | "alike" | "larger" }

/** Metres. */
export const PERSON = 1.7
export const NOTEBOOK = { width: 0.148, height: 0.21 } as const

/** Larger than this along any side, metres, it is shown beside a person. */
const LARGE = 0.6

const UP_A_PERSON = [
  [0.42, "shin"],
  [0.56, "knee"],
  [0.8, "thigh"],
  [1.02, "hip"],
  [1.3, "chest"],
  [1.5, "shoulder"],
  [1.75, "head"],
] as const

const ALONG_A_NOTEBOOK = [
  [0.1, "hand"],
  [0.18, "smaller"],
  [0.25, "alike"],
] as const

/** What a thing is best shown beside. Measures in metres. */
export function sizeReference({ width, height, depth }: Measures): SizeReference {
  const longest = Math.max(width, height, depth)
  if (longest >= LARGE)
    return { beside: "person", reaches: UP_A_PERSON.find(([most]) => height < most)?.[1] ?? "over" }
  return { beside: "notebook", reaches: ALONG_A_NOTEBOOK.find(([most]) => longest < most)?.[1] ?? "larger" }
}
