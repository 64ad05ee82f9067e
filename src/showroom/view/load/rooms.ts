import { Box3, Group, type Material, Mesh, type Texture } from "three"
import type { Room } from "../../../domain/scene.ts"
import { disposeRoom } from "../shell/dress-room.ts"
import { bytesOfGeometries, bytesOfPicture, geometriesOf, texturesOf } from "./count-bytes.ts"
import type { Model } from "./load-model.ts"

export interface FurnishedRoom {
  readonly group: Group
  readonly box: Box3
  /** Pictures that only this room has. */
  readonly pictures: ReadonlySet<Texture>
  /** Bytes that it takes of graphics memory. */
  readonly bytes: number
  /** 0 unseen .. 1 as it is. */
  setOpacity(opacity: number): void
}

export interface RoomParcel {
  readonly room: Room
  readonly model: Model
  /** Held for this room: the rooms let it go with the room. */
  readonly lightmap: Texture | null
}

/** The rooms of a scene that have come. */
export interface Rooms {
  readonly object: Group
  readonly furnished: ReadonlyMap<string, FurnishedRoom>
  furnish(parcel: RoomParcel): FurnishedRoom
  /** Takes a room away and frees all that only it has. */
  clear(room: Room): void
}

export interface RoomsOptions {
  /** Puts the baked light on the furniture of a room. */
  readonly dress: (model: Model, lightmap: Texture | null) => Group
  /** How many rooms have this baked light. */
  readonly sharing: (lightmap: string) => number
  /** A picture by its address is held once less. */
  readonly letGo: (lightmap: string) => void
}

function materialsOf(group: Group): ReadonlySet<Material> {
  const materials = new Set<Material>()
  group.traverse((object) => {
    if (object instanceof Mesh) for (const material of [object.material].flat()) materials.add(material)
  })
  return materials
}

/** Lets a room come up softly. Its shaders are of two kinds while it does, and of one when it is there. */
function fader(group: Group): (opacity: number) => void {
  const made = [...materialsOf(group)].map(({ opacity, transparent }, at) => ({ at, opacity, transparent }))
  const materials = [...materialsOf(group)]
  return (opacity) => {
    for (const { at, opacity: whole, transparent } of made) {
      const material = materials[at]
      if (!material) continue
      const through = transparent || opacity < 1
      if (material.transparent !== through) material.needsUpdate = true
      material.transparent = through
      material.opacity = whole * opacity
    }
  }
}

export function createRooms({ dress, sharing, letGo }: RoomsOptions): Rooms {
  const object = new Group()
  const furnished = new Map<string, FurnishedRoom>()

  function clear({ id, lightmap }: Room): void {
    const room = furnished.get(id)
    if (!room) return
    furnished.delete(id)
    room.group.removeFromParent()
    disposeRoom(room.group)
    for (const picture of room.pictures) picture.dispose()
    if (lightmap !== null) letGo(lightmap)
  }

  return {
    object,
    furnished,
    clear,
    furnish: ({ room, model, lightmap }) => {
      clear(room)
      const group = dress(model, lightmap)
      group.name = room.id
      const pictures = texturesOf(group)
      let bytes = bytesOfGeometries(geometriesOf(group))
      for (const picture of pictures) bytes += bytesOfPicture(picture)
      if (lightmap && room.lightmap !== null)
        bytes += bytesOfPicture(lightmap) / Math.max(1, sharing(room.lightmap))
      const made = {
        group,
        box: new Box3().setFromObject(group),
        pictures,
        bytes,
        setOpacity: fader(group),
      }
      furnished.set(room.id, made)
      return made
    },
  }
}
