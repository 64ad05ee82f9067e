import { EXTMeshoptCompression } from "@gltf-transform/extensions"

/**
 * One compressed buffer view for all positions, one for all normals …, instead of three a primitive. A file of many small
 * meshes shrinks by a third: a view's entry is longer than what it holds. Call after the transform that compresses.
 */
export function shareBufferViews(document) {
  const compression = document.createExtension(EXTMeshoptCompression)
  const prewrite = compression.prewrite.bind(compression)
  compression.prewrite = (context, type) => {
    context.accessorUsageGroupedByParent.delete("ARRAY_BUFFER")
    return prewrite(context, type)
  }
}
