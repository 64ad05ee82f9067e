import {
  DataArrayTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  RGBAFormat,
  SRGBColorSpace,
} from "three"
import { TILES } from "./finishes.ts"

const ANISOTROPY = 8
const WHITE = 255

/** Plain white: what surfaces show until the tiles have come. */
export function plainTiles(): DataArrayTexture {
  return layered(new Uint8Array(4 * TILES.length).fill(WHITE), 1)
}

function layered(pixels: Uint8Array, side: number): DataArrayTexture {
  const texture = new DataArrayTexture(pixels, side, side, TILES.length)
  texture.format = RGBAFormat
  texture.colorSpace = SRGBColorSpace
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = ANISOTROPY
  texture.needsUpdate = true
  return texture
}

/**
 * Cuts a picture of tiles stacked downwards, each as tall as wide, into layers; `pixels` in RGBA.
 *
 * @throws RangeError when it hasn't as many tiles as there are.
 */
export function cutTiles(pixels: Uint8ClampedArray, width: number, height: number): DataArrayTexture {
  if (height !== width * TILES.length)
    throw new RangeError(
      `tiles: ${TILES.length} square ones are expected, the picture is ${width} x ${height}`,
    )
  return layered(new Uint8Array(pixels), width)
}

/** Fetches the tiles; `null` when they can't be had: surfaces are plain then. */
export async function loadTiles(document: Document, address: string): Promise<DataArrayTexture | null> {
  const picture = document.createElement("img")
  picture.src = address
  try {
    await picture.decode()
  } catch {
    return null
  }
  const { naturalWidth: width, naturalHeight: height } = picture
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  if (!pen) return null
  pen.drawImage(picture, 0, 0)
  return cutTiles(pen.getImageData(0, 0, width, height).data, width, height)
}
