import { PerspectiveCamera, Scene as Room, type WebGLRenderer } from "three"
import { currentLanguage } from "../../client/language.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { Tier } from "../../domain/event.ts"
import { createWalkInput } from "../input/index.ts"
import {
  createBody,
  createBring,
  createCamera,
  createDrawPace,
  createDwell,
  createGovernor,
  createProgress,
  createSlotIndex,
  createWalkWorld,
} from "../sim/index.ts"
import type { createCardShapes } from "./cards/card-shape.ts"
import { makeFixtures } from "./cards/make-fixtures.ts"
import { createLightField } from "./light/light-field.ts"
import { makeSceneLight } from "./light/make-scene-light.ts"
import type { LiveScene } from "./live-scene.ts"
import { assetAddress } from "./load/addresses.ts"
import { createAppearing } from "./load/appearing.ts"
import type { Parcel } from "./load/fetch-parcel.ts"
import type { SceneAssets } from "./load/load-scene.ts"
import { createRooms } from "./load/rooms.ts"
import { createShelves, type ShelvesOptions } from "./load/shelves.ts"
import { goodsId, roomId } from "./load/store-pieces.ts"
import { createAct } from "./people/act.ts"
import { createCrowd } from "./people/crowd.ts"
import { lookOf, staffLook } from "./people/look-of.ts"
import { createOccluders } from "./pick/occluders.ts"
import { chosenValues } from "./products/chosen-values.ts"
import { createLookBook } from "./products/look-book.ts"
import { createProductSet } from "./products/product-set.ts"
import { BUDGETS } from "./quality/budgets.ts"
import { orderDrawing } from "./quality/draw-order.ts"
import type { MemoryMeter } from "./quality/memory-meter.ts"
import type { Picture } from "./quality/picture.ts"
import { createHighlight } from "./reach/highlight.ts"
import { createTargetRing } from "./reach/target-ring.ts"
import { dressRoom } from "./shell/dress-room.ts"
import { dressShell } from "./shell/dress-shell.ts"
import { makeSky } from "./shell/make-sky.ts"
import { createPlace } from "./shell/place.ts"
import type { StockedScene } from "./stocked-scene.ts"
import { loadDetails } from "./surface/details.ts"
import { createSurface } from "./surface/surface.ts"
import { turnOf } from "./turn.ts"

export interface OpenSceneOptions {
  shop: Shop
  stocked: StockedScene
  assets: SceneAssets
  renderer: WebGLRenderer
  meter: MemoryMeter
  picture: Picture
  document: Document
  tier: Tier
  devicePixelRatio: number
  page: { width: number; height: number }
  reducedMotion: () => boolean
  pads: LiveScene["pads"]
  fetchGoods: LiveScene["guests"]["fetchGoods"]
  /** Baked light of a room is held once less, by its file. */
  letGo: (lightmap: string) => void
}

const NEAR = 0.05
const FAR = 60
/** Room for that many people. */
const MOST_PEOPLE = 128
/** Cards are small on a slow device: what they are painted in, of their full size. */
const LOW_CARDS = 0.6
/** Grain of materials, relative to `/assets/`. */
const DETAILS = "textures/details.webp"

/** Puts what came with the scene where it belongs, at once; gives the bytes that each piece takes. */
function unpackFirst(
  parcels: readonly Parcel[],
  { rooms, shelves, occluders }: Pick<LiveScene, "rooms" | "shelves" | "occluders">,
): ReadonlyMap<string, number> {
  const here = new Map<string, number>()
  for (const parcel of parcels)
    switch (parcel.kind) {
      case "room": {
        const { group, bytes } = rooms.furnish(parcel)
        rooms.object.add(group)
        occluders.add(group)
        here.set(roomId(parcel.room), bytes)
        break
      }
      case "goods": {
        const filling = shelves.fill(parcel.file, parcel.model)
        let step = filling.next()
        while (!step.done) step = filling.next()
        here.set(goodsId(parcel.file), step.value)
      }
    }
  return here
}

/** What stands for products without a model is made, and fetched, when the first of them is met. */
function fetchCards(document: Document): ShelvesOptions["cardOf"] {
  let cards: Promise<ReturnType<typeof createCardShapes>> | null = null
  return async (product, kind) => {
    cards ??= import("./cards/card-shape.ts").then((found) =>
      found.createCardShapes({ document, language: currentLanguage() }),
    )
    return (await cards)(product, kind)
  }
}

