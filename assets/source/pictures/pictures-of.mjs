import { readdir } from "node:fs/promises"
import { VIEWS } from "./views.mjs"

const GOODS = new URL("../goods/", import.meta.url)

/** "Verde bottiglia" -> "verde-bottiglia", "Bouclé avorio" -> "boucle-avorio": safe in an address. */
function slug(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

async function goodsViews() {
  const folders = (await readdir(GOODS, { withFileTypes: true })).filter((each) => each.isDirectory())
  const lists = await Promise.all(
    folders.map(async ({ name }) => {
      const files = await readdir(new URL(`${name}/`, GOODS))
      if (!files.includes("views.mjs")) return []
      const { VIEWS: views } = await import(new URL(`${name}/views.mjs`, GOODS).href)
      return views.map((view) => ({ ...view, category: name }))
    }),
  )
  return lists.flat()
}

/** The pictures to take of the wanted handles and categories (all when none is named): a view and a name each. */
export async function picturesOf(wanted, levels) {
  const goods = await goodsViews()
  return [...VIEWS, ...goods]
    .filter(({ handle, category }) => wanted.length === 0 || wanted.includes(handle) || wanted.includes(category))
    .flatMap((view) => {
      const [first, ...others] = view.variants ?? [[]]
      return [
        { ...view, name: view.handle, values: first },
        ...others.map((values) => ({ ...view, name: `${view.handle}-${slug(values.join(" "))}`, values })),
        ...(levels && view.category ? [1, 2].map((level) => ({ ...view, name: `${view.handle}--lod${level}`, level })) : []),
      ]
    })
}
