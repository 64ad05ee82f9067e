import { Texture } from "three"
import { describe, expect, it, vi } from "vitest"
import { bodyOf, FileLate, FileMissing, fetchFile } from "../../../../src/showroom/view/load/fetch-file.ts"
import { createPictureBook } from "../../../../src/showroom/view/load/picture-book.ts"

const signal = new AbortController().signal
const answering = (status: number) => async () => new Response("x", { status })

describe("a file of the store", () => {
  it("[WLK-41] that the server hasn't is missing for good; whatever else goes wrong may pass", async () => {
    for (const status of [400, 403, 404, 410])
      await expect(fetchFile(answering(status), "/a.glb", signal)).rejects.toThrow(FileMissing)
    for (const status of [408, 429, 500, 503])
      await expect(fetchFile(answering(status), "/a.glb", signal)).rejects.toThrow(FileLate)
    const away = () => Promise.reject(new TypeError("Failed to fetch"))
    await expect(fetchFile(away, "/a.glb", signal)).rejects.toThrow("/a.glb didn't come")
    const broken = () => Promise.reject(new TypeError("network error"))
    await expect(bodyOf(new Response("x"), broken)).rejects.toThrow(FileLate)
    expect(await bodyOf(await fetchFile(answering(200), "/a.glb", signal), (body) => body.text())).toBe("x")
  })
})

describe("baked light that rooms share", () => {
  it("[WLK-42] is fetched once, and freed with the last room that has it", async () => {
    const pictures: Texture[] = []
    const book = createPictureBook(async () => {
      const picture = new Texture()
      vi.spyOn(picture, "dispose")
      pictures.push(picture)
      return picture
    })
    const [first, second] = await Promise.all([book.hold("a"), book.hold("a")])
    expect(second).toBe(first)
    book.letGo("a")
    await Promise.resolve()
    expect(first.dispose).not.toHaveBeenCalled()
    book.letGo("a")
    await Promise.resolve()
    expect(first.dispose).toHaveBeenCalledOnce()
    expect(await book.hold("a")).not.toBe(first)
    expect(pictures).toHaveLength(2)
    book.letGo("never held")
  })

  it("[WLK-41] that didn't come is asked for again", async () => {
    let tries = 0
    const book = createPictureBook(async () => {
      tries++
      if (tries === 1) throw new FileLate("not now")
      return new Texture()
    })
    await expect(book.hold("a")).rejects.toThrow("not now")
    expect(await book.hold("a")).toBeInstanceOf(Texture)
  })
})
