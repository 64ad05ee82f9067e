import { Box3, Group, Vector3 } from "three"
import type { ProductModel } from "../../../../src/showroom/view/products/product-model.ts"

export interface ToldModel extends ProductModel {
  /** What was asked of it, in order. */
  readonly told: unknown[][]
}

/** A model that draws nothing and remembers what it was told. */
export function aModelOf(changes: Partial<ProductModel> = {}): ToldModel {
  const told: unknown[][] = []
  const tell =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values])
  return {
    object: new Group(),
    box: new Box3(new Vector3(-0.2, 0, -0.2), new Vector3(0.2, 0.4, 0.2)),
    hotspots: [],
    size: 1,
    move: null,
    light: null,
    worn: false,
    movers: new Map(),
    steps: 0,
    setVariant: tell("setVariant"),
    setMove: tell("setMove"),
    setLit: tell("setLit"),
    setStudio: () => {},
    setOpacity: tell("setOpacity"),
    dispose: tell("dispose"),
    told,
    ...changes,
  }
}
