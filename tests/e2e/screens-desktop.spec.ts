import { lookAtScreens, type Screen } from "./helpers/look-at-screens.ts"
import { workInScreens } from "./helpers/work-in-screens.ts"

const SCREEN: Screen = {
  name: "desktop",
  language: "en",
  more: null,
  use: { colorScheme: "light", viewport: { width: 1280, height: 800 }, hasTouch: false },
}

lookAtScreens("[DSH-90]", SCREEN)
workInScreens("[DSH-91]", SCREEN)
