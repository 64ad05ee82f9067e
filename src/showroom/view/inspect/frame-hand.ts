/** The part of the page that is free for a product in the hand, CSS pixels. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Widths and heights that the product panel leaves: a column at the right, or a sheet at the bottom. */
const PANEL = { widest: 392, share: 0.46, margin: 24 }
const SHEET_SHARE = 0.46
/** Over the sheet: how the product moves. */
const SHEET_FOOT = 64
/** Narrower than this, and taller than wide, the panel is a sheet, CSS pixels. */
const SHEET_BELOW = 760
/** Buttons above and below the product. */
const TOP = 84
const BOTTOM = 84

/** Where a product in the hand is shown, beside the panel or above the sheet. */
export function frameHand(page: { readonly width: number; readonly height: number }): Frame {
  if (page.width < SHEET_BELOW && page.height >= page.width) {
    const top = Math.min(TOP, page.height * 0.1)
    return {
      x: 0,
      y: top,
      width: page.width,
      height: Math.max(120, page.height * (1 - SHEET_SHARE) - top - SHEET_FOOT),
    }
  }
  const panel = Math.min(PANEL.widest, page.width * PANEL.share) + PANEL.margin
  return { x: 0, y: TOP, width: page.width - panel, height: Math.max(160, page.height - TOP - BOTTOM) }
}

export interface HandPlace {
  /** Metres from the camera. */
  readonly distance: number
  /** Centre, -1..1 to the right and up. */
  readonly x: number
  readonly y: number
}

export interface PlaceHandOptions {
  page: { readonly width: number; readonly height: number }
  /** Metres: how wide a product gets when it is turned, and how tall it is. */
  size: { readonly width: number; readonly height: number }
  /** Vertical angle of the lens, radians. */
  angle: number
  /** Factor on its size, 1 fits the frame. */
  zoom: number
  /** Where it is shown; beside the panel, if it isn't said. */
  frame?: Frame
}

/** A product fills this share of its frame. */
const FILL = 0.9

/** How far from the camera a product fits its frame, and where on the picture its centre is. */
export function placeHand(options: PlaceHandOptions): HandPlace {
  const { page, size, angle, zoom, frame = frameHand(page) } = options
  const tall = 2 * Math.tan(angle / 2)
  const metresAtOne = {
    height: (tall * frame.height) / page.height,
    width: (tall * frame.width) / page.height,
  }
  const fit = Math.max(size.height / metresAtOne.height, size.width / metresAtOne.width) / FILL
  // The near side is nearer than the centre by half the depth, and looks larger by as much.
  const distance = (fit + size.width * 0.3) / zoom
  return {
    distance,
    x: ((frame.x + frame.width / 2) / page.width) * 2 - 1,
    y: 1 - ((frame.y + frame.height / 2) / page.height) * 2,
  }
}
