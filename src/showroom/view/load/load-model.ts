import { MeshoptDecoder } from "meshoptimizer/decoder"
import type { AnimationClip, Group } from "three"
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js"
import { materialVariants, type VariantMaterials } from "./material-variants.ts"

export interface Model {
  readonly scene: Group
  readonly clips: readonly AnimationClip[]
  /** Absent when the file has none. */
  readonly variants?: VariantMaterials | undefined
}

/** Reads GLBs; the decoder is part of the bundle, nothing is fetched from elsewhere. */
export function createModelReader(): (content: ArrayBuffer) => Promise<Model> {
  const variants = new WeakMap<Group, VariantMaterials>()
  const loader = new GLTFLoader()
    .setMeshoptDecoder(MeshoptDecoder)
    .register((parser) => materialVariants(parser, variants))
  return async (content) => {
    const { scene, animations } = await loader.parseAsync(content, "")
    return { scene, clips: animations, variants: variants.get(scene) }
  }
}
