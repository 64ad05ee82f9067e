import { lookAtScreens, type Screen } from "./helpers/look-at-screens.ts"
import { workInScreens } from "./helpers/work-in-screens.ts"

const SCREEN: Screen = {
  name: "phone",
  language: "it",
  more: "Altro",
  use: { colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true },
}

lookAtScreens("[DSH-90]", SCREEN)
workInScreens("[DSH-91]", SCREEN)
