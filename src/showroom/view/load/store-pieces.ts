import type { Fixture, Point, Room, Scene, Slot } from "../../../domain/scene.ts"
import type { Piece } from "../../sim/index.ts"
import type { StockedScene } from "../stocked-scene.ts"
import { modelFile } from "./addresses.ts"

/** What a piece of the store is made of. */
export type StorePiece =
  | { readonly kind: "room"; readonly piece: Piece; readonly room: Room }
  | { readonly kind: "goods"; readonly piece: Piece; readonly file: string }

export const roomId = ({ id }: Room) => `room ${id}`
export const goodsId = (file: string) => `goods ${file}`

/** Every slot of a scene, with the furniture that it is on. */
export function slotsOf(
  fixtures: Scene["fixtures"],
): ReadonlyMap<string, { readonly slot: Slot; readonly fixture: Fixture }> {
  return new Map(fixtures.flatMap((fixture) => fixture.slots.map((slot) => [slot.id, { slot, fixture }])))
}

/** What comes after the place itself: a piece for each room, and one for each file of goods, wherever those stand. */
export function storePieces({ scene, stock }: StockedScene): readonly StorePiece[] {
  const rooms = scene.shell.rooms.map((room): StorePiece => {
    const piece = { id: roomId(room), places: [{ x: room.x, z: room.z }] }
    return { kind: "room", piece, room }
  })
  const slots = slotsOf(scene.fixtures)
  const places = new Map<string, Point[]>()
  for (const { slot, product } of stock) {
    const position = slots.get(slot)?.slot.position
    if (product.model === null || !position) continue
    const file = modelFile(product.model)
    places.set(file, [...(places.get(file) ?? []), { x: position[0], z: position[2] }])
  }
  const goods = [...places].map(([file, at]): StorePiece => {
    return { kind: "goods", piece: { id: goodsId(file), places: at }, file }
  })
  return [...rooms, ...goods]
}
