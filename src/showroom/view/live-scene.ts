import type { Group, Object3D, PerspectiveCamera, Scene as Room, Vector2, WebGLRenderer } from "three"
import type { Shop } from "../../client/shop-context.ts"
import type { Tier } from "../../domain/event.ts"
import type { Point, Scene } from "../../domain/scene.ts"
import type { WalkInput } from "../input/index.ts"
import type {
  Body,
  Bring,
  Camera,
  CameraInput,
  DrawPace,
  Dwell,
  Governor,
  Progress,
  SlotIndex,
  Stick,
  WalkWorld,
} from "../sim/index.ts"
import type { BoardsView } from "./boards/bring-boards.ts"
import type { GuestsOptions } from "./compare/guests.ts"
import type { GuidedView } from "./guided/guided-view.ts"
import type { HeadsetView } from "./headset/headset-view.ts"
import type { Inspection } from "./inspect/inspection.ts"
import type { createLightField } from "./light/light-field.ts"
import type { SceneLight } from "./light/scene-light.ts"
import type { Appearing } from "./load/appearing.ts"
import type { Rooms } from "./load/rooms.ts"
import type { Shelves } from "./load/shelves.ts"
import type { StoreStream } from "./load/store-stream.ts"
import type { MirrorView } from "./mirror/mirror.ts"
import type { Act } from "./people/act.ts"
import type { Crowd } from "./people/crowd.ts"
import type { Person } from "./people/person.ts"
import type { Occluders } from "./pick/occluders.ts"
import type { LookBook } from "./products/look-book.ts"
import type { ProductSet } from "./products/product-set.ts"
import type { Stand } from "./products/stand.ts"
import type { MemoryMeter } from "./quality/memory-meter.ts"
import type { Picture } from "./quality/picture.ts"
import type { Highlight } from "./reach/highlight.ts"
import type { TargetRing } from "./reach/target-ring.ts"
import type { Place } from "./shell/place.ts"
import type { StockedScene } from "./stocked-scene.ts"
import type { Surface } from "./surface/surface.ts"
import type { Company } from "./together/company.ts"

/** Somebody of the staff who stands in the scene. */
export interface AttendantPerson {
  readonly id: string
  readonly person: Person
}

/** What the visitor asked for since the last frame. */
export interface Intent {
  /** A click or tap, -1..1 to the right and up; `null` when there was none. */
  tap: Vector2 | null
  /** The slot whose product is taken in hand on arrival. */
  take: string | null
  /** What the visit's destination was when a route to it was begun: a new one begins a new route. */
  destination: unknown
}

/** A scene that is running: everything that its frames read and change. One per mounted showroom. */
export interface LiveScene {
  readonly shop: Shop
  readonly stocked: StockedScene
  readonly scene: Scene
  readonly renderer: WebGLRenderer
  readonly meter: MemoryMeter
  /** What frames are drawn into. */
  readonly picture: Picture
  readonly room: Room
  /** All that is in the room, in the order in which it is added. */
  readonly parts: readonly Object3D[]
  readonly lens: PerspectiveCamera
  /** CSS pixels of the canvas; mutated when it is resized. */
  readonly page: { width: number; height: number }
  /** CSS pixels of the page's upper edge that are covered in the middle, by what a guided visit asks and tells. */
  covered: number
  /** And of its left edge, where that is beside what is seen rather than above it. */
  coveredLeft?: number
  readonly reducedMotion: () => boolean

  readonly world: WalkWorld
  readonly slots: SlotIndex
  readonly input: WalkInput
  /** Gamepads of the moment, connected or not. */
  readonly pads: () => readonly (Gamepad | null)[]
  readonly stick: Stick
  /** What was dragged and pinched in this frame, for the camera or for what is held. */
  readonly look: CameraInput
  /** How much of what `stage` asks of turning and zooming is done. */
  readonly obeyed: { turn: number; zoom: number }
  readonly intent: Intent
  readonly body: Body
  readonly progress: Progress
  readonly camera: Camera
  /** How much something is in front of the visitor; written by `inspection`. */
  readonly bring: Bring
  readonly dwell: Dwell
  readonly governor: Governor
  readonly pace: DrawPace

