import { BoxGeometry, type BufferGeometry, Group, type Material, Mesh, MeshStandardMaterial } from "three"
import type { Product } from "../../../src/domain/product.ts"
import type { Fixture, Slot } from "../../../src/domain/scene.ts"

export function product(changes: Partial<Product> = {}): Product {
  const text = { title: "Lampada Cupola", description: "", category: "Lampade", facts: [] }
  return {
    id: "p1",
    handle: "lampada-cupola",
    title: "Lampada Cupola",
    texts: { it: text, en: { ...text, title: "Cupola lamp", category: "Lamps" } },
    vendor: "Casa Ambrogia",
    category: "Lampade",
    tags: [],
    options: [{ name: "Colore", values: ["Avorio", "Verde bottiglia", "Grana"] }],
    variants: ["Avorio", "Verde bottiglia", "Grana"].map((value, at) => ({
      id: `v${at}`,
      sku: `S${at}`,
      values: [value],
      price: at === 0 ? 189 : 189.5,
      compareAtPrice: null,
      currency: "EUR",
      available: true,
      stock: 2,
      image: null,
    })),
    model: "/assets/models/goods/lamps.glb#lamp",
    image: null,
    ...changes,
  }
}

export function slot(changes: Partial<Slot> = {}): Slot {
  return {
    id: "table-1",
    product: "lampada-cupola",
    position: [1, 0.8, -2],
    heading: 180,
    scale: 1,
    light: [1, 0.9, 0.8],
    inspectable: true,
    ...changes,
  }
}

export function fixture(slots: readonly Slot[], changes: Partial<Fixture> = {}): Fixture {
  return { id: "table", zone: "lighting", touchpoint: "lighting", kind: "built-in", slots, ...changes }
}

export function part(
  name: string,
  size: [number, number, number],
  metalness = 0,
): Mesh<BufferGeometry, Material> {
  const material = new MeshStandardMaterial({ metalness })
  material.name = name
  return new Mesh(new BoxGeometry(...size), material)
}

/** A file with one node, `lamp`, of these parts. */
export function modelOf(...parts: Mesh[]) {
  const scene = new Group()
  const node = new Group()
  node.name = "lamp"
  if (parts.length > 0) node.add(...parts)
  scene.add(node)
  return { scene, clips: [] }
}
