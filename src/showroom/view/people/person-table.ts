import { DataTexture, FloatType, NearestFilter, RGBAFormat } from "three"

/** Texels of a bone: three rows of its matrix. */
export const BONE_TEXELS = 3
/** Texels between the bones and the colours: opacity, width, depth, belly. */
const MORE_TEXELS = 1

/** One row a person, read by the shader: matrices of the bones, what is theirs alone, colours of the slots. */
export interface PersonTable {
  readonly texture: DataTexture
  readonly values: Float32Array
  /** Texels a row, and where in it the own values and the colours begin. */
  readonly width: number
  readonly more: number
  readonly colours: number
  /** First number of a row. */
  rowAt(row: number): number
}

export function createPersonTable(bones: number, slots: number, rows: number): PersonTable {
  const more = bones * BONE_TEXELS
  const colours = more + MORE_TEXELS
  const width = colours + slots
  const values = new Float32Array(width * rows * 4)
  const texture = new DataTexture(values, width, rows, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return { texture, values, width, more, colours, rowAt: (row) => row * width * 4 }
}
