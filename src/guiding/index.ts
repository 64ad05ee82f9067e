export { DeskPage } from "./desk/desk-page.tsx"
