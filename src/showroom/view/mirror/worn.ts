import { Matrix4, Vector3 } from "three"
import type { LiveScene } from "../live-scene.ts"
import { lookOf } from "../people/look-of.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { createProductModel, type ProductModel } from "../products/product-model.ts"
import { fitToFace } from "./fit-to-face.ts"

/** What the customer has on their nose, if anything. */
export interface Worn {
  /** Shows a product, as soon as its model is here; `null` takes off what is worn. */
  show(productId: string | null): void
  /** Shows it as its chosen variant is. */
  setVariants(): void
  /** Keeps it on the nose: after people have moved, before they are drawn. */
  follow(): void
  dispose(): void
}

/** Metres over the floor that the eyes of somebody of average height are. */
const EYES = 1.45

/** How high the customer's eyes are over the floor, metres. */
export function eyeHeight({ shop }: LiveScene): number {
  return EYES * lookOf(shop.visit.getState().avatar).height
}

export function createWorn(live: LiveScene): Worn {
  const { shop, surface, looks, crowd, customer } = live
  let wanted: string | null = null
  let model: ProductModel | null = null
  const fit = new Matrix4()
  const head = new Matrix4()
  const size = new Vector3()

  function takeOff(): void {
    model?.dispose()
    model = null
  }

  /** Models come as the store streams: it is asked each frame until this one is here. */
  function put(): void {
    if (model || wanted === null) return
    const stand = [...live.stands.values()].find(({ product }) => product.id === wanted)
    const wear = stand?.shape.extras.wear
    if (!stand || !wear) return
    model = createProductModel(stand.shape, { surface, looks, product: stand.product })
    model.setVariant(chosenValues(stand.product, shop.visit.getState().variantOf[stand.product.id]))
    fitToFace(wear, model.box.getSize(size).x, fit)
    model.object.matrixAutoUpdate = false
    crowd.object.add(model.object)
  }

  return {
    show: (productId) => {
      if (productId === wanted) return
      wanted = productId
      takeOff()
    },
    setVariants: () => {
      const product = wanted === null ? undefined : shop.catalogue.getState().products.get(wanted)
      if (product) model?.setVariant(chosenValues(product, shop.visit.getState().variantOf[product.id]))
    },
    follow: () => {
      put()
      if (!model) return
      model.object.matrix.multiplyMatrices(customer.headMatrix(head), fit)
      model.object.matrixWorldNeedsUpdate = true
    },
    dispose: takeOff,
  }
}
