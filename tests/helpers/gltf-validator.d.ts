declare module "gltf-validator" {
  interface ValidationMessage {
    readonly code: string
    readonly message: string
    /** 0 error, 1 warning, 2 information, 3 hint. */
    readonly severity: 0 | 1 | 2 | 3
    readonly pointer?: string
  }
  export function validateBytes(bytes: Uint8Array): Promise<{
    readonly issues: { readonly numErrors: number; readonly messages: readonly ValidationMessage[] }
    readonly info: { readonly totalTriangleCount: number }
  }>
}
