/** A rectangle of the page, CSS pixels from the window's left and top. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Direction = "up" | "down" | "left" | "right"
