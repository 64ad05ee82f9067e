import type { DataArrayTexture, Texture } from "three"
import type { Point } from "../../../domain/scene.ts"
import { firstPieces } from "../../sim/index.ts"
import { loadTiles, plainTiles } from "../shell/tile-texture.ts"
import type { StockedScene } from "../stocked-scene.ts"
import { assetAddress } from "./addresses.ts"
import { bodyOf, fetchFile } from "./fetch-file.ts"
import { fetchLightmap, fetchModel, fetchParcel, type Parcel, type ParcelTools } from "./fetch-parcel.ts"
import { loadSurroundings } from "./load-light.ts"
import type { Model } from "./load-model.ts"
import { storePieces } from "./store-pieces.ts"

/** What a scene's first picture is made of. */
export interface SceneAssets {
  readonly shell: Model
  readonly people: Model
  /** By the beginning of a part's name, as in `Shell.lightmaps`. */
  readonly lightmaps: ReadonlyMap<string, Texture>
  readonly surroundings: Texture
  readonly tiles: DataArrayTexture
  /** The file of probes, when the scene has one. */
  readonly probes: ArrayBuffer | null
  /** The room that one is in, and the goods around; what didn't come is fetched again later. */
  readonly parcels: readonly Parcel[]
}

export interface LoadSceneOptions {
  stocked: StockedScene
  /** Where the visitor will stand. */
  at: Point
  document: Document
  tools: ParcelTools
  signal: AbortSignal
  /** Share of the files that have come, 0..1. */
  onProgress: (share: number) => void
}

const PEOPLE = "models/people.glb"

/** Tells how many of the promises that went through it have been kept. */
function createCounter(onProgress: (share: number) => void) {
  let [asked, came] = [0, 0]
  return <T>(promise: Promise<T>): Promise<T> => {
    asked++
    return promise.finally(() => {
      came++
      onProgress(came / asked)
    })
  }
}

/** Fetches what a scene's first picture needs. Rejects when the place itself can't be read; the rest comes as it can. */
export async function loadScene(options: LoadSceneOptions): Promise<SceneAssets> {
  const { stocked, at, tools, signal } = options
  const { shell } = stocked.scene
  const counted = createCounter(options.onProgress)
  const file = (path: string) => fetchFile(tools.fetch, assetAddress(path), signal)
  const model = (path: string) => fetchModel(tools, assetAddress(path), signal)
  const light = (path: string) => fetchLightmap(tools, assetAddress(path), signal)

  const pieces = storePieces(stocked)
  const of = (kind: "room" | "goods") => pieces.filter((each) => each.kind === kind).map(({ piece }) => piece)
  const first = new Set(firstPieces({ rooms: of("room"), goods: of("goods") }, at))
  const wanted = pieces.filter(({ piece }) => first.has(piece.id))
  const files = [...new Set(Object.values(shell.lightmaps))]
  const [shellModel, people, surroundings, tiles, probes, textures, parcels] = await Promise.all([
    counted(model(shell.model)),
    counted(model(PEOPLE)),
    counted(loadSurroundings(file, shell.environment)),
    shell.tiles === null ? null : counted(loadTiles(options.document, assetAddress(shell.tiles))),
    shell.probes === null
      ? null
      : counted(file(shell.probes.file).then((found) => bodyOf(found, (body) => body.arrayBuffer()))),
    Promise.all(files.map((path) => counted(light(path)))),
    Promise.all(wanted.map((piece) => counted(fetchParcel(tools, piece, signal).catch(() => null)))),
  ])
  const byFile = new Map(files.map((path, place) => [path, textures[place]]))
  const lightmaps = new Map<string, Texture>()
  for (const [part, path] of Object.entries(shell.lightmaps)) {
    const texture = byFile.get(path)
    if (texture) lightmaps.set(part, texture)
  }
  return {
    shell: shellModel,
    people,
    surroundings,
    tiles: tiles ?? plainTiles(),
    probes,
    lightmaps,
    parcels: parcels.filter((parcel) => parcel !== null),
  }
}