/** Builds everything that a scene's frames need, from what was loaded. */
export function openScene(options: OpenSceneOptions): LiveScene {
  const { shop, stocked, assets, renderer, page, reducedMotion, tier, devicePixelRatio } = options
  const { scene } = stocked
  const room = new Room()
  room.environment = assets.surroundings
  const lens = new PerspectiveCamera(50, page.width / page.height, NEAR, FAR)
  const light = makeSceneLight(scene, assets.probes)
  const quality = tier === "low" ? "lean" : "full"
  const place = createPlace({
    scale: scene.shell.lightmapScale,
    tiles: { value: assets.tiles },
    light: light.uniforms,
    quality,
  })
  const shell = dressShell(assets.shell.scene, assets.lightmaps, place)
  const surface = createSurface({
    light: light.uniforms,
    quality,
    fetchDetails: () => loadDetails(options.document, assetAddress(DETAILS)),
  })
  const looks = createLookBook(surface.palette)
  const products = createProductSet(surface, looks, tier === "low" ? LOW_CARDS : 1)
  for (const furniture of makeFixtures(scene.fixtures)) products.furnish(furniture)
  const occluders = createOccluders(shell)
  const outside = makeSky()
  orderDrawing(shell, outside)
  assets.tiles.anisotropy = Math.min(assets.tiles.anisotropy, BUDGETS[tier].anisotropy)
  const rooms = createRooms({
    dress: (model, lightmap) => dressRoom(model.scene, lightmap, place),
    sharing: (file) => scene.shell.rooms.filter(({ lightmap }) => lightmap === file).length,
    letGo: options.letGo,
  })
  const cardOf = fetchCards(options.document)
  const shelves = createShelves({
    stocked,
    products,
    cardOf,
    onStand: (stand) => {
      const chosen = shop.visit.getState().variantOf[stand.product.id]
      products.setVariant(stand, chosenValues(stand.product, chosen))
    },
  })
  const here = unpackFirst(assets.parcels, { rooms, shelves, occluders })
  const appearing = createAppearing()
  const lightAt = createLightField(scene)
  const crowd = createCrowd({
    model: assets.people,
    light: light.uniforms,
    capacity: MOST_PEOPLE,
    random: Math.random,
  })
  const customer = crowd.add(lookOf(shop.visit.getState().avatar))
  const attendants = scene.attendants.map((attendant) => {
    const person = crowd.add(staffLook(attendant))
    const { x, z, heading } = attendant.at
    Object.assign(person.place, { x, z, turn: turnOf(heading) })
    return { id: attendant.id, person }
  })

  const highlight = createHighlight()
  const ring = createTargetRing()
  const world = createWalkWorld(scene)
  const spawn = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
  const remembered = shop.visit.getState().place
  const body = createBody(world, remembered ?? spawn)
  const aspect = page.width / page.height
  return {
    shop,
    stocked,
    scene,
    renderer,
    meter: options.meter,
    picture: options.picture,
    room,
    lens,
    page,
    covered: 0,
    reducedMotion,
    world,
    slots: createSlotIndex(world, scene),
    input: createWalkInput(),
    pads: options.pads,
    stick: { forward: 0, right: 0, run: false },
    look: { turn: 0, tilt: 0, zoom: 1, dragging: false },
    obeyed: { turn: 0, zoom: 0 },
    intent: { tap: null, take: null, destination: null },
    body,
    progress: createProgress(),
    camera: createCamera(body, { aspect, reducedMotion: reducedMotion() }),
    bring: createBring(),
    dwell: createDwell(),
    governor: createGovernor({ tier, devicePixelRatio, sampleCounts: options.picture.sampleCounts }),
    pace: createDrawPace(),
    shell,
    place,
    outside,
    surface,
    looks,
    products,
    stands: shelves.stands,
    shelves,
    guests: { fetchGoods: options.fetchGoods, cardOf },
    rooms,
    here,
    appearing,
    crowd,
    act: createAct(),
    customer,
    attendants,
    movers: new Set(),
    lightAt,
    light,
    occluders,
    highlight,
    ring,
    parts: [outside, shell, rooms.object, products.object, crowd.object, ring.object, highlight.object],
    stream: null,
    inspection: null,
    mirror: null,
    reach: null,
    glow: 0,
    zone: null,
    sincePlace: 0,
    entered: shop.visit.getState().activity.kind === "entrance" ? 0 : 1,
    presence: 1,
    atDoor: 0,
    figure: 0,
    facing: 0,
    gaze: null,
    isTaken: () => false,
    company: null,
    guided: null,
    headset: null,
    boards: null,
    lively: false,
    sharp: false,
    calm: false,
    frozen: false,
    onFrame: new Set(),
  }
}
