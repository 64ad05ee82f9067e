import { NOTEBOOK, PERSON, type SizeReference } from "../../../../client/model-facts/size-reference.ts"

/** Half the width of a person's outline at its widest, metres. */
const PERSON_HALF = 0.275

/** The room that a product takes, and where in it the product's centre is. Metres. */
export interface RoomBeside {
  readonly width: number
  readonly height: number
  /** From the middle of the room to the product's: to the right, and up. */
  readonly aside: number
  readonly above: number
}

export interface ReferenceSize {
  readonly width: number
  readonly height: number
}

export function referenceSize(beside: SizeReference["beside"]): ReferenceSize {
  switch (beside) {
    case "person":
      return { width: 2 * PERSON_HALF, height: PERSON }
    case "notebook":
      return NOTEBOOK
  }
}

/** Between the product and what it stands beside, in shares of the larger of them; and for the words at its edges. */
const GAP = 0.16
const WORDS = 0.14

/** Between a product and what it stands beside, metres. */
export function gapBeside(
  product: { readonly width: number; readonly height: number },
  reference: ReferenceSize,
) {
  return GAP * Math.max(product.width, product.height * 0.5, reference.width)
}

/**
 * The room of a product that stands to the left of a measure, both on one floor, with room for words to its left and
 * below. `share` 0: alone .. 1: beside it. `around`: how wide it gets when it is turned.
 */
export function roomBeside(
  product: { readonly width: number; readonly height: number },
  around: number,
  reference: ReferenceSize,
  share: number,
): RoomBeside {
  const gap = gapBeside(product, reference)
  const tall = Math.max(product.height, reference.height)
  const words = WORDS * Math.max(tall, product.width + gap + reference.width)
  const wide = product.width + gap + reference.width + words
  const high = tall + words
  const mix = (alone: number, beside: number) => alone + (beside - alone) * share
  return {
    width: mix(around, wide),
    height: mix(product.height, high),
    aside: mix(0, (product.width + words - gap - reference.width - product.width) / 2),
    above: mix(0, -high / 2 + words + product.height / 2),
  }
}