  readonly shell: Group
  /** How everything solid of the place is drawn, what has come and what will. */
  readonly place: Place
  readonly outside: Object3D
  /** How everything that is sold is drawn; models outside `products` are made with it and `looks`. */
  readonly surface: Surface
  readonly looks: LookBook
  readonly products: ProductSet
  /** The products whose models are here, by the slot that they stand in. */
  readonly stands: ReadonlyMap<string, Stand>
  readonly shelves: Shelves
  /** How products come that stand nowhere here. */
  readonly guests: GuestsOptions
  readonly rooms: Rooms
  /** Pieces of the store that came with the scene, and the bytes that each takes. */
  readonly here: ReadonlyMap<string, number>
  readonly appearing: Appearing
  /** Everyone, drawn together. */
  readonly crowd: Crowd
  readonly customer: Person
  /** What the customer does beside walking. */
  readonly act: Act
  /** Move what moves by itself, `dt` in seconds, before people are drawn. */
  readonly movers: Set<(dt: number) => void>
  readonly attendants: readonly AttendantPerson[]
  readonly lightAt: ReturnType<typeof createLightField>
  /** Light in the air and of the lamp that is on, for what isn't baked. */
  readonly light: SceneLight
  readonly occluders: Occluders
  readonly highlight: Highlight
  readonly ring: TargetRing
  /** Comes right after the first picture. */
  inspection: Inspection | null
  /** Comes when something is first tried on. */
  mirror: MirrorView | null

  /** Fetches what is around the visitor; `null` until the first picture is drawn. */
  stream: StoreStream | null
  /** The slot in reach, and how much of its outline shows, 0..1. */
  reach: string | null
  glow: number
  /** Zone that was last recorded, and seconds since the place was last told. */
  zone: string | null
  sincePlace: number
  /** How much of the visitor shows, 0..1: they give way to what they look at. */
  presence: number
  /** Radians about y that the visitor faced in the frame before. */
  facing: number
  /** 0 their face at the door .. 1 all that they wear. */
  figure: number
  /** Seconds that the visitor has stood at the door. */
  atDoor: number
  /** Degrees to the right by which their head is turned; `null`: straight ahead. */
  gaze: number | null
  /** Whether somebody else stands there. */
  isTaken: (at: Point) => boolean
  /** The others who are here; `null`: one is alone. */
  company: Company | null
  /** A guided visit, as one goes through it; `null`: one is in none. */
  guided: GuidedView | null
  /** What the visitor's headset shows: its own frames move and draw the scene. `null`: they look at the page. */
  headset: HeadsetView | null
  /** What hangs on the walls to be read; `null` until it has come. */
  boards: BoardsView | null
  /** Somebody else moves. */
  lively: boolean
  /** 0 at the entrance, where the camera looks at the visitor, 1 behind them in the store. */
  entered: number
  /** Something is in the hand and drawn sharp. */
  sharp: boolean
  /** Nothing moves that the visitor looks at. */
  calm: boolean
  /** Frozen for screenshots: time stands still. */
  frozen: boolean
  /** Calls after a frame was drawn, with its milliseconds of script. */
  readonly onFrame: Set<(frame: FrameFigures) => void>
}

export interface FrameFigures {
  /** Whether the picture was drawn anew in this frame, and in the one before: then `frameMs` is what drawing took. */
  readonly drawn: boolean
  readonly continuous: boolean
  /** Milliseconds since the frame before, and of script in this one. */
  readonly frameMs: number
  readonly scriptMs: number
  readonly drawCalls: number
  readonly triangles: number
  readonly tier: Tier
}

/** One thing that happens in a frame. `dt` in seconds, 0 while frozen. */
export type FrameStep = (live: LiveScene, dt: number) => void
