import {
  type DataArrayTexture,
  LinearFilter,
  LinearMipmapNearestFilter,
  NoColorSpace,
  type Texture,
} from "three"

/**
 * Has the lean shader's textures read as cheaply as can be, to be said before they are first drawn: as they are, for the
 * shader straightens the curve once a pixel instead of for each texel that a pixel is mixed of; and of one size, not two.
 */
export function readLeanly(tiles: DataArrayTexture, lightmap: Texture | null): void {
  tiles.colorSpace = NoColorSpace
  tiles.minFilter = LinearMipmapNearestFilter
  if (!lightmap) return
  lightmap.colorSpace = NoColorSpace
  // Baked light is soft: there is nothing in it that could flicker.
  lightmap.minFilter = LinearFilter
  lightmap.generateMipmaps = false
}
