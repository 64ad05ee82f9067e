import { DataTexture, FloatType, RGBAFormat } from "three"
import type { SlotLook } from "./slot-look.ts"

/** Materials that one product may have. */
export const MAX_SLOTS = 32
/** Texels that one look takes: colour and alpha; roughness, metalness, detail, tile; glow and switch. */
export const TEXELS = 3
const WIDTH = MAX_SLOTS * TEXELS * 4
const FIRST_ROWS = 64

/** The looks of all products in one texture: a row for each variant that is shown, a slot for each of its materials. */
export interface Palette {
  readonly texture: DataTexture
  /** Rows in use. */
  readonly size: number
  /** Writes a row and gives its number. Throws a RangeError when there are more looks than slots. */
  put(looks: readonly SlotLook[]): number
  /** Gives a row back; what still shows it would show another's looks. */
  free(row: number): void
  dispose(): void
}

function write(data: Float32Array, row: number, looks: readonly SlotLook[]): void {
  looks.forEach(({ colour, alpha, roughness, metalness, detail, tile, glow, switched }, slot) => {
    data.set(
      [...colour.toArray(), alpha, roughness, metalness, detail, tile, ...glow.toArray(), switched ? 1 : 0],
      row * WIDTH + slot * TEXELS * 4,
    )
  })
}

/** `onPut` is told of the looks of each row that is written. */
export function createPalette(onPut: (looks: readonly SlotLook[]) => void = () => {}): Palette {
  let data = new Float32Array(FIRST_ROWS * WIDTH)
  const texture = new DataTexture(data, WIDTH / 4, FIRST_ROWS, RGBAFormat, FloatType)
  const freed: number[] = []
  let next = 0

  function grow(): void {
    const larger = new Float32Array(data.length * 2)
    larger.set(data)
    data = larger
    // The memory on the graphics chip has a fixed size: it is given back, and taken anew when next drawn.
    texture.dispose()
    texture.image = { data, width: WIDTH / 4, height: data.length / WIDTH }
  }

  return {
    texture,
    get size() {
      return next - freed.length
    },
    put: (looks) => {
      if (looks.length > MAX_SLOTS)
        throw new RangeError(`a product has ${looks.length} materials, the palette holds ${MAX_SLOTS}`)
      const row = freed.pop() ?? next++
      if (row * WIDTH >= data.length) grow()
      write(data, row, looks)
      texture.needsUpdate = true
      onPut(looks)
      return row
    },
    free: (row) => {
      freed.push(row)
    },
    dispose: () => texture.dispose(),
  }
}
