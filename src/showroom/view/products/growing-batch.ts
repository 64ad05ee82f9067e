import { BatchedMesh, type BufferGeometry, type Material, type Matrix4, Sphere, Vector4 } from "three"

/** A batch that takes as much as is put in it, and shrinks when that goes. */
export interface GrowingBatch {
  readonly mesh: BatchedMesh
  addGeometry(geometry: BufferGeometry): number
  /** Its instances must have gone before. */
  removeGeometry(id: number): void
  addInstance(geometry: number, matrix: Matrix4): number
  setMatrix(id: number, matrix: Matrix4): void
  removeInstance(id: number): void
  setVisible(id: number, visible: boolean): void
  setGeometry(id: number, geometry: number): void
  /** Row of the palette, and 0 off .. 1 on. */
  setLook(id: number, row: number, lit: number): void
  readonly counts: BatchCounts
}

export interface BatchCounts {
  readonly geometries: number
  readonly instances: number
  /** Of the geometries that are in it. */
  readonly vertices: number
  readonly indices: number
  /** That there is room for. */
  readonly capacity: number
}

const FIRST = { instances: 64, vertices: 1 << 14, indices: 3 << 14 }
/** When less than this share is used, room is given back. */
const SPARSE = 0.2

const state = new Vector4()

interface Size {
  readonly vertices: number
  readonly indices: number
}

function sizeOf(geometry: BufferGeometry): Size {
  return { vertices: geometry.getAttribute("position").count, indices: geometry.index?.count ?? 0 }
}

export function createGrowingBatch(material: Material): GrowingBatch {
  const mesh = new BatchedMesh(FIRST.instances, FIRST.vertices, FIRST.indices, material)
  // What is in view is decided for each instance, by whoever owns the batch.
  mesh.frustumCulled = false
  mesh.perObjectFrustumCulled = false
  mesh.sortObjects = material.transparent
  // Three would ask the batch to work it out, to sort by its middle.
  mesh.boundingSphere = new Sphere()
  mesh.visible = false
  const sizes = new Map<number, Size>()
  const room = { vertices: FIRST.vertices, indices: FIRST.indices }
  const used = { vertices: 0, indices: 0 }
  let shown = 0

  function resize(vertices: number, indices: number): void {
    Object.assign(room, { vertices, indices })
    mesh.setGeometrySize(vertices, indices)
  }

  function makeRoom(more: Size): void {
    const fits = () => mesh.unusedVertexCount >= more.vertices && mesh.unusedIndexCount >= more.indices
    if (fits()) return
    mesh.optimize()
    if (fits()) return
    let { vertices, indices } = room
    while (vertices < used.vertices + more.vertices || indices < used.indices + more.indices) {
      vertices *= 2
      indices *= 2
    }
    resize(vertices, indices)
  }

  function giveBack(): void {
    const { vertices, indices } = room
    if (vertices <= FIRST.vertices) return
    if (used.vertices > vertices * SPARSE || used.indices > indices * SPARSE) return
    mesh.optimize()
    resize(vertices / 2, indices / 2)
  }

  const show = (change: number) => {
    shown += change
    mesh.visible = shown > 0
  }

  return {
    mesh,
    addGeometry: (geometry) => {
      const size = sizeOf(geometry)
      makeRoom(size)
      const id = mesh.addGeometry(geometry)
      sizes.set(id, size)
      used.vertices += size.vertices
      used.indices += size.indices
      return id
    },
    removeGeometry: (id) => {
      const size = sizes.get(id)
      if (!size) return
      sizes.delete(id)
      mesh.deleteGeometry(id)
      used.vertices -= size.vertices
      used.indices -= size.indices
      giveBack()
    },
    addInstance: (geometry, matrix) => {
      if (mesh.instanceCount >= mesh.maxInstanceCount) mesh.setInstanceCount(mesh.maxInstanceCount * 2)
      const id = mesh.addInstance(geometry)
      mesh.setMatrixAt(id, matrix)
      mesh.setVisibleAt(id, false)
      return id
    },
    setMatrix: (id, matrix) => {
      mesh.setMatrixAt(id, matrix)
    },
    removeInstance: (id) => {
      if (mesh.getVisibleAt(id)) show(-1)
      mesh.deleteInstance(id)
    },
    setVisible: (id, visible) => {
      if (mesh.getVisibleAt(id) === visible) return
      mesh.setVisibleAt(id, visible)
      show(visible ? 1 : -1)
    },
    setGeometry: (id, geometry) => {
      if (mesh.getGeometryIdAt(id) !== geometry) mesh.setGeometryIdAt(id, geometry)
    },
    setLook: (id, row, lit) => {
      mesh.setColorAt(id, state.set(row, lit, 0, 1))
    },
    get counts() {
      return {
        geometries: sizes.size,
        instances: mesh.instanceCount,
        ...used,
        capacity: room.vertices,
      }
    },
  }
}
