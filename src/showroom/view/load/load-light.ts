import { EquirectangularReflectionMapping, LinearFilter, SRGBColorSpace, type Texture } from "three"
import { HDRLoader } from "three/addons/loaders/HDRLoader.js"

/** Index of the texture coordinates that lightmaps are laid out by; glTF calls it TEXCOORD_1. */
const LIGHTMAP_CHANNEL = 1
const ANISOTROPY = 4

/**
 * Makes a picture baked light: laid out by the coordinates of its own, looked at from all angles. It has no smaller copies:
 * in those, light of surfaces that only lie beside each other in the picture would run into one another, as thin lines.
 */
export function asLightmap(texture: Texture, anisotropy = ANISOTROPY): Texture {
  texture.channel = LIGHTMAP_CHANNEL
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = anisotropy
  texture.generateMipmaps = false
  texture.minFilter = LinearFilter
  return texture
}

/** The store seen from its middle, in all directions; `three` filters it for each roughness when it first draws. */
export async function loadSurroundings(
  file: (path: string) => Promise<Response>,
  path: string,
): Promise<Texture> {
  const texture = new HDRLoader().createDataTexture(await (await file(path)).arrayBuffer())
  texture.mapping = EquirectangularReflectionMapping
  return texture
}
