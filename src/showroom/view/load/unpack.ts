import type { Frustum } from "three"
import type { LiveScene } from "../live-scene.ts"
import { modelFile } from "./addresses.ts"
import type { Parcel } from "./fetch-parcel.ts"
import type { RoomParcel } from "./rooms.ts"
import { goodsId, type StorePiece } from "./store-pieces.ts"

/** After a step: whether the next may follow at once, or only in another frame. */
export type Unpacking = Generator<"more" | "later", number>

/** What is unpacked comes up within so many seconds. */
const SECONDS = 0.45

/** Uploads a room's pictures one a frame, has its shaders compiled, and only then shows it, softly. */
function* unpackRoom(live: LiveScene, parcel: RoomParcel): Unpacking {
  const { rooms, renderer, room: scene, lens, occluders, appearing } = live
  const { group, pictures, bytes, setOpacity } = rooms.furnish(parcel)
  for (const picture of [...pictures, ...(parcel.lightmap ? [parcel.lightmap] : [])]) {
    renderer.initTexture(picture)
    yield "later"
  }
  setOpacity(0)
  // Where the browser can't tell when shaders are ready, asking for them early is all that can be done.
  let compiled = !renderer.extensions.has("KHR_parallel_shader_compile")
  if (compiled) renderer.compile(group, lens, scene)
  else {
    const done = () => {
      compiled = true
    }
    renderer.compileAsync(group, lens, scene).then(done, done)
  }
  do yield "later"
  while (!compiled)
  rooms.object.add(group)
  occluders.add(group)
  appearing.begin({ seconds: SECONDS, show: setOpacity })
  return bytes
}

function* unpackGoods(
  { shelves, products, appearing }: LiveScene,
  { file, model }: Extract<Parcel, { kind: "goods" }>,
): Unpacking {
  const filling = shelves.fill(file, model)
  for (let step = filling.next(); ; step = filling.next()) {
    if (step.done) return step.value
    const stand = step.value
    appearing.begin({ seconds: SECONDS, show: (share) => products.setRise(stand, share) })
    yield "more"
  }
}

/** Puts a piece into the scene, a little at a time; gives the bytes that it takes of graphics memory. */
export function unpack(live: LiveScene, parcel: Parcel): Unpacking {
  switch (parcel.kind) {
    case "room":
      return unpackRoom(live, parcel)
    case "goods":
      return unpackGoods(live, parcel)
  }
}

/** Takes a piece out of the scene and frees its memory. */
export function release({ rooms, shelves, occluders }: LiveScene, piece: StorePiece): void {
  switch (piece.kind) {
    case "room": {
      const furnished = rooms.furnished.get(piece.room.id)
      if (furnished) occluders.remove(furnished.group)
      rooms.clear(piece.room)
      return
    }
    case "goods":
      shelves.clear(piece.file)
  }
}

/** The products that are in front of the visitor: in the hand, or side by side. */
function inFront({ shop }: LiveScene): readonly string[] {
  const { activity } = shop.visit.getState()
  if (activity.kind === "inspecting" || activity.kind === "trying") return [activity.productId]
  return activity.kind === "comparing" ? shop.compare.getState().ids : []
}

/** Whether any of a piece is in the visitor's view or hands. */
export function isSeen(live: LiveScene, piece: StorePiece | undefined, view: Frustum): boolean {
  if (!piece) return false
  const { rooms, shelves } = live
  switch (piece.kind) {
    case "room": {
      const box = rooms.furnished.get(piece.room.id)?.box
      return box !== undefined && view.intersectsBox(box)
    }
    case "goods": {
      const held = inFront(live)
      return shelves
        .standsOf(piece.file)
        .some(({ product, box }) => held.includes(product.id) || view.intersectsBox(box))
    }
  }
}

/** The piece with the product that the visitor has asked for: the one in their hand, or on their way. */
export function wantedPiece({ shop, shelves }: LiveScene): string | null {
  const { activity, destination } = shop.visit.getState()
  const wanted =
    activity.kind === "inspecting" || activity.kind === "trying"
      ? [...shelves.stock.values()].find(({ id }) => id === activity.productId)
      : destination?.kind === "slot"
        ? shelves.stock.get(destination.id)
        : undefined
  return wanted?.model ? goodsId(modelFile(wanted.model)) : null
}
