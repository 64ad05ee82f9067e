import { FINISHES, type Finish, TILES } from "./finishes.ts"

/** Tiles that a texture coordinate of 0..1 runs over; they are stored so to be small. */
export const UV_SPAN = "32.0"

function table(name: string, value: (finish: Finish) => number): string {
  const values = FINISHES.map((finish) => value(finish).toFixed(3)).join(", ")
  return `const float ${name}[${FINISHES.length}] = float[](${values});\n`
}

/** What finishes are made of, for shaders: by the number of the finish. */
export const FINISH_TABLES =
  table("FINISH_TILE", ({ tile }) => (tile === null ? -1 : TILES.indexOf(tile))) +
  table("FINISH_ROUGHNESS", ({ roughness }) => roughness) +
  table("FINISH_METALNESS", ({ metalness }) => metalness) +
  table("FINISH_GLOW", ({ glow }) => glow)
