/** Made by `site/build/source-data.ts` of `data/sample-school`. */
declare module 'virtual:sample-school' {
  /** `2026-08-31` */
  export const asOf: string;
  /** Path inside the folder of the sample, bytes in base64. */
  export const files: readonly (readonly [string, string])[];
}
