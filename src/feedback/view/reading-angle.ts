import type { Size } from "./place-card.ts"

/**
 * How large text looks: the angle of its x-height in the eye, in arc minutes, which neither the distance of the thing that a
 * card stands beside nor the scene's zoom changes, since the card is laid over the scene and not drawn in it.
 *
 * A CSS pixel is 1.28' by its definition (1/96 inch at 28 inches, CSS Values and Units 4), whatever the device pixel ratio. A
 * page that has more of them than a screen has room for in the eye, such as a large display that isn't scaled, gets less for
 * each: no page is taken to be taller than 30° there. What the visitor zooms by comes on top: it makes the page shorter in
 * CSS pixels and each of them larger, and nothing here takes it back.
 *
 * Below an x-height of 12' people read ever more slowly (Legge and Bigelow 2011: 0.2°), so a question never is: on a page where
 * it would be, card and pill grow. At 8' words can still be made out: what is under that is not an impression.
 */
export const FLUENT_ARCMIN = 12
export const LEGIBLE_ARCMIN = 8

const PIXEL_ARCMIN = (Math.atan(1 / 96 / 28) * 180 * 60) / Math.PI
const PAGE_ARCMIN = 30 * 60

/** x-height as a share of the font's size: that of both our faces. */
const X_HEIGHT = 0.5
/** CSS pixels, at a card's own size: `--text-question`. */
const QUESTION_PX = 25

/** Arc minutes that a CSS pixel of a page takes up, at least. */
export function pixelArcmin(page: Size): number {
  return Math.min(PIXEL_ARCMIN, PAGE_ARCMIN / Math.max(1, page.height))
}

/** The x-height of text of `fontPx` CSS pixels on a page, in arc minutes. */
export function xHeightArcmin(fontPx: number, page: Size): number {
  return fontPx * X_HEIGHT * pixelArcmin(page)
}

/** How many times its own size a card is drawn at on a page, so that its question can be read fluently: 1 or more. */
export function readingScale(page: Size): number {
  return Math.max(1, FLUENT_ARCMIN / xHeightArcmin(QUESTION_PX, page))
}
