import { readdirSync } from "node:fs"
import { type Document, type Node, NodeIO, type Primitive } from "@gltf-transform/core"
import { ALL_EXTENSIONS } from "@gltf-transform/extensions"
import { MeshoptDecoder } from "meshoptimizer"

const FOLDER = "assets/models/goods"

export interface Goods {
  readonly file: string
  readonly document: Document
  /** A product each. */
  readonly roots: readonly Node[]
}

/** Every file of models that the shop sells, as it is served. */
export async function readGoods(): Promise<readonly Goods[]> {
  await MeshoptDecoder.ready
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ "meshopt.decoder": MeshoptDecoder })
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".glb"))
  return Promise.all(
    files.map(async (name) => {
      const file = `${FOLDER}/${name}`
      const document = await io.read(file)
      return {
        file,
        document,
        roots: document
          .getRoot()
          .listScenes()
          .flatMap((scene) => scene.listChildren()),
      }
    }),
  )
}

/** The node and all below it. */
export function below(node: Node): Node[] {
  return [node, ...node.listChildren().flatMap(below)]
}

export function primitivesOf(nodes: readonly Node[]): Primitive[] {
  return nodes.flatMap((node) => node.getMesh()?.listPrimitives() ?? [])
}

export function trianglesOf(nodes: readonly Node[]): number {
  return primitivesOf(nodes).reduce((sum, each) => sum + (each.getIndices()?.getCount() ?? 0) / 3, 0)
}
