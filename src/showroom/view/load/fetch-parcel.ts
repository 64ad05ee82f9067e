import type { Texture } from "three"
import { assetAddress } from "./addresses.ts"
import { bodyOf, type FetchFile, fetchFile } from "./fetch-file.ts"
import { asLightmap } from "./load-light.ts"
import type { Model } from "./load-model.ts"
import type { PictureBook } from "./picture-book.ts"
import { readPicture } from "./read-picture.ts"
import type { RoomParcel } from "./rooms.ts"
import type { StorePiece } from "./store-pieces.ts"

/** A piece of the store as it was fetched, not yet in the scene. */
export type Parcel =
  | (RoomParcel & { readonly kind: "room" })
  | { readonly kind: "goods"; readonly file: string; readonly model: Model }

export interface ReadingTools {
  readonly fetch: FetchFile
  /** Reads a GLB. Rejects when it can't be read. */
  readonly readModel: (content: ArrayBuffer) => Promise<Model>
  /** Textures are read at half their size, where memory is short. */
  readonly halved: boolean
  /** How often a texture is looked up where it is seen from the side, 1 or more. */
  readonly anisotropy: number
}

export interface ParcelTools extends ReadingTools {
  /** Baked light, by its file. */
  readonly pictures: PictureBook
}

/** Fetches and reads a model. Rejects with FileMissing, FileLate, or with what is wrong with its content. */
export async function fetchModel(tools: ReadingTools, address: string, signal: AbortSignal): Promise<Model> {
  const response = await fetchFile(tools.fetch, address, signal)
  return tools.readModel(await bodyOf(response, (body) => body.arrayBuffer()))
}

/** Fetches baked light. Rejects as `fetchModel` does. */
export async function fetchLightmap(
  tools: ReadingTools,
  address: string,
  signal: AbortSignal,
): Promise<Texture> {
  const response = await fetchFile(tools.fetch, address, signal)
  const picture = await readPicture(await bodyOf(response, (body) => body.blob()), tools)
  return asLightmap(picture, tools.anisotropy)
}

async function fetchRoom(
  tools: ParcelTools,
  { room }: Extract<StorePiece, { kind: "room" }>,
  signal: AbortSignal,
): Promise<Parcel> {
  const { model: file, lightmap: light } = room
  const [model, lightmap] = await Promise.allSettled([
    fetchModel(tools, assetAddress(file), signal),
    light === null ? null : tools.pictures.hold(light),
  ])
  if (model.status === "fulfilled" && lightmap.status === "fulfilled")
    return { kind: "room", room, model: model.value, lightmap: lightmap.value }
  if (light !== null && lightmap.status === "fulfilled") tools.pictures.letGo(light)
  throw model.status === "rejected" ? model.reason : lightmap.status === "rejected" && lightmap.reason
}

/** Fetches a piece. Rejects with FileMissing when there is none, with FileLate when it may come later. */
export async function fetchParcel(
  tools: ParcelTools,
  piece: StorePiece,
  signal: AbortSignal,
): Promise<Parcel> {
  switch (piece.kind) {
    case "goods":
      return { kind: "goods", file: piece.file, model: await fetchModel(tools, piece.file, signal) }
    case "room":
      return fetchRoom(tools, piece, signal)
  }
}

/** Gives back what a parcel holds, when it comes too late. */
export function discardParcel({ pictures }: ParcelTools, parcel: Parcel): void {
  if (parcel.kind === "room" && parcel.room.lightmap !== null) pictures.letGo(parcel.room.lightmap)
}
