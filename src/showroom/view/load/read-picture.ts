import { Texture } from "three"

/** Exactly the file's values: no turning round, no premultiplying, no colour management. */
const AS_IT_IS: ImageBitmapOptions = {
  premultiplyAlpha: "none",
  colorSpaceConversion: "none",
  imageOrientation: "from-image",
}

/** Reads a picture into a texture that can be shown at once: it is decoded off the page's own thread. */
export async function readPicture(file: Blob, { halved }: { readonly halved: boolean }): Promise<Texture> {
  let picture = await createImageBitmap(file, AS_IT_IS)
  if (halved) {
    const whole = picture
    picture = await createImageBitmap(whole, {
      ...AS_IT_IS,
      resizeWidth: Math.max(1, whole.width >> 1),
      resizeHeight: Math.max(1, whole.height >> 1),
      resizeQuality: "high",
    })
    whole.close()
  }
  const texture = new Texture(picture)
  // A bitmap can't be turned round as it is uploaded; glTF has the first row at the top anyway.
  texture.flipY = false
  texture.needsUpdate = true
  return texture
}
