import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, RedFormat, RepeatWrapping } from "three"
import { DETAILS } from "./slot-look.ts"

/** Tiles of grey that give materials their grain; a layer for each of `DETAILS` but `none`. */
const LAYERS = DETAILS.length - 1
const NEUTRAL = 128
const ANISOTROPY = 4

/** One grey: what is shown until the tiles have come. */
export function plainDetails(): DataArrayTexture {
  const texture = new DataArrayTexture(new Uint8Array(LAYERS).fill(NEUTRAL), 1, 1, LAYERS)
  texture.format = RedFormat
  texture.needsUpdate = true
  return texture
}

/**
 * Cuts a picture of tiles stacked downwards, each as tall as wide, into layers.
 *
 * @throws RangeError when it hasn't as many tiles as there are details.
 */
export function cutDetails(pixels: Uint8ClampedArray, width: number, height: number): DataArrayTexture {
  if (height !== width * LAYERS)
    throw new RangeError(`details: ${LAYERS} square tiles are expected, the picture is ${width} x ${height}`)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) grey[at] = pixels[at * 4] ?? NEUTRAL
  const texture = new DataArrayTexture(grey, width, width, LAYERS)
  texture.format = RedFormat
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = ANISOTROPY
  texture.needsUpdate = true
  return texture
}

/** Fetches the tiles; `null` when they can't be had: things are smooth then. */
export async function loadDetails(document: Document, address: string): Promise<DataArrayTexture | null> {
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
  return cutDetails(pen.getImageData(0, 0, width, height).data, width, height)
}
