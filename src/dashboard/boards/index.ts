export { BoardsPage, type BoardsPageProps } from "./boards-page.tsx"
