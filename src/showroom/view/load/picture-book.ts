import type { Texture } from "three"

/** Pictures that several pieces of a scene share: fetched once, and freed when nobody holds them any more. */
export interface PictureBook {
  /** Rejects as `fetch` does; a later call tries again. */
  hold(address: string): Promise<Texture>
  /** Every `hold` that was kept must be let go once. */
  letGo(address: string): void
}

interface Page {
  readonly picture: Promise<Texture>
  holders: number
}

function free(texture: Texture): void {
  texture.dispose()
  const { image }: { image: unknown } = texture
  if (typeof image === "object" && image !== null && "close" in image && typeof image.close === "function")
    image.close()
}

export function createPictureBook(fetch: (address: string) => Promise<Texture>): PictureBook {
  const pages = new Map<string, Page>()
  return {
    hold: async (address) => {
      const page = pages.get(address) ?? { picture: fetch(address), holders: 0 }
      pages.set(address, page)
      page.holders++
      try {
        return await page.picture
      } catch (error) {
        if (pages.get(address) === page) pages.delete(address)
        throw error
      }
    },
    letGo: (address) => {
      const page = pages.get(address)
      if (!page) return
      page.holders--
      if (page.holders > 0) return
      pages.delete(address)
      void page.picture.then(free, () => {})
    },
  }
}
